import { Component, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { UndoBar } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { formErrorsOf } from '../entry/form-errors-of.js';
import { SessionStore } from '../session/session-store.js';
import { SecurityApi } from './security-api.js';

/** Switches the second factor off after asking for the password. */
@Component({
  selector: 'lw-end-second-factor-dialog',
  imports: [ErrorSummary, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TextField],
  template: `
    <form novalidate (submit)="end($event)">
      <h2 matDialogTitle>Switch off the second factor?</h2>
      <mat-dialog-content class="lw-form">
        <p>Your password alone will then be enough to sign in. Your backup codes stop working.</p>
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field label="Password" type="password" autocomplete="current-password" [field]="form.password" />
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" class="lw-danger" type="submit" [disabled]="form().submitting()">Switch off</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class EndSecondFactorDialog {
  private readonly api = inject(SecurityApi);
  private readonly store = inject(SessionStore);
  private readonly bar = inject(UndoBar);
  private readonly dialog = inject(MatDialogRef);
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ password: '' }), (path) => {
    required(path.password, { message: 'Enter your password.' });
  });

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.endSecondFactor(this.form.password().value());
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (!succeeded) return;
    this.dialog.close();
    this.bar.notify('Second factor is off.');
    await this.store.refresh();
  }
}
