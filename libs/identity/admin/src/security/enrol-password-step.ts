import { Component, inject, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent } from '@angular/material/dialog';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { formErrorsOf } from '../entry/form-errors-of.js';
import { type Enrolment, SecurityApi } from './security-api.js';

/** First step of the second factor: the password, because this changes who can sign in. */
@Component({
  selector: 'lw-enrol-password-step',
  imports: [ErrorSummary, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, TextField],
  template: `
    <form novalidate (submit)="begin($event)">
      <mat-dialog-content class="lw-form">
        <p>You need an authenticator app on your phone. First confirm that it is you.</p>
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field label="Password" type="password" autocomplete="current-password" [field]="form.password" />
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">Continue</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class EnrolPasswordStep {
  readonly begun = output<Enrolment>();

  private readonly api = inject(SecurityApi);
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ password: '' }), (path) => {
    required(path.password, { message: 'Enter your password.' });
  });

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      try {
        this.begun.emit(await this.api.beginSecondFactor(this.form.password().value()));
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
  }
}
