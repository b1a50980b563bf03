import { Service, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { SessionStore } from '@leadweave/identity-admin';

/** Titles of the browser's tab: `<page> · <brand>`, and the product's name before sign-in. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly store = inject(SessionStore);
  private readonly page = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => this.title.setTitle(pageTitle(this.page(), this.store.brand()?.name)));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(snapshot));
  }
}

/** The title of one page. */
export function pageTitle(page: string | undefined, brandName: string | undefined): string {
  return [page, brandName ?? 'Leadweave'].filter(Boolean).join(' · ');
}
