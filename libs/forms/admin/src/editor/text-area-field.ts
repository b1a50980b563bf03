import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

let fields = 0;

/** Several lines of text in a form: label above, then the control, then hint or error. */
@Component({
  selector: 'lw-text-area-field',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput],
  template: `
    <label class="lw-label" [attr.for]="id">{{ label() }}</label>
    <mat-form-field>
      <textarea
        matInput
        [id]="id"
        [rows]="rows()"
        [formField]="field()"
        [attr.placeholder]="placeholder() ?? null"
      ></textarea>
      @if (hint(); as text) {
        <mat-hint>{{ text }}</mat-hint>
      }
      @if (message(); as text) {
        <mat-error>{{ text }}</mat-error>
      }
    </mat-form-field>
  `,
  host: { class: 'lw-field' },
})
export class TextAreaField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly rows = input(3);
  readonly hint = input<string>();
  readonly placeholder = input<string>();

  protected readonly id = `lw-text-area-field-${(fields += 1)}`;
  protected readonly message = computed(() => this.field()().errors()[0]?.message);
}
