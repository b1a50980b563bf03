import { Component, computed, input } from '@angular/core';
import { NumberPipe, RelativeTime } from '@leadweave/ui';
import { type RequestBudget } from '../whatconverts-api.js';

/** How much of the day's requests is used, what background work may still use, and what is kept for people. */
@Component({
  selector: 'lw-budget-meter',
  imports: [NumberPipe, RelativeTime],
  template: `
    <p class="figure">
      <strong>{{ budget().used | lwNumber }}</strong> of {{ budget().perDay | lwNumber }} requests used today
    </p>
    <div class="bar" aria-hidden="true">
      @for (part of parts(); track part.label) {
        <span [class]="part.kind" [style.inline-size.%]="part.percent"></span>
      }
      <i [style.inset-inline-start.%]="limitPercent()"></i>
    </div>
    <ul aria-label="Requests of today">
      @for (part of parts(); track part.label) {
        <li>
          <span class="dot" aria-hidden="true" [class]="part.kind"></span><strong>{{ part.count | lwNumber }}</strong>
          {{ part.label }}
        </li>
      }
    </ul>
    <p class="note">
      Background work stops at {{ budget().backgroundLimit | lwNumber }}; the rest is kept for what people ask for.
      Resets at midnight UTC (<lw-relative-time [at]="budget().resetsAt" />).
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    .figure strong {
      font: var(--lw-type-title);
      font-variant-numeric: tabular-nums;
    }
    .bar {
      position: relative;
      display: flex;
      block-size: 0.625rem;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
      overflow: hidden;
    }
    .bar i {
      position: absolute;
      inset-block: 0;
      inline-size: 2px;
      background: var(--lw-text-muted);
    }
    .people {
      background: var(--lw-copper);
    }
    .daily {
      background: var(--lw-accent-text);
    }
    .history {
      background: var(--lw-info);
    }
    .left {
      background: var(--lw-line-strong);
    }
    .bar .left {
      background: none;
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
    li strong {
      color: var(--lw-text);
      font-variant-numeric: tabular-nums;
    }
    .dot {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 3px;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class BudgetMeter {
  readonly budget = input.required<RequestBudget>();

  protected readonly limitPercent = computed(() => (this.budget().backgroundLimit / this.budget().perDay) * 100);
  protected readonly parts = computed(() => {
    const { interactive, confirm, incremental, backfill, left, perDay } = this.budget();
    const part = (kind: string, label: string, count: number) => ({
      kind,
      label,
      count,
      percent: (count / perDay) * 100,
    });
    return [
      part('history', 'loading history', backfill),
      part('daily', 'daily syncs', incremental),
      part('people', 'asked by people', interactive + confirm),
      part('left', 'left', left),
    ];
  });
}
