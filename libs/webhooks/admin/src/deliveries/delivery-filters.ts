import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ChoiceFilter, DayFilter, FilterRow } from '@leadweave/ui';
import { type DeliveryFilter, type Endpoint } from '../webhooks-api.js';
import { deliveryStates } from '../wording/delivery-words.js';
import { endpointName } from '../wording/endpoint-words.js';
import { testableEvents } from '../wording/event-words.js';

const dayMs = 24 * 3_600_000;

/** Filters of the list of deliveries. */
@Component({
  selector: 'lw-delivery-filters',
  imports: [ChoiceFilter, DayFilter, FilterRow, MatButton],
  template: `
    <lw-filter-row [filtered]="filtered()" (cleared)="filterChange.emit({})">
      <lw-choice-filter
        label="Endpoint"
        [choices]="places()"
        [value]="filter().endpoint"
        (valueChange)="set('endpoint', $event)"
      />
      <lw-choice-filter
        label="State"
        [choices]="states"
        [value]="filter().state"
        (valueChange)="set('state', $event)"
      />
      <lw-choice-filter
        label="Event"
        [choices]="events"
        [value]="filter().event"
        (valueChange)="set('event', $event)"
      />
      <lw-day-filter label="From (UTC)" [value]="from()" (valueChange)="setFrom($event)" />
      <lw-day-filter label="To (UTC)" [value]="to()" (valueChange)="setTo($event)" />
      @if (filter().lead) {
        <button matButton="outlined" type="button" (click)="set('lead', undefined)">Of one lead: show all</button>
      }
    </lw-filter-row>
  `,
})
export class DeliveryFilters {
  readonly filter = input.required<DeliveryFilter>();
  readonly endpoints = input.required<readonly Endpoint[]>();
  readonly filterChange = output<DeliveryFilter>();

  protected readonly states = deliveryStates;
  protected readonly events = testableEvents;
  protected readonly places = computed(() =>
    this.endpoints().map((endpoint) => ({ value: endpoint.id, label: endpointName(endpoint) })),
  );
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly from = computed(() => this.filter().createdFrom?.slice(0, 10));

  /** The filter ends before a moment; people name the last day that is in. */
  protected readonly to = computed(() => {
    const before = this.filter().createdTo;
    return before && new Date(Date.parse(before) - dayMs).toISOString().slice(0, 10);
  });

  protected set(part: keyof DeliveryFilter, value: string | undefined): void {
    this.filterChange.emit({ ...this.filter(), [part]: value });
  }

  protected setFrom(day: string | undefined): void {
    this.set('createdFrom', day && `${day}T00:00:00.000Z`);
  }

  protected setTo(day: string | undefined): void {
    this.set('createdTo', day && new Date(Date.parse(`${day}T00:00:00.000Z`) + dayMs).toISOString());
  }
}
