import { Component, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Badge, Icon, NavigationBadges } from '@leadweave/ui';
import { type NavigationGroup } from './navigation.js';

/** Entries of the navigation under their headings, with badges; the open one is marked. */
@Component({
  selector: 'lw-navigation-list',
  imports: [Badge, Icon, RouterLink, RouterLinkActive],
  template: `
    @for (group of groups(); track group.label) {
      <section>
        <h2 [id]="'navigation-' + group.label">{{ group.label }}</h2>
        <ul [attr.aria-labelledby]="'navigation-' + group.label">
          @for (entry of group.entries; track entry.id) {
            <li>
              <a
                [routerLink]="entry.address"
                routerLinkActive="open"
                ariaCurrentWhenActive="page"
                (click)="chosen.emit()"
              >
                <lw-icon [path]="entry.icon" size="1.1875rem" />
                <span class="label">{{ entry.label }}</span>
                @if (badges.all()[entry.id]; as badge) {
                  @if (badge.count > 0) {
                    <lw-badge [count]="badge.count" [label]="badge.label" />
                  }
                }
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-5);
    }
    h2 {
      padding-inline: 0.625rem;
      margin-block-end: var(--lw-space-1);
      color: var(--lw-text-faint);
      font: var(--lw-type-caption);
    }
    ul {
      display: grid;
      gap: 1px;
    }
    a {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      min-block-size: 2.125rem;
      padding-inline: 0.625rem;
      border-radius: var(--lw-corner);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
      font-size: 0.875rem;
      text-decoration: none;
      transition: background-color var(--lw-duration-quick);
    }
    a:hover {
      background: var(--lw-hover);
      color: var(--lw-text);
    }
    .open {
      background: var(--lw-pressed);
      color: var(--lw-text);
      font-weight: 580;
    }
    .open lw-icon {
      color: var(--lw-accent-text);
    }
    .label {
      flex: 1;
    }
    @media (pointer: coarse) {
      a {
        min-block-size: 2.75rem;
      }
    }
  `,
})
export class NavigationList {
  readonly groups = input.required<readonly NavigationGroup[]>();
  readonly chosen = output();

  protected readonly badges = inject(NavigationBadges);
}
