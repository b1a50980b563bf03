import { Component, computed, input, output } from '@angular/core';

/** What the report is limited to, as it stands in the address. */
export interface ReportFilter {
  readonly from?: string;
  readonly to?: string;
  readonly location?: string;
}

/** A location to choose. */
export interface LocationChoice {
  readonly id: string;
  readonly name: string;
}

/** Days of the period, and the location. */
@Component({
  selector: 'lw-report-filters',
  template: `
    <label
      ><span class="lw-label">From</span
      ><input type="date" [value]="filter().from ?? ''" (change)="change('from', $event)"
    /></label>
    <label
      ><span class="lw-label">To</span><input type="date" [value]="filter().to ?? ''" (change)="change('to', $event)"
    /></label>
    <label class="location">
      <span class="lw-label">Location</span>
      <select (change)="change('location', $event)">
        <option value="" [selected]="!filter().location">All locations</option>
        @for (choice of locations(); track choice.id) {
          <option [value]="choice.id" [selected]="choice.id === filter().location">{{ choice.name }}</option>
        }
      </select>
    </label>
    @if (narrowed()) {
      <button type="button" class="clear" (click)="changed.emit({})">Last 30 days, all locations</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3) var(--lw-space-4);
    }
    label {
      display: grid;
      gap: var(--lw-space-1);
      min-inline-size: 0;
    }
    input,
    select {
      min-block-size: var(--lw-control-height);
      max-inline-size: 100%;
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      font: var(--lw-type-body);
    }
    .clear {
      min-block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 0;
      border-radius: var(--lw-corner);
      background: none;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    .clear:hover {
      background: var(--lw-hover);
    }
    @media (max-width: 37.49rem) {
      label {
        flex: 1 1 8rem;
      }
      .location {
        flex-basis: 100%;
      }
      input,
      select {
        inline-size: 100%;
        min-block-size: 2.75rem;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ReportFilters {
  readonly filter = input.required<ReportFilter>();
  readonly locations = input.required<readonly LocationChoice[]>();

  /** Whether something other than the default is chosen. */
  readonly narrowed = input(false);
  readonly changed = output<ReportFilter>();

  protected readonly current = computed(() => this.filter());

  protected change(name: keyof ReportFilter, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.changed.emit({ ...this.current(), [name]: value || undefined });
  }
}
