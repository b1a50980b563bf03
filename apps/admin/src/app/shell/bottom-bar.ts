import { Component, computed, inject, input } from '@angular/core';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, NavigationBadges } from '@leadweave/ui';
import { mdiDotsHorizontal } from '@mdi/js';
import { type NavigationGroup } from './navigation.js';

const places = 4;

/** The navigation within reach of the thumb: the first pages, and the rest behind "More". */
@Component({
  selector: 'lw-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Main">
      @for (entry of shown(); track entry.id) {
        <a [routerLink]="entry.address" routerLinkActive="open" ariaCurrentWhenActive="page">
          <span class="mark">
            <lw-icon [path]="entry.icon" size="1.375rem" />
            @if ((badges.all()[entry.id]?.count ?? 0) > 0) {
              <span class="dot"
                ><span class="lw-hidden-text">{{ badges.all()[entry.id]?.label }}</span></span
              >
            }
          </span>
          {{ entry.label }}
        </a>
      }
      @if (rest()) {
        <button type="button" aria-haspopup="dialog" (click)="showAll()">
          <span class="mark"><lw-icon [path]="moreIcon" size="1.375rem" /></span>
          More
        </button>
      }
    </nav>
  `,
  styles: `
    :host {
      position: fixed;
      inset-block-end: 0;
      inset-inline: 0;
      z-index: 2;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--lw-line);
      background: var(--lw-surface);
    }
    nav {
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
    a,
    button {
      display: grid;
      justify-items: center;
      gap: 0.125rem;
      padding-block: 0.4375rem 0.375rem;
      border: 0;
      background: none;
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
      font-size: 0.6875rem;
      text-decoration: none;
    }
    .mark {
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 3.25rem;
      block-size: 1.75rem;
      border-radius: var(--lw-corner-round);
    }
    .open {
      color: var(--lw-accent-text);
      font-weight: 600;
    }
    .open .mark {
      background: var(--lw-accent-soft);
    }
    .dot {
      position: absolute;
      inset-block-start: 0.125rem;
      inset-inline-end: 0.75rem;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--lw-copper);
      outline: 2px solid var(--lw-surface);
    }
  `,
})
export class BottomBar {
  readonly groups = input.required<readonly NavigationGroup[]>();

  private readonly sheets = inject(MatBottomSheet);
  protected readonly badges = inject(NavigationBadges);
  protected readonly moreIcon = mdiDotsHorizontal;
  private readonly entries = computed(() => this.groups().flatMap((group) => group.entries));
  protected readonly rest = computed(() => this.entries().length > places);
  protected readonly shown = computed(() => this.entries().slice(0, this.rest() ? places - 1 : places));

  protected async showAll(): Promise<void> {
    const { NavigationSheet } = await import('./navigation-sheet.js');
    this.sheets.open(NavigationSheet, { data: this.groups(), ariaLabel: 'All pages' });
  }
}
