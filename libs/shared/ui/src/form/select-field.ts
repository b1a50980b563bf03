import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { fieldLook } from './field-look.js';

let fields = 0;

/** One entry of a select field. */
export interface SelectFieldOption {
  readonly value: string;
  readonly label: string;
}

/** A choice from a list in a form: label above, then the browser's own select, then hint or error. */
@Component({
  selector: 'lw-select-field',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput],
  template: `
    <label class="lw-label" [attr.for]="id">{{ label() }}</label>
    <mat-form-field>
      <select matNativeControl [id]="id" [formField]="field()">
        @for (option of options(); track option.value) {
          <option [value]="option.value">{{ option.label }}</option>
        }
      </select>
      @if (hint(); as text) {
        <mat-hint>{{ text }}</mat-hint>
      }
      @if (message(); as text) {
        <mat-error>{{ text }}</mat-error>
      }
    </mat-form-field>
  `,
  viewProviders: [fieldLook],
  host: { class: 'lw-field' },
})
export class SelectField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly SelectFieldOption[]>();
  readonly hint = input<string>();

  protected readonly id = `lw-select-field-${(fields += 1)}`;
  protected readonly message = computed(() => this.field()().errors()[0]?.message);
}
