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
import { ErrorState } from '@leadweave/ui';
import { type NewWebhookAddress, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** Asks how long the present address goes on working beside the new one. Closes with the new one. */
@Component({
  selector: 'lw-rotate-dialog',
  imports: [
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
  ],
  template: `
    <h2 matDialogTitle>Make a new address?</h2>
    <mat-dialog-content class="lw-form">
      <fieldset>
        <legend class="lw-label" id="overlap">The present address</legend>
        <mat-radio-group aria-labelledby="overlap" [value]="hours()" (change)="hours.set($event.value)">
          @for (choice of choices; track choice.hours) {
            <mat-radio-button [value]="choice.hours">{{ choice.label }}</mat-radio-button>
          }
        </mat-radio-group>
      </fieldset>
      <p class="lw-muted">Replace it in WhatConverts meanwhile: both addresses are accepted until then.</p>
      @if (refusal(); as text) {
        <lw-error-state heading="The address is still the same." [reassurance]="text" [retryable]="false" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="rotating()" (click)="rotate()">
        {{ rotating() ? 'Rotating…' : 'Rotate address' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-radio-group {
      display: grid;
    }
  `,
})
export class RotateDialog {
  private readonly connectionId = inject<string>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly dialog = inject<MatDialogRef<RotateDialog, NewWebhookAddress>>(MatDialogRef);
  protected readonly choices = [
    { hours: 24, label: 'works for another day' },
    { hours: 72, label: 'works for another 3 days' },
    { hours: 168, label: 'works for another 7 days' },
    { hours: 0, label: 'is refused at once' },
  ] as const;
  protected readonly hours = signal<number>(24);
  protected readonly rotating = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected async rotate(): Promise<void> {
    this.rotating.set(true);
    this.refusal.set(undefined);
    try {
      this.dialog.close(await this.api.rotateWebhook(this.connectionId, this.hours()));
    } catch (error) {
      this.refusal.set(refusalText(problemOf(error)));
    } finally {
      this.rotating.set(false);
    }
  }
}
