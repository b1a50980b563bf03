import { Component, computed, input, output } from '@angular/core';
import { ChoiceFilter, DayFilter, FilterRow } from '@leadweave/ui';
import { type DeliveryFilter } from '../whatconverts-api.js';
import { deliveryKinds, deliveryOutcomes, outcomeWords } from '../wording/delivery-words.js';

/** Filters of the list of deliveries. */
@Component({
  selector: 'lw-delivery-filters',
  imports: [ChoiceFilter, DayFilter, FilterRow],
  template: `
    <lw-filter-row [filtered]="filtered()" (cleared)="filterChange.emit({})">
      <lw-choice-filter
        label="Outcome"
        [choices]="outcomes"
        [value]="filter().outcome"
        (valueChange)="set('outcome', $event)"
      />
      <lw-choice-filter label="Kind" [choices]="kinds" [value]="filter().kind" (valueChange)="set('kind', $event)" />
      <lw-day-filter label="Since (UTC)" [value]="day()" (valueChange)="setDay($event)" />
    </lw-filter-row>
  `,
})
export class DeliveryFilters {
  readonly filter = input.required<DeliveryFilter>();
  readonly filterChange = output<DeliveryFilter>();

  protected readonly outcomes = deliveryOutcomes.map((value) => ({ value, label: outcomeWords(value).label }));
  protected readonly kinds = deliveryKinds;
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly day = computed(() => this.filter().receivedFrom?.slice(0, 10));

  protected set(part: 'outcome' | 'kind', value: string | undefined): void {
    this.filterChange.emit({ ...this.filter(), [part]: value });
  }

  protected setDay(day: string | undefined): void {
    this.filterChange.emit({ ...this.filter(), receivedFrom: day && `${day}T00:00:00.000Z` });
  }
}
