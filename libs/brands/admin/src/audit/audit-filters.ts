import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ChoiceFilter, DayFilter, FilterRow } from '@leadweave/ui';
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
  imports: [ChoiceFilter, DayFilter, FilterRow, MatButton],
  template: `
    <lw-filter-row [filtered]="filtered()" (cleared)="filterChange.emit({})">
      <lw-choice-filter
        label="What"
        everything="Everything"
        [choices]="areas"
        [value]="filter().action"
        (valueChange)="narrow({ action: $event })"
      />
      <lw-day-filter
        label="From (UTC)"
        [value]="filter().from"
        [latest]="filter().to"
        (valueChange)="narrow({ from: $event })"
      />
      <lw-day-filter
        label="To (UTC)"
        [value]="filter().to"
        [earliest]="filter().from"
        (valueChange)="narrow({ to: $event })"
      />
      @if (filter().actor) {
        <button matButton="outlined" type="button" (click)="narrow({ actor: undefined })">
          {{ personName() ?? 'One person' }} only: show everybody
        </button>
      }
    </lw-filter-row>
  `,
})
export class AuditFilters {
  readonly filter = input.required<AuditFilter>();

  /** Name of the person that is filtered by, as far as it is known. */
  readonly personName = input<string>();
  readonly filterChange = output<AuditFilter>();

  protected readonly areas = auditAreas;
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  protected narrow(part: AuditFilter): void {
    this.filterChange.emit({ ...this.filter(), ...part });
  }
}
