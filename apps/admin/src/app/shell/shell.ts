import { BreakpointObserver } from '@angular/cdk/layout';
import { Component, type ElementRef, Injector, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Connectivity, Preview } from '@leadweave/api-client';
import { SessionStore } from '@leadweave/identity-admin';
import { Banner } from '@leadweave/ui';
import { mdiCloudOffOutline } from '@mdi/js';
import { filter, map, pairwise } from 'rxjs';
import { BottomBar } from './bottom-bar.js';
import { BrandSwitcher } from './brand-switcher.js';
import { navigationFor } from './navigation.js';
import { OpenAlerts } from './open-alerts.js';
import { Sidebar } from './sidebar.js';
import { UserMenu } from './user-menu.js';

/** The frame of every page after sign-in. */
@Component({
  selector: 'lw-shell',
  imports: [Banner, BottomBar, BrandSwitcher, MatButton, RouterOutlet, Sidebar, UserMenu],
  template: `
    <a class="skip" href="#content" (click)="skip($event)">Skip to content</a>
    @if (wide()) {
      <lw-sidebar [groups]="groups()" (palette)="openPalette()" />
    } @else {
      <header class="top">
        <lw-brand-switcher />
        <lw-user-menu [small]="true" />
      </header>
    }
    <main #content id="content" tabindex="-1">
      @if (!connectivity.online()) {
        <lw-banner
          class="notice"
          tone="warning"
          [icon]="offlineIcon"
          text="Leadweave cannot be reached. What you see may be out of date."
        />
      }
      @if (store.installation()?.demo) {
        <lw-banner class="notice" tone="copper" text="This is a demonstration: the leads are invented." />
      }
      @if (preview.as(); as other) {
        <lw-banner class="notice" [text]="'You see the brand as ' + other.name + ' sees it. Nothing can be changed.'">
          <button matButton type="button" (click)="endPreview()">End preview</button>
        </lw-banner>
      }
      @for (brand of [seenBrand()]; track brand) {
        <router-outlet />
      }
    </main>
    @if (!wide()) {
      <lw-bottom-bar [groups]="groups()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      min-block-size: 100dvh;
    }
    :host(.wide) {
      grid-template-columns: var(--lw-sidebar-width) minmax(0, 1fr);
      grid-template-rows: 1fr;
    }
    main {
      background: var(--lw-surface);
      outline: none;
    }
    :host(:not(.wide)) main {
      padding-block-end: calc(4rem + env(safe-area-inset-bottom));
    }
    .top {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
      padding: var(--lw-space-1) var(--lw-space-2);
      border-block-end: 1px solid var(--lw-line);
      background: var(--lw-surface);
    }
    .notice {
      margin: var(--lw-space-3) var(--lw-page-inline) 0;
    }
    .skip {
      position: fixed;
      inset-block-start: var(--lw-space-2);
      inset-inline-start: var(--lw-space-2);
      z-index: 10;
      padding: var(--lw-space-2) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-accent);
      color: var(--lw-on-accent);
      font: var(--lw-type-label);
    }
    .skip:not(:focus) {
      transform: translateY(-200%);
    }
    @media print {
      lw-sidebar,
      lw-bottom-bar,
      .top {
        display: none;
      }
      :host(.wide) {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { '[class.wide]': 'wide()', '(document:keydown)': 'catchPalette($event)' },
})
export class Shell {
  protected readonly store = inject(SessionStore);
  protected readonly connectivity = inject(Connectivity);
  protected readonly preview = inject(Preview);
  private readonly router = inject(Router);

  /** Pages are made anew for another brand, and for other eyes. */
  protected readonly seenBrand = computed(() => [this.store.brand()?.id, this.preview.as()?.userId].join('/'));
  private readonly dialogs = inject(MatDialog);
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  protected readonly offlineIcon = mdiCloudOffOutline;
  protected readonly groups = computed(() => navigationFor(this.store.role()));
  protected readonly wide = toSignal(
    inject(BreakpointObserver)
      .observe('(min-width: 60rem)')
      .pipe(map((state) => state.matches)),
    { initialValue: true },
  );

  constructor() {
    void this.countReviewItems(inject(Injector));
    inject(OpenAlerts);
    this.focusContentOnNewPage(this.router);
  }

  protected async endPreview(): Promise<void> {
    this.preview.end();
    await this.router.navigateByUrl('/settings/users');
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.content().nativeElement.focus();
  }

  protected catchPalette(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void this.openPalette();
  }

  protected async openPalette(): Promise<void> {
    if (this.dialogs.openDialogs.length > 0) return;
    const { CommandPalette } = await import('./command-palette.js');
    this.dialogs.open(CommandPalette, {
      data: this.groups(),
      ariaLabel: 'Go to',
      panelClass: 'lw-palette',
      position: { top: '14vh' },
    });
  }

  /** The count shows in the navigation from now on; the frame does not wait for the feature. */
  private async countReviewItems(injector: Injector): Promise<void> {
    const { ReviewBadge } = await import('@leadweave/leads-admin');
    injector.get(ReviewBadge);
  }

  /** Screen readers stay on the link that was followed unless focus moves; changed filters are no new page. */
  private focusContentOnNewPage(router: Router): void {
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/u)[0]),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.content().nativeElement.focus({ preventScroll: true }));
  }
}
