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
import { submitForm, TextField } from '@leadweave/ui/form';

/** What is to be ignored, in words ("profile 48213 and its 214 records"). */
export interface Ignored {
  readonly what: string;
}

/** Asks why something is to be ignored. Closes with the reason. */
@Component({
  selector: 'lw-ignore-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TextField],
  template: `
    <form (submit)="submit($event)">
      <h2 matDialogTitle>Ignore {{ ignored.what }}?</h2>
      <mat-dialog-content class="lw-form">
        <p class="lw-muted">Nothing is deleted. What is ignored stands under “Decided” and can be opened again.</p>
        <lw-text-field
          label="Why?"
          hint="Whoever looks here later will read it."
          placeholder="A profile of another company"
          [field]="form.reason"
        />
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit">Ignore for good</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class IgnoreDialog {
  protected readonly ignored = inject<Ignored>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<IgnoreDialog, string>>(MatDialogRef);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: 'Say why, so that others understand it later.' });
    maxLength(path.reason, 1_000, { message: 'At most 1,000 characters.' });
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, () => {
      this.dialog.close(this.form.reason().value().trim());
      return Promise.resolve();
    });
  }
}
