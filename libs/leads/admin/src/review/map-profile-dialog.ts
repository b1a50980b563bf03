import { Component, computed, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Skeleton } from '@leadweave/ui';
import { SelectField, submitForm } from '@leadweave/ui/form';
import { type MappingChoice, ReviewApi } from './review-api.js';

/** A profile that needs a location. */
export interface ProfileToMap {
  readonly profileId: string;
  readonly records: number;
}

/** Chooses the location of a profile. Closes with the name of the location that has it now. */
@Component({
  selector: 'lw-map-profile-dialog',
  imports: [
    Banner,
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RouterLink,
    SelectField,
    Skeleton,
  ],
  template: `
    <form (submit)="submit($event)">
      <h2 matDialogTitle>Which location has profile {{ profile.profileId }}?</h2>
      <mat-dialog-content class="lw-form">
        @if (fault(); as text) {
          <lw-error-state heading="The locations could not be loaded." [reassurance]="text" (retry)="read()" />
        } @else if (choice(); as choice) {
          @if (choice.locations.length === 0) {
            <lw-banner tone="info" text="Every location has a profile already." />
          } @else {
            <lw-select-field
              label="Location without a Profile ID"
              [options]="options()"
              [field]="form.locationId"
              [hint]="hint()"
            />
          }
          @if (refusal(); as text) {
            <lw-banner tone="negative" [text]="text" />
          }
        } @else {
          <lw-skeleton [count]="2" label="Loading the locations" />
        }
        <p class="lw-muted">
          Another location, or one to change?
          <a
            routerLink="/grow/integrations/whatconverts/locations"
            [queryParams]="{ profile: profile.profileId }"
            matDialogClose
            >Open Location Settings</a
          >
        </p>
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="!mayMap() || form().submitting()">
          {{ form().submitting() ? 'Mapping…' : 'Map and read its records' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class MapProfileDialog {
  protected readonly profile = inject<ProfileToMap>(MAT_DIALOG_DATA);
  private readonly api = inject(ReviewApi);
  private readonly dialog = inject<MatDialogRef<MapProfileDialog, string>>(MatDialogRef);
  protected readonly choice = signal<MappingChoice | undefined>(undefined);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly form = form(signal({ locationId: '' }), (path) => {
    required(path.locationId, { message: 'Choose a location.' });
  });
  protected readonly mayMap = computed(() => (this.choice()?.locations.length ?? 0) > 0);
  protected readonly options = computed(() => [
    { value: '', label: 'Choose…' },
    ...(this.choice()?.locations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly hint = computed(() => {
    const { records } = this.profile;
    const waiting = records === 1 ? 'The record that waits is' : `The ${records.toLocaleString('en-US')} records are`;
    return `${waiting} read at once; 365 days of history follow.`;
  });

  constructor() {
    void this.read();
  }

  protected async read(): Promise<void> {
    this.fault.set(undefined);
    try {
      const choice = await this.api.mappingChoice();
      if (choice) this.choice.set(choice);
      else this.fault.set('WhatConverts is not connected, so no location can have a profile yet.');
    } catch (error) {
      this.fault.set(problemOf(error).title);
    }
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, async () => this.map());
  }

  private async map(): Promise<void> {
    const choice = this.choice();
    const location = choice?.locations.find(({ id }) => id === this.form.locationId().value());
    if (!choice || !location) return;
    try {
      const refusal = await this.api.map(choice.connectionId, location.id, this.profile.profileId);
      if (refusal === undefined) this.dialog.close(location.name);
      else this.refusal.set(refusal);
    } catch (error) {
      const { detail, title } = problemOf(error);
      this.refusal.set(detail ?? title);
    }
  }
}
