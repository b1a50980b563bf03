import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Locale, NumberPipe, StatusPill } from '@leadweave/ui';
import { type Bucket, type ReconciliationDay } from '../insights-api.js';
import { allBuckets, bucketWords } from './bucket-words.js';

/** One day of one location: each number opens its list, the day itself is a link that can be shared. */
@Component({
  selector: 'tr[lw-day-row]',
  imports: [NumberPipe, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <span class="name">
        <a
          routerLink="/watch/reconciliation"
          [queryParams]="{ from: day().day, to: day().day, location: day().locationId }"
          >{{ dayText() }}</a
        >
        <span class="place">{{ day().locationName }}</span>
        <span class="zone">{{ day().timeZone }}</span>
      </span>
    </th>
    <td data-label="Result"><lw-status-pill [label]="result().label" [tone]="result().tone" /></td>
    @for (number of numbers(); track number.bucket) {
      <td class="lw-number" [attr.data-label]="number.label" [class.alarm]="number.alarm">
        @if (number.count === 0) {
          <span class="lw-muted">0</span>
        } @else {
          <button type="button" (click)="opened.emit(number.bucket)">
            {{ number.count | lwNumber
            }}<span class="lw-hidden-text"> {{ number.label.toLowerCase() }}: show the leads</span>
          </button>
        }
      </td>
    }
  `,
  styles: `
    .name {
      display: grid;
      gap: 0 var(--lw-space-3);
      padding-block: var(--lw-space-1);
      white-space: normal;
      text-align: start;
    }
    a {
      color: var(--lw-text);
      white-space: nowrap;
    }
    .place {
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    .zone {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    button {
      min-inline-size: 1.75rem;
      min-block-size: 1.75rem;
      padding: 0 0.375rem;
      margin-inline-end: -0.375rem;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      cursor: pointer;
      font-variant-numeric: tabular-nums;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentcolor 30%, transparent);
      text-underline-offset: 0.25em;
    }
    button:hover {
      background: var(--lw-hover);
      text-decoration-color: currentcolor;
    }
    .alarm {
      color: var(--lw-negative);
      font-weight: 580;
    }
  `,
})
export class DayRow {
  readonly day = input.required<ReconciliationDay>();

  /** The list behind a number is wanted. */
  readonly opened = output<Bucket>();

  private readonly locale = inject(Locale);
  protected readonly dayText = computed(() => dayInWords(this.day().day, this.locale.tag()));
  protected readonly result = computed(() => {
    const { missing, waiting } = this.day();
    if (missing > 0) return { label: `Missing ${missing}`, tone: 'negative' } as const;
    if (waiting > 0) return { label: `Waiting ${waiting}`, tone: 'warning' } as const;
    return { label: 'Balanced', tone: 'positive' } as const;
  });
  protected readonly numbers = computed(() =>
    allBuckets.map((bucket) => ({
      bucket,
      label: bucketWords(bucket).label,
      count: this.day()[bucket],
      alarm: bucket === 'missing' && this.day().missing > 0,
    })),
  );
}

/** A calendar day, which belongs to no zone here. */
export function dayInWords(day: string, locale: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}
