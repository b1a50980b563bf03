import { Component, input } from '@angular/core';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { type Params, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** One tab: the last part of its address, and its name. */
export interface TabLink {
  readonly path: string;
  readonly label: string;
}

/** The child pages of a route, each behind a tab; the page of the open one stands below. */
@Component({
  selector: 'lw-tabbed-pages',
  imports: [MatTabLink, MatTabNav, MatTabNavPanel, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <nav mat-tab-nav-bar [attr.aria-label]="label()" [tabPanel]="panel" [mat-stretch-tabs]="false">
      @for (tab of tabs(); track tab.path) {
        <a
          mat-tab-link
          routerLinkActive
          #link="routerLinkActive"
          ariaCurrentWhenActive="page"
          [routerLink]="tab.path"
          [queryParams]="query()"
          [queryParamsHandling]="query() ? 'merge' : ''"
          [active]="link.isActive"
          >{{ tab.label }}</a
        >
      }
    </nav>
    <mat-tab-nav-panel #panel><router-outlet /></mat-tab-nav-panel>
  `,
  styles: `
    :host {
      display: contents;
    }
    nav {
      border-block-end: 1px solid var(--lw-line);
    }
    router-outlet {
      display: none;
    }
    mat-tab-nav-panel {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
  `,
})
export class TabbedPages {
  /** What the tabs belong to. */
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly TabLink[]>();

  /**
   * What a tab changes of the query of the address, for pages that share a choice; `null` leaves a parameter behind. Without it
   * a tab begins with no query.
   */
  readonly query = input<Params>();
}
