import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';

/** What a confirmation asks. */
export interface Confirmation {
  /** The question, such as "Disconnect WhatConverts?". */
  readonly heading: string;

  /** What will happen and what stays, in sentences. */
  readonly body: string;

  /** Verb of the action ("Disconnect"). */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;

  /** Whether the action destroys something; colours its button. */
  readonly dangerous?: boolean;
}

/** The dialog behind `Confirm`; not used directly. */
@Component({
  selector: 'lw-confirm-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>{{ question.heading }}</h2>
    <mat-dialog-content>{{ question.body }}</mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" [matDialogClose]="false">
        {{ question.cancelLabel ?? 'Cancel' }}
      </button>
      <button matButton="filled" type="button" [class.lw-danger]="question.dangerous" [matDialogClose]="true">
        {{ question.confirmLabel }}
      </button>
    </mat-dialog-actions>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Confirmation>(MAT_DIALOG_DATA);
}
