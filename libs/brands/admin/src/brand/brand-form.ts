import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { brandChanged } from '@leadweave/api-client';
import { UndoBar } from '@leadweave/ui';
import { ErrorSummary, SelectField, TextField, submitForm } from '@leadweave/ui/form';
import { type Brand, BrandsApi } from '../brands-api.js';
import { refusedFields } from '../form/refused-fields.js';
import { timeZoneOptions } from '../form/time-zone-options.js';
import { currencyOptions } from './currency-options.js';

/** Changes the brand. */
@Component({
  selector: 'lw-brand-form',
  imports: [ErrorSummary, MatButton, SelectField, TextField],
  template: `
    <form class="lw-card lw-form" novalidate (submit)="save($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      <lw-text-field label="Name" [field]="form.name" />
      <lw-select-field
        label="Time zone of reports"
        hint="Days in reports of the whole brand begin at its midnight; each location has a zone of its own."
        [options]="zones()"
        [field]="form.timeZone"
      />
      <lw-select-field
        label="Currency"
        hint="Amounts that are here already keep theirs."
        [options]="currencies"
        [field]="form.currency"
      />
      <div class="lw-form-actions">
        <button matButton="filled" type="submit" [disabled]="form().submitting() || !isChanged()">
          {{ form().submitting() ? 'Saving…' : 'Save' }}
        </button>
      </div>
    </form>
  `,
})
export class BrandForm {
  readonly brand = input.required<Brand>();
  readonly saved = output<Brand>();

  private readonly api = inject(BrandsApi);
  private readonly bar = inject(UndoBar);
  private readonly tellChanged = inject(brandChanged);
  private readonly model = linkedSignal(() => valuesOf(this.brand()));
  protected readonly zones = computed(() => timeZoneOptions(this.brand().timeZone));
  protected readonly currencies = currencyOptions();
  protected readonly tried = signal(false);
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Enter a name.' });
    maxLength(path.name, 120, { message: 'A name has at most 120 characters.' });
  });

  protected isChanged(): boolean {
    const saved = valuesOf(this.brand());
    const { name, timeZone, currency } = this.model();
    return name !== saved.name || timeZone !== saved.timeZone || currency !== saved.currency;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        this.saved.emit(await this.api.updateBrand(this.brand(), this.model()));
        return undefined;
      } catch (error) {
        const { name, timeZone, currency } = this.form;
        return refusedFields(error, { name, timeZone, currency });
      }
    });
    if (!succeeded) return;
    this.bar.notify('Brand saved');
    this.tellChanged();
  }
}

const valuesOf = ({ name, timeZone, currency }: Brand) => ({ name, timeZone, currency });
