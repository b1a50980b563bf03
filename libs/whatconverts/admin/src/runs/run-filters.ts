import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
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
  imports: [MatButton],
  template: `
    <label>
      <span>Trigger</span>
      <select (change)="set('kind', $event)">
        <option value="">All</option>
        @for (kind of kinds; track kind.value) {
          <option [value]="kind.value" [selected]="kind.value === filter().kind">{{ kind.label }}</option>
        }
      </select>
    </label>
    <label>
      <span>Result</span>
      <select (change)="set('state', $event)">
        <option value="">All</option>
        @for (state of states; track state.value) {
          <option [value]="state.value" [selected]="state.value === filter().state">{{ state.label }}</option>
        }
      </select>
    </label>
    <label>
      <span>Since (UTC)</span>
      <input type="date" [value]="filter().from ?? ''" (change)="set('from', $event)" />
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
export class RunFilters {
  readonly filter = input.required<RunFilter>();
  readonly filterChange = output<RunFilter>();

  protected readonly kinds = runKinds.map((value) => ({ value, label: runKindWords(value) }));
  protected readonly states = runStates.map((value) => ({ value, label: runStateWords(value).label }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  protected set(part: keyof RunFilter, event: Event): void {
    const { value } = event.target as HTMLSelectElement | HTMLInputElement;
    this.filterChange.emit({ ...this.filter(), [part]: value || undefined });
  }
}
