import { Component, computed, input, output } from '@angular/core';
import { ChoiceFilter, DayFilter, FilterRow } from '@leadweave/ui';
import { runKindWords, runKinds, runStateWords, runStates } from '../wording/run-words.js';

/** What the list of runs is narrowed to; a missing part filters nothing. */
export interface RunFilter {
  readonly kind?: string;
  readonly state?: string;

  /** First day in UTC, as `YYYY-MM-DD`. */
  readonly from?: string;
}

/** Filters of the list of runs. */
@Component({
  selector: 'lw-run-filters',
  imports: [ChoiceFilter, DayFilter, FilterRow],
  template: `
    <lw-filter-row [filtered]="filtered()" (cleared)="filterChange.emit({})">
      <lw-choice-filter
        label="Trigger"
        [choices]="kinds"
        [value]="filter().kind"
        (valueChange)="narrow({ kind: $event })"
      />
      <lw-choice-filter
        label="Result"
        [choices]="states"
        [value]="filter().state"
        (valueChange)="narrow({ state: $event })"
      />
      <lw-day-filter label="Since (UTC)" [value]="filter().from" (valueChange)="narrow({ from: $event })" />
    </lw-filter-row>
  `,
})
export class RunFilters {
  readonly filter = input.required<RunFilter>();
  readonly filterChange = output<RunFilter>();

  protected readonly kinds = runKinds.map((value) => ({ value, label: runKindWords(value) }));
  protected readonly states = runStates.map((value) => ({ value, label: runStateWords(value).label }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  protected narrow(part: RunFilter): void {
    this.filterChange.emit({ ...this.filter(), ...part });
  }
}
