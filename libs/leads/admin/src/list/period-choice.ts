import { Component, computed, inject, input, output } from '@angular/core';
import { Clock } from '@leadweave/ui';
import { CurrentMember } from '../member/current-member.js';
import { FilterChoice } from './filter-choice.js';
import { filterLabels, periodLabels } from './filter-labels.js';
import { type DaySpan, type Period, daysOf, isNamedPeriod, namedPeriods, writePeriod } from './period.js';

const options = namedPeriods.map((value) => ({ value, label: periodLabels[value] }));

/** The date filter: a span by name, or from one day to another, counted in the brand's zone. */
@Component({
  selector: 'lw-period-choice',
  imports: [FilterChoice],
  template: `
    <lw-filter-choice
      [label]="label"
      [options]="options"
      [chosen]="named()"
      [summaryText]="summary()"
      [single]="true"
      (chosenChange)="changed.emit($event[0])"
    >
      <div class="days">
        <label
          >From <input type="date" [value]="days().from ?? ''" [max]="days().to ?? ''" (change)="set('from', $event)"
        /></label>
        <label
          >To <input type="date" [value]="days().to ?? ''" [min]="days().from ?? ''" (change)="set('to', $event)"
        /></label>
      </div>
      <p>Days in {{ zone() }}</p>
    </lw-filter-choice>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .days {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--lw-space-2);
      font: var(--lw-type-caption);
    }
    label {
      display: grid;
      gap: var(--lw-space-1);
      min-inline-size: 0;
    }
    input {
      min-inline-size: 0;
      block-size: 2.125rem;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface-raised);
    }
    p {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
  `,
})
export class PeriodChoice {
  readonly period = input<Period>();
  readonly changed = output<Period | undefined>();

  private readonly member = inject(CurrentMember);
  private readonly clock = inject(Clock);
  protected readonly label = filterLabels.period;
  protected readonly options = options;
  protected readonly zone = computed(() => this.member.timeZone().replaceAll('_', ' '));
  protected readonly named = computed(() => {
    const period = this.period();
    return period === undefined ? [] : isNamedPeriod(period) ? [period] : [];
  });
  protected readonly days = computed((): DaySpan => {
    const period = this.period();
    return period ? daysOf(period, this.member.timeZone(), this.clock.now()) : {};
  });
  protected readonly summary = computed(() => {
    const period = this.period();
    if (period === undefined) return '';
    return isNamedPeriod(period) ? periodLabels[period] : spanText(this.days());
  });

  protected set(end: keyof DaySpan, event: Event): void {
    const value = (event.target as HTMLInputElement).value || undefined;
    this.changed.emit(writePeriod({ ...this.days(), [end]: value }));
  }
}

function spanText({ from, to }: DaySpan): string {
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from ? `since ${from}` : `until ${to ?? ''}`;
}
