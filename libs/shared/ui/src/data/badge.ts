import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../formatting/format-number.js';
import { Locale } from '../formatting/locale.js';

/** A count beside a word. Its meaning goes into `label`, which screen readers hear instead of the bare number. */
@Component({
  selector: 'lw-badge',
  template: `
    <span aria-hidden="true">{{ shown() }}</span>
    <span class="lw-hidden-text">{{ label() || shown() }}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
      justify-content: center;
      min-inline-size: 1.25rem;
      padding: 0.125rem 0.375rem;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
      color: var(--lw-neutral);
      font: var(--lw-type-caption);
      font-size: 0.6875rem;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    :host(.strong) {
      background: var(--lw-accent);
      color: var(--lw-on-accent);
    }
  `,
  host: { '[class.strong]': 'strong()' },
})
export class Badge {
  /** The count. */
  readonly count = input.required<number>();

  /** The count in words, such as "37 unscored leads". */
  readonly label = input('');

  /** Whether it asks for attention. */
  readonly strong = input(false);

  private readonly locale = inject(Locale);
  protected readonly shown = computed(() =>
    this.count() > 9_999 ? '9,999+' : formatNumber(this.count(), this.locale.tag()),
  );
}
