import { Component, computed, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { fieldLook } from './field-look.js';
import { RevealButton } from './reveal-button.js';

let fields = 0;

/**
 * One line of text in a form: label above, then the control, then hint or error. A password gets a button that shows it.
 * Content marked `lwLabelEnd` stands at the end of the label's line.
 */
@Component({
  selector: 'lw-text-field',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput, MatSuffix, RevealButton],
  template: `
    <div class="lw-label-row">
      <label class="lw-label" [attr.for]="id">{{ label() }}</label>
      <ng-content select="[lwLabelEnd]" />
    </div>
    <mat-form-field>
      <input
        matInput
        [id]="id"
        [type]="shownType()"
        [formField]="field()"
        [autocomplete]="autocomplete()"
        [attr.inputmode]="inputMode() ?? null"
        [attr.spellcheck]="type() === 'text' ? null : 'false'"
        [attr.placeholder]="placeholder() ?? null"
      />
      @if (type() === 'password') {
        <lw-reveal-button matSuffix [what]="label().toLowerCase()" [(revealed)]="revealed" />
      }
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
export class TextField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly type = input<'text' | 'email' | 'password'>('text');

  /** Purpose of the field for password managers, such as `current-password`. */
  readonly autocomplete = input('off');
  readonly inputMode = input<'numeric' | 'email' | 'text'>();
  readonly hint = input<string>();
  readonly placeholder = input<string>();

  protected readonly id = `lw-text-field-${(fields += 1)}`;
  protected readonly revealed = signal(false);
  protected readonly shownType = computed(() => (this.type() === 'password' && this.revealed() ? 'text' : this.type()));
  protected readonly message = computed(() => this.field()().errors()[0]?.message);
}
