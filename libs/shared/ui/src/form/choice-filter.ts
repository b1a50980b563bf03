import { Component, input, output } from '@angular/core';
import { filterLook } from './filter-look.js';

/** One of the values that a list can be narrowed to. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** Narrows a list to one of a few values. */
@Component({
  selector: 'lw-choice-filter',
  template: `
    <label>
      <span>{{ label() }}</span>
      <select (change)="choose($event)">
        <option value="">{{ everything() }}</option>
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
    </label>
  `,
  styles: filterLook,
})
export class ChoiceFilter {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly value = input<string>();

  /** The choice that filters nothing. */
  readonly everything = input('All');

  /** Undefined filters nothing. */
  readonly valueChange = output<string | undefined>();

  protected choose(event: Event): void {
    this.valueChange.emit((event.target as HTMLSelectElement).value || undefined);
  }
}
