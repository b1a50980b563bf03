import { Component, computed, input, output } from '@angular/core';
import { Icon, NumberPipe, RelativeTime } from '@leadweave/ui';
import { mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import { type Bucket, type ReconciliationTotals } from '../insights-api.js';
import { bucketWords, sumBuckets } from './bucket-words.js';

/** The equation of the period in numbers and words; each number opens its list. */
@Component({
  selector: 'lw-balance-card',
  imports: [Icon, NumberPipe, RelativeTime],
  template: `
    <section [class.differs]="totals().missing > 0" aria-labelledby="balance-verdict">
      <p class="verdict" id="balance-verdict">
        <lw-icon [path]="totals().missing > 0 ? warnIcon : wellIcon" size="1.25rem" />
        <strong>{{ verdict() }}</strong>
        @if (totals().latestComparison; as at) {
          <span class="when">Last compared <lw-relative-time [at]="at" />.</span>
        }
      </p>
      <dl>
        <div class="sum">
          <dt>Reported by WhatConverts</dt>
          <dd>
            <button type="button" (click)="opened.emit('reported')">
              {{ totals().reported | lwNumber }}<span class="lw-hidden-text"> reported: show the leads</span>
            </button>
          </dd>
        </div>
        @for (part of parts(); track part.bucket) {
          <span class="sign" aria-hidden="true">{{ part.sign }}</span>
          <div [class.alarm]="part.bucket === 'missing' && part.count > 0">
            <dt>{{ part.label }}</dt>
            <dd>
              <button type="button" (click)="opened.emit(part.bucket)">
                {{ part.count | lwNumber
                }}<span class="lw-hidden-text"> {{ part.label.toLowerCase() }}: show the leads</span>
              </button>
            </dd>
          </div>
        }
      </dl>
      @if (totals().gone > 0) {
        <p class="beside">
          Beside the sum:
          <button type="button" class="inline" (click)="opened.emit('gone')">
            {{ totals().gone | lwNumber }} gone at the source
          </button>
          and kept here.
        </p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--lw-space-4);
      padding: var(--lw-space-5) var(--lw-space-6);
      border: 1px solid color-mix(in srgb, var(--lw-positive) 25%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-positive-soft) 40%, var(--lw-surface-raised));
    }
    .differs {
      border-color: color-mix(in srgb, var(--lw-warning) 30%, var(--lw-line));
      background: color-mix(in srgb, var(--lw-warning-soft) 40%, var(--lw-surface-raised));
    }
    .verdict {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-2);
    }
    .verdict lw-icon {
      color: var(--lw-positive);
    }
    .differs .verdict lw-icon {
      color: var(--lw-warning);
    }
    strong {
      font-weight: 580;
    }
    .when,
    .beside {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dd {
      font: var(--lw-type-title);
      font-variant-numeric: tabular-nums;
    }
    .sign {
      padding-block-end: 0.125rem;
      color: var(--lw-text-faint);
      font: var(--lw-type-title);
      font-weight: 400;
    }
    button {
      min-block-size: 1.75rem;
      padding: 0 0.25rem;
      margin-inline: -0.25rem;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      cursor: pointer;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentcolor 30%, transparent);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.25em;
    }
    button:hover {
      background: var(--lw-hover);
      text-decoration-color: currentcolor;
    }
    .inline {
      margin-inline: 0;
      color: var(--lw-text);
    }
    .alarm dd {
      color: var(--lw-negative);
    }
    @media (max-width: 37.49rem) {
      section {
        padding: var(--lw-space-4);
      }
      dl {
        display: grid;
        gap: var(--lw-space-1);
      }
      dl div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--lw-space-4);
      }
      dd {
        font: var(--lw-type-heading);
      }
      .sign {
        display: none;
      }
      button {
        min-block-size: 2rem;
        min-inline-size: 2rem;
        text-align: end;
      }
    }
  `,
})
export class BalanceCard {
  readonly totals = input.required<ReconciliationTotals>();

  /** The list behind a number is wanted. */
  readonly opened = output<Bucket>();

  protected readonly wellIcon = mdiCheckCircleOutline;
  protected readonly warnIcon = mdiAlertOutline;
  protected readonly parts = computed(() =>
    sumBuckets.map((bucket, index) => ({
      bucket,
      label: bucketWords(bucket).label,
      count: this.totals()[bucket],
      sign: index === 0 ? '=' : '+',
    })),
  );
  protected readonly verdict = computed(() => {
    const { missing, waiting, differingDays, reported } = this.totals();
    if (missing > 0) {
      const days = differingDays === 1 ? 'one day' : `${differingDays} days`;
      return `${missing} ${missing === 1 ? 'lead is' : 'leads are'} missing on ${days}.`;
    }
    if (reported === 0) return 'Balanced: WhatConverts reports no lead in this period.';
    if (waiting > 0) return `Balanced: every lead is accounted for, ${waiting} of them still waiting.`;
    return 'Balanced: every lead of WhatConverts is accounted for.';
  });
}
