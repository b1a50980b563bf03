import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type DeliveryFilter } from '../whatconverts-api.js';
import { deliveryKinds, deliveryOutcomes, outcomeWords } from '../wording/delivery-words.js';

/** Filters of the list of deliveries. */
@Component({
  selector: 'lw-delivery-filters',
  imports: [MatButton],
  template: `
    <label>
      <span>Outcome</span>
      <select (change)="set('outcome', $event)">
        <option value="">All</option>
        @for (option of outcomes; track option.value) {
          <option [value]="option.value" [selected]="option.value === filter().outcome">{{ option.label }}</option>
        }
      </select>
    </label>
    <label>
      <span>Kind</span>
      <select (change)="set('kind', $event)">
        <option value="">All</option>
        @for (option of kinds; track option.value) {
          <option [value]="option.value" [selected]="option.value === filter().kind">{{ option.label }}</option>
        }
      </select>
    </label>
    <label>
      <span>Since (UTC)</span>
      <input type="date" [value]="day()" (change)="setDay($event)" />
    </label>
    @if (filtered()) {
      <button matButton type="button" (click)="filterChange.emit({})">Clear filters</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    label {
      display: grid;
      gap: var(--lw-space-1);
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    select,
    input {
      min-inline-size: 9rem;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
    }
    @media (max-width: 37.49rem) {
      label {
        flex: 1 1 40%;
      }
      select,
      input {
        min-inline-size: 0;
        inline-size: 100%;
      }
    }
  `,
  host: { role: 'group', 'aria-label': 'Filters' },
})
export class DeliveryFilters {
  readonly filter = input.required<DeliveryFilter>();
  readonly filterChange = output<DeliveryFilter>();

  protected readonly outcomes = deliveryOutcomes.map((value) => ({ value, label: outcomeWords(value).label }));
  protected readonly kinds = deliveryKinds;
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly day = computed(() => this.filter().receivedFrom?.slice(0, 10) ?? '');

  protected set(part: 'outcome' | 'kind', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.filterChange.emit({ ...this.filter(), [part]: value || undefined });
  }

  protected setDay(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.filterChange.emit({ ...this.filter(), receivedFrom: value ? `${value}T00:00:00.000Z` : undefined });
  }
}
