import { Component, computed, inject, input } from '@angular/core';
import { formatNumber, Locale, NumberPipe, RelativeTime } from '@leadweave/ui';
import { UsageBar, type UsagePart } from '@leadweave/ui/figures';
import { type RequestBudget, type RequestForecast } from '../whatconverts-api.js';
import { forecastText } from './forecast-text.js';

/** How much of the day's requests is used, what background work may still use, and what is kept for people. */
@Component({
  selector: 'lw-budget-meter',
  imports: [NumberPipe, RelativeTime, UsageBar],
  template: `
    <p class="figure">
      <strong>{{ budget().used | lwNumber }}</strong> of {{ budget().perDay | lwNumber }} requests used today
    </p>
    <lw-usage-bar
      label="Requests of today"
      [parts]="parts()"
      [max]="budget().perDay"
      [mark]="budget().backgroundLimit"
    />
    <p class="note">
      @if (forecastLine(); as line) {
        {{ line }}
      }
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
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class BudgetMeter {
  readonly budget = input.required<RequestBudget>();

  /** What the rest of the day will take, where that is known. */
  readonly forecast = input<RequestForecast | null>();

  private readonly locale = inject(Locale);
  protected readonly forecastLine = computed(() => {
    const forecast = this.forecast();
    const number = (count: number) => formatNumber(count, this.locale.tag());
    return forecast && forecastText(this.budget(), forecast, number);
  });

  protected readonly parts = computed((): UsagePart[] => {
    const { interactive, confirm, incremental, backfill, left } = this.budget();
    return [
      { kind: 'history', label: 'loading history', count: backfill },
      { kind: 'ours', label: 'daily syncs', count: incremental },
      { kind: 'people', label: 'asked by people', count: interactive + confirm },
      { kind: 'left', label: 'left', count: left },
    ];
  });
}
