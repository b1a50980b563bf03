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
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { problemOf } from '@leadweave/api-client';
import { Clock } from '@leadweave/ui';
import { ErrorSummary, SelectField, submitForm, TextField } from '@leadweave/ui/form';
import { LocationPicker } from '../members/location-picker.js';
import { SessionStore } from '../session/session-store.js';
import { expiryChoices, expiryOf, keepExpiry, keyRefusalText, scopeWords } from './api-key-words.js';
import { type ApiKey, type ApiKeyTerms, ApiKeysApi, type IssuedKey, type KeyScope } from './api-keys-api.js';
import { IssuedKeyView } from './issued-key.js';
import { ScopePicker } from './scope-picker.js';

/** Makes a key and shows it once, or changes what one may do. Closes with the key as the server keeps it. */
@Component({
  selector: 'lw-api-key-dialog',
  imports: [
    ErrorSummary,
    IssuedKeyView,
    LocationPicker,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
    ScopePicker,
    SelectField,
    TextField,
  ],
  template: `
    @if (issued(); as made) {
      <h2 matDialogTitle>The key for {{ made.apiKey.name }}</h2>
      <mat-dialog-content><lw-issued-key [key]="made.key" [(kept)]="kept" /></mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="filled" type="button" [disabled]="!kept()" (click)="dialog.close(made.apiKey)">Done</button>
      </mat-dialog-actions>
    } @else {
      <form novalidate (submit)="save($event)">
        <h2 matDialogTitle>{{ key ? 'Change ' + key.name : 'Create an API key' }}</h2>
        <mat-dialog-content class="lw-form">
          <lw-error-summary [form]="form" [shown]="tried()" />
          <lw-text-field label="Name" hint="The system that will use it, such as “CRM”." [field]="form.name" />
          <fieldset>
            <legend class="lw-label" id="key-locations-label">Locations</legend>
            <mat-radio-group
              aria-labelledby="key-locations-label"
              [value]="limited()"
              (change)="limited.set($event.value)"
            >
              <mat-radio-button [value]="false">All locations</mat-radio-button>
              <mat-radio-button [value]="true">Only some locations</mat-radio-button>
            </mat-radio-group>
          </fieldset>
          @if (limited()) {
            <lw-location-picker
              wrongText="Choose at least one location, or all of them."
              [locations]="locations()"
              [wrong]="tried() && !hasLocations()"
              [(chosen)]="locationIds"
            />
          }
          <lw-scope-picker [limited]="limited()" [wrong]="tried() && scopes().length === 0" [(chosen)]="chosenScopes" />
          <lw-select-field label="Stops working" [options]="expiries" [field]="form.expiry" />
        </mat-dialog-content>
        <mat-dialog-actions>
          <button matButton="outlined" type="button" matDialogClose>Cancel</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            {{ form().submitting() ? 'Saving…' : key ? 'Save' : 'Create key' }}
          </button>
        </mat-dialog-actions>
      </form>
    }
  `,
  styles: `
    mat-radio-group {
      display: grid;
    }
  `,
})
export class ApiKeyDialog {
  protected readonly key = inject<ApiKey | null>(MAT_DIALOG_DATA) ?? undefined;
  protected readonly dialog = inject<MatDialogRef<ApiKeyDialog, ApiKey>>(MatDialogRef);
  private readonly api = inject(ApiKeysApi);
  private readonly store = inject(SessionStore);
  private readonly clock = inject(Clock);
  protected readonly tried = signal(false);
  protected readonly issued = signal<IssuedKey | undefined>(undefined);
  protected readonly kept = signal(false);
  protected readonly chosenScopes = signal<readonly KeyScope[]>(this.key?.scopes ?? ['leads:read']);
  protected readonly limited = signal(Boolean(this.key?.locations));
  protected readonly locationIds = signal<readonly string[]>(this.key?.locations?.map(({ id }) => id) ?? []);
  protected readonly locations = computed(() => this.store.brand()?.locations ?? []);
  protected readonly hasLocations = computed(() => !this.limited() || this.locationIds().length > 0);
  protected readonly scopes = computed(() => this.chosenScopes().filter((scope) => !this.limited() || isLocal(scope)));
  protected readonly expiries = this.key
    ? [{ value: keepExpiry, label: this.expiryNow() }, ...expiryChoices]
    : expiryChoices;
  private readonly model = signal({ name: this.key?.name ?? '', expiry: this.key ? keepExpiry : '365' });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Enter a name.' });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.hasLocations() || this.scopes().length === 0) return;
    await submitForm(this.form, async () => {
      try {
        await this.send();
        return undefined;
      } catch (error) {
        return [{ kind: 'refused', message: keyRefusalText(problemOf(error)) }];
      }
    });
  }

  private async send(): Promise<void> {
    const terms = this.terms();
    if (this.key) return this.dialog.close(await this.api.update(this.key, terms));
    const made = await this.api.create(terms);
    // From here on a slip of the finger would lose the key.
    this.dialog.disableClose = true;
    this.issued.set(made);
  }

  private terms(): ApiKeyTerms {
    return {
      name: this.model().name.trim(),
      scopes: this.scopes(),
      locationIds: this.limited() ? this.locationIds() : null,
      expiresAt: expiryOf(this.model().expiry, this.clock.now()),
    };
  }

  private expiryNow(): string {
    const at = this.key?.expiresAt;
    return at ? `As now: ${new Date(at).toLocaleDateString()}` : 'As now: never';
  }
}

const isLocal = (scope: KeyScope) => !scopeWords.some(({ value, brandWide }) => value === scope && brandWide);
