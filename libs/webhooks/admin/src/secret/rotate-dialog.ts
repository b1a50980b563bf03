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
import { ErrorState } from '@leadweave/ui';
import { type EndpointWithSecret, WebhooksApi } from '../webhooks-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** Asks how long the present secret goes on signing beside the new one. Closes with the new one. */
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
    <h2 matDialogTitle>Make a new secret?</h2>
    <mat-dialog-content class="lw-form">
      <fieldset>
        <legend class="lw-label" id="overlap">The present secret</legend>
        <mat-radio-group aria-labelledby="overlap" [value]="hours()" (change)="hours.set($event.value)">
          @for (choice of choices; track choice.hours) {
            <mat-radio-button [value]="choice.hours">{{ choice.label }}</mat-radio-button>
          }
        </mat-radio-group>
      </fieldset>
      <p class="lw-muted">
        Meanwhile each event carries two signatures, so a receiver with either secret accepts it. Nothing is missed
        while you replace it.
      </p>
      @if (refusal(); as text) {
        <lw-error-state heading="The secret is still the same." [reassurance]="text" [retryable]="false" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="rotating()" (click)="rotate()">
        {{ rotating() ? 'Rotating…' : 'Rotate secret' }}
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
  private readonly endpointId = inject<string>(MAT_DIALOG_DATA);
  private readonly api = inject(WebhooksApi);
  private readonly dialog = inject<MatDialogRef<RotateDialog, EndpointWithSecret>>(MatDialogRef);
  protected readonly choices = [
    { hours: 24, label: 'signs as well for another day' },
    { hours: 72, label: 'signs as well for another 3 days' },
    { hours: 168, label: 'signs as well for another 7 days' },
    { hours: 0, label: 'signs nothing any more' },
  ] as const;
  protected readonly hours = signal<number>(24);
  protected readonly rotating = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected async rotate(): Promise<void> {
    this.rotating.set(true);
    this.refusal.set(undefined);
    try {
      this.dialog.close(await this.api.rotate(this.endpointId, this.hours()));
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.rotating.set(false);
    }
  }
}
