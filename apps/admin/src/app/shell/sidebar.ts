import { Component, input, output } from '@angular/core';
import { Icon, Kbd } from '@leadweave/ui';
import { mdiMagnify } from '@mdi/js';
import { BrandSwitcher } from './brand-switcher.js';
import { type NavigationGroup } from './navigation.js';
import { NavigationList } from './navigation-list.js';
import { UserMenu } from './user-menu.js';

/** The navigation at the side of a wide screen: brand, search, pages, person. */
@Component({
  selector: 'lw-sidebar',
  imports: [BrandSwitcher, Icon, Kbd, NavigationList, UserMenu],
  template: `
    <header><lw-brand-switcher /></header>
    <button class="jump" type="button" aria-keyshortcuts="Control+K Meta+K" (click)="palette.emit()">
      <lw-icon [path]="searchIcon" size="1.0625rem" />
      <span>Go to…</span>
      <lw-kbd aria-hidden="true" keys="Ctrl+K" />
    </button>
    <nav aria-label="Main"><lw-navigation-list [groups]="groups()" /></nav>
    <lw-user-menu />
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-start: 0;
      display: grid;
      grid-template-rows: auto auto 1fr auto;
      gap: var(--lw-space-3);
      block-size: 100dvh;
      padding: var(--lw-space-3);
      overflow-y: auto;
      border-inline-end: 1px solid var(--lw-line);
    }
    nav {
      padding-block-start: var(--lw-space-2);
    }
    .jump {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      min-block-size: 2.125rem;
      padding-inline: 0.625rem 0.375rem;
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface);
      box-shadow: var(--lw-shadow-card);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    .jump:hover {
      border-color: var(--lw-line-strong);
      color: var(--lw-text);
    }
    .jump span {
      flex: 1;
      text-align: start;
    }
  `,
})
export class Sidebar {
  readonly groups = input.required<readonly NavigationGroup[]>();

  /** The person asks for the command palette. */
  readonly palette = output();

  protected readonly searchIcon = mdiMagnify;
}
