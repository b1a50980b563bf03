import { Component, input, output } from '@angular/core';
import { mdiChevronDown, mdiClose } from '@mdi/js';
import { Icon } from '../icon/icon.js';

/** One filter of a list: its name, what it is set to, and a way to clear it. Opening it is the caller's affair. */
@Component({
  selector: 'lw-filter-chip',
  imports: [Icon],
  template: `
    <button class="open" type="button" (click)="opened.emit()">
      <span>{{ label() }}</span>
      @if (value(); as text) {
        <strong>{{ text }}</strong>
      } @else {
        <lw-icon [path]="openIcon" size="1rem" />
      }
    </button>
    @if (value()) {
      <button class="clear" type="button" [attr.aria-label]="'Clear filter ' + label()" (click)="cleared.emit()">
        <lw-icon [path]="clearIcon" size="0.875rem" />
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      block-size: 2rem;
      border: 1px dashed var(--lw-line-strong);
      border-radius: var(--lw-corner-round);
      background: var(--lw-surface-raised);
      font: var(--lw-type-label);
    }
    :host(.active) {
      border-style: solid;
      border-color: color-mix(in srgb, var(--lw-accent-text) 35%, transparent);
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 0.3125rem;
      min-inline-size: 1.75rem;
      padding-inline: var(--lw-space-3);
      border: 0;
      border-radius: var(--lw-corner-round);
      background: none;
      cursor: pointer;
    }
    button:hover {
      background: var(--lw-hover);
    }
    :host(.active) .open {
      padding-inline-end: var(--lw-space-1);
    }
    .clear {
      justify-content: center;
      padding-inline: 0.375rem;
    }
    strong {
      max-inline-size: 12rem;
      overflow: hidden;
      font-weight: 600;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
  host: { '[class.active]': '!!value()' },
})
export class FilterChip {
  /** What is filtered by. */
  readonly label = input.required<string>();

  /** What it is set to, in words; empty when it filters nothing. */
  readonly value = input<string>();

  readonly opened = output();
  readonly cleared = output();

  protected readonly openIcon = mdiChevronDown;
  protected readonly clearIcon = mdiClose;
}
