import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { auditAreas } from './audit-words.js';

/** What the list is narrowed to; a missing part filters nothing. */
export interface AuditFilter {
  /** First word of the action. */
  readonly action?: string;

  /** Id of a person. */
  readonly actor?: string;

  /** First and last day in UTC, as `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** Filters of the audit record. */
@Component({
  selector: 'lw-audit-filters',
  imports: [MatButton],
  template: `
    <label>
      <span>What</span>
      <select (change)="set('action', $event)">
        <option value="">Everything</option>
        @for (area of areas; track area.value) {
          <option [value]="area.value" [selected]="area.value === filter().action">{{ area.label }}</option>
        }
      </select>
    </label>
    <label>
      <span>From (UTC)</span>
      <input type="date" [value]="filter().from ?? ''" [max]="filter().to ?? ''" (change)="set('from', $event)" />
    </label>
    <label>
      <span>To (UTC)</span>
      <input type="date" [value]="filter().to ?? ''" [min]="filter().from ?? ''" (change)="set('to', $event)" />
    </label>
    @if (filter().actor) {
      <button matButton="outlined" type="button" (click)="filterChange.emit({ ...filter(), actor: undefined })">
        {{ personName() ?? 'One person' }} only: show everybody
      </button>
    }
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
export class AuditFilters {
  readonly filter = input.required<AuditFilter>();

  /** Name of the person that is filtered by, as far as it is known. */
  readonly personName = input<string>();
  readonly filterChange = output<AuditFilter>();

  protected readonly areas = auditAreas;
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  protected set(name: keyof AuditFilter, event: Event): void {
    const value = (event.target as HTMLSelectElement | HTMLInputElement).value || undefined;
    this.filterChange.emit({ ...this.filter(), [name]: value });
  }
}
