import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** The filters above a list, with a way out of all of them. */
@Component({
  selector: 'lw-filter-row',
  imports: [MatButton],
  template: `
    <ng-content />
    @if (filtered()) {
      <button matButton type="button" (click)="cleared.emit()">Clear filters</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
  `,
  host: { role: 'group', 'aria-label': 'Filters' },
})
export class FilterRow {
  /** Whether anything is filtered. */
  readonly filtered = input.required<boolean>();
  readonly cleared = output();
}
