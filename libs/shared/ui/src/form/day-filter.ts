import { Component, input, output } from '@angular/core';
import { filterLook } from './filter-look.js';

/** Narrows a list to what lies before or after a day, written `YYYY-MM-DD`. */
@Component({
  selector: 'lw-day-filter',
  template: `
    <label>
      <span>{{ label() }}</span>
      <input
        type="date"
        [value]="value() ?? ''"
        [min]="earliest() ?? ''"
        [max]="latest() ?? ''"
        (change)="choose($event)"
      />
    </label>
  `,
  styles: filterLook,
})
export class DayFilter {
  readonly label = input.required<string>();
  readonly value = input<string>();
  readonly earliest = input<string>();
  readonly latest = input<string>();

  /** Undefined filters nothing. */
  readonly valueChange = output<string | undefined>();

  protected choose(event: Event): void {
    this.valueChange.emit((event.target as HTMLInputElement).value || undefined);
  }
}
