import { Component, computed, input, output } from '@angular/core';
import { type MappingSource } from '../salesforce-api.js';
import { controlLook } from './control-look.js';
import { leadChoices, sourceKey, sourceOfKey } from './mapping-source.js';

/** The choice of our value, and the words that two of the kinds need besides. */
@Component({
  selector: 'lw-source-field',
  template: `
    <select [attr.aria-label]="label()" (change)="choose($event)">
      <optgroup label="Lead">
        @for (choice of leadChoices; track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === key()">{{ choice.label }}</option>
        }
      </optgroup>
      <optgroup label="Other">
        <option value="form-field" [selected]="key() === 'form-field'">Field of a form…</option>
        <option value="fixed" [selected]="key() === 'fixed'">Always the same text…</option>
      </optgroup>
    </select>
    @if (source().kind !== 'lead') {
      <input
        type="text"
        autocomplete="off"
        [attr.aria-label]="source().kind === 'fixed' ? 'The text' : 'Label of the field in the form'"
        [placeholder]="source().kind === 'fixed' ? 'Leadweave' : 'Project type'"
        [value]="source().label ?? source().text ?? ''"
        (change)="type($event)"
      />
    }
  `,
  styles: [
    controlLook,
    `
      :host {
        display: grid;
        gap: var(--lw-space-1);
        padding-block: var(--lw-space-1);
      }
      @media (min-width: 37.5rem) {
        select {
          inline-size: 10.5rem;
        }
      }
    `,
  ],
})
export class SourceField {
  readonly source = input.required<MappingSource>();

  /** Name of the choice for those who do not see the column. */
  readonly label = input.required<string>();

  readonly sourceChange = output<MappingSource>();

  protected readonly leadChoices = leadChoices;
  protected readonly key = computed(() => sourceKey(this.source()));

  protected choose({ target }: Event): void {
    this.sourceChange.emit(sourceOfKey((target as HTMLSelectElement).value));
  }

  protected type({ target }: Event): void {
    const text = (target as HTMLInputElement).value;
    const { kind } = this.source();
    this.sourceChange.emit(kind === 'fixed' ? { kind, text } : { kind, label: text });
  }
}
