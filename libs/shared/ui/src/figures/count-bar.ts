import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../formatting/format-number.js';
import { Locale } from '../formatting/locale.js';
import { type Tone } from '../data/tone.js';

/** One part of a whole in a count bar. */
export interface CountSegment {
  /** What is counted, lower case ("created"). */
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
}

/** Counts as a bar of shares, with the same counts as text below. The drawing is hidden from screen readers. */
@Component({
  selector: 'lw-count-bar',
  template: `
    <div class="bar" aria-hidden="true">
      @for (segment of visible(); track segment.label) {
        <span [style.flex-grow]="segment.count" [style.background]="'var(--lw-' + segment.tone + ')'"></span>
      }
    </div>
    <ul [attr.aria-label]="label()">
      @for (segment of visible(); track segment.label) {
        <li>
          <span class="dot" aria-hidden="true" [style.background]="'var(--lw-' + segment.tone + ')'"></span>
          <strong>{{ segment.text }}</strong> {{ segment.label }}
        </li>
      } @empty {
        <li>{{ emptyText() }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-2);
    }
    .bar {
      display: flex;
      gap: 2px;
      block-size: 0.5rem;
      overflow: hidden;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
    }
    .bar span {
      min-inline-size: 3px;
      opacity: 0.85;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-1) var(--lw-space-4);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 0.3125rem;
    }
    strong {
      color: var(--lw-text);
      font-weight: 580;
      font-variant-numeric: tabular-nums;
    }
    .dot {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 3px;
      opacity: 0.85;
    }
  `,
})
export class CountBar {
  /** Parts in the order they are read; parts of zero are left out. */
  readonly segments = input.required<readonly CountSegment[]>();

  /** Name of the list for screen readers. */
  readonly label = input('Counts');

  /** What stands there when every count is zero. */
  readonly emptyText = input('Nothing yet');

  private readonly locale = inject(Locale);
  protected readonly visible = computed(() =>
    this.segments()
      .filter((segment) => segment.count > 0)
      .map((segment) => ({ ...segment, text: formatNumber(segment.count, this.locale.tag()) })),
  );
}
