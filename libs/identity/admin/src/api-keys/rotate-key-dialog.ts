import { Component, inject, signal } from '@angular/core';
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
import { keyRefusalText } from './api-key-words.js';
import { type ApiKey, ApiKeysApi, type IssuedKey } from './api-keys-api.js';
import { IssuedKeyView } from './issued-key.js';

const overlaps = [
  { days: 0, label: 'Ends at once', explanation: 'When the old key may have leaked.' },
  { days: 1, label: 'Works for another day', explanation: 'Enough to put the new key in place.' },
  { days: 7, label: 'Works for another 7 days', explanation: 'When several systems have to change.' },
];

/** Replaces a key by a new one and shows that once. Closes with the key as the server keeps it. */
@Component({
  selector: 'lw-rotate-key-dialog',
  imports: [
    IssuedKeyView,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
  ],
  template: `
    @if (issued(); as made) {
      <h2 matDialogTitle>The new key for {{ key.name }}</h2>
      <mat-dialog-content><lw-issued-key [key]="made.key" [(kept)]="kept" /></mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="filled" type="button" [disabled]="!kept()" (click)="dialog.close(made.apiKey)">Done</button>
      </mat-dialog-actions>
    } @else {
      <h2 matDialogTitle>Rotate the key for {{ key.name }}</h2>
      <mat-dialog-content class="lw-form">
        <p>You get a new key that may do the same. Put it in place of the old one.</p>
        <fieldset>
          <legend class="lw-label" id="overlap-label">The old key</legend>
          <mat-radio-group aria-labelledby="overlap-label" [value]="days()" (change)="days.set($event.value)">
            @for (overlap of overlaps; track overlap.days) {
              <mat-radio-button [value]="overlap.days">
                <span class="choice"
                  >{{ overlap.label }} <small>{{ overlap.explanation }}</small></span
                >
              </mat-radio-button>
            }
          </mat-radio-group>
        </fieldset>
        @if (refusal(); as text) {
          <p class="wrong" role="alert">{{ text }}</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="rotate()">
          {{ busy() ? 'Rotating…' : 'Rotate key' }}
        </button>
      </mat-dialog-actions>
    }
  `,
  styles: `
    mat-radio-group {
      display: grid;
      gap: var(--lw-space-1);
      padding-block-start: var(--lw-space-1);
    }
    .choice {
      color: var(--lw-text);
    }
    small {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .wrong {
      color: var(--lw-negative);
    }
  `,
})
export class RotateKeyDialog {
  protected readonly key = inject<ApiKey>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<RotateKeyDialog, ApiKey>>(MatDialogRef);
  private readonly api = inject(ApiKeysApi);
  protected readonly overlaps = overlaps;
  protected readonly days = signal(1);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly issued = signal<IssuedKey | undefined>(undefined);
  protected readonly kept = signal(false);

  protected async rotate(): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const made = await this.api.rotate(this.key, this.days());
      // From here on a slip of the finger would lose the key.
      this.dialog.disableClose = true;
      this.issued.set(made);
    } catch (error) {
      this.refusal.set(keyRefusalText(problemOf(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
