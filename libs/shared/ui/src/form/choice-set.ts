import { Component, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { type FilterChoice } from './choice-filter.js';

/** Some values of many, each with a box of its own. */
@Component({
  selector: 'lw-choice-set',
  imports: [MatCheckbox],
  template: `
    @for (choice of choices(); track choice.value) {
      <mat-checkbox
        [checked]="chosen().includes(choice.value)"
        (change)="chosenChange.emit(after(choice.value, $event.checked))"
        >{{ choice.label }}</mat-checkbox
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
      max-block-size: 18rem;
      overflow: auto;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class ChoiceSet<Value extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly (FilterChoice & { readonly value: Value })[]>();
  readonly chosen = input.required<readonly Value[]>();
  readonly chosenChange = output<Value[]>();

  /** In the order in which they are offered, whatever the order of clicks. */
  protected after(value: Value, on: boolean): Value[] {
    const chosen = new Set(this.chosen());
    if (on) chosen.add(value);
    else chosen.delete(value);
    return this.choices()
      .map((choice) => choice.value)
      .filter((one) => chosen.has(one));
  }
}
