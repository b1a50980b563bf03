import { Component, computed, input, model } from '@angular/core';
import { MatFormField, MatHint } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { fieldLook } from '@leadweave/ui/form';

let fields = 0;

/** Choice of an IANA time zone; the browser's own is the proposal of the caller. */
@Component({
  selector: 'lw-time-zone-field',
  imports: [MatFormField, MatHint, MatInput],
  template: `
    <label class="lw-label" [attr.for]="id">{{ label() }}</label>
    <mat-form-field>
      <select matNativeControl [id]="id" (change)="zone.set(chosen($event))">
        @for (name of zones(); track name) {
          <option [value]="name" [selected]="name === zone()">{{ name.replaceAll('_', ' ') }}</option>
        }
      </select>
      @if (hint(); as text) {
        <mat-hint>{{ text }}</mat-hint>
      }
    </mat-form-field>
  `,
  viewProviders: [fieldLook],
  host: { class: 'lw-field' },
})
export class TimeZoneField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly zone = model.required<string>();

  protected readonly id = `lw-time-zone-${(fields += 1)}`;
  protected readonly zones = computed(() => [...new Set([this.zone(), ...Intl.supportedValuesOf('timeZone')])].sort());

  protected chosen(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }
}
