import { Component, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { ErrorSummary, SelectField, TextField, submitForm } from '@leadweave/ui/form';
import { BrandsApi, type Location } from '../brands-api.js';
import { refusedFields } from '../form/refused-fields.js';
import { timeZoneOptions } from '../form/time-zone-options.js';
import { type LocationForm, formFromLocation, formToLocation } from './location-form.js';
import { statusOptions } from './status-words.js';

/** The location to change, or none to add one; and the zone that a new one starts with. */
export interface LocationDialogData {
  readonly location?: Location;
  readonly timeZone: string;
}

/** Adds or changes a location. Closes with it as the server keeps it. */
@Component({
  selector: 'lw-location-dialog',
  imports: [
    ErrorSummary,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    SelectField,
    TextField,
  ],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 matDialogTitle>{{ location ? 'Edit ' + location.name : 'Add a location' }}</h2>
      <mat-dialog-content class="lw-form">
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field label="Name" [field]="form.name" />
        <div class="pair">
          <lw-text-field label="City" [field]="form.city" />
          <lw-text-field label="State or region" [field]="form.region" />
        </div>
        <lw-select-field
          label="Status"
          hint="Leads arrive in every status."
          [options]="statuses"
          [field]="form.status"
        />
        <lw-select-field
          label="Time zone"
          hint="Days of this location begin at its midnight."
          [options]="zones"
          [field]="form.timeZone"
        />
        <div class="pair">
          <lw-text-field label="Phone" inputMode="text" [field]="form.phone" />
          <lw-text-field label="Your own number" hint="For example a store number." [field]="form.externalReference" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Saving…' : location ? 'Save' : 'Add location' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
      gap: var(--lw-space-4);
    }
  `,
})
export class LocationDialog {
  private readonly data = inject<LocationDialogData>(MAT_DIALOG_DATA);
  private readonly api = inject(BrandsApi);
  private readonly dialog = inject<MatDialogRef<LocationDialog, Location>>(MatDialogRef);
  private readonly model = signal<LocationForm>(formFromLocation(this.data.location, this.data.timeZone));
  protected readonly location = this.data.location;
  protected readonly statuses = statusOptions;
  protected readonly zones = timeZoneOptions(this.model().timeZone);
  protected readonly tried = signal(false);
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Enter a name.' });
    maxLength(path.name, 120, { message: 'A name has at most 120 characters.' });
    maxLength(path.city, 120, { message: 'A city has at most 120 characters.' });
    maxLength(path.region, 120, { message: 'A region has at most 120 characters.' });
    maxLength(path.phone, 40, { message: 'A phone number has at most 40 characters.' });
    maxLength(path.externalReference, 80, { message: 'Your number has at most 80 characters.' });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      try {
        this.dialog.close(await this.send());
        return undefined;
      } catch (error) {
        const { name, city, region, phone, timeZone, externalReference } = this.form;
        return refusedFields(error, { name, city, region, phone, timeZone, externalReference });
      }
    });
  }

  private send(): Promise<Location> {
    const values = formToLocation(this.model());
    return this.location ? this.api.updateLocation(this.location, values) : this.api.createLocation(values);
  }
}
