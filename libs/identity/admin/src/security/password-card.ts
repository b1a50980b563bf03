import { Component, inject, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { UndoBar } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { formErrorsOf } from '../entry/form-errors-of.js';
import { newPassword, passwordHint } from '../entry/password-rule.js';
import { SecurityApi } from './security-api.js';

/** Changes the password; the other devices are signed out by it. */
@Component({
  selector: 'lw-password-card',
  imports: [ErrorSummary, MatButton, TextField],
  template: `
    <section class="lw-card" aria-labelledby="password-title">
      <header>
        <h2 class="lw-card-title" id="password-title">Password</h2>
        <p class="lw-muted">Changing it signs you out on all other devices.</p>
      </header>
      @if (open()) {
        <form class="lw-form" novalidate (submit)="change($event)">
          <lw-error-summary [form]="form" [shown]="tried()" />
          <lw-text-field
            label="Current password"
            type="password"
            autocomplete="current-password"
            [field]="form.currentPassword"
          />
          <lw-text-field
            label="New password"
            type="password"
            autocomplete="new-password"
            [hint]="hint"
            [field]="form.newPassword"
          />
          <div class="lw-form-actions">
            <button matButton="filled" type="submit" [disabled]="form().submitting()">Change password</button>
            <button matButton type="button" (click)="close()">Cancel</button>
          </div>
        </form>
      } @else {
        <div><button matButton="outlined" type="button" (click)="open.set(true)">Change password</button></div>
      }
    </section>
  `,
  styles: `
    form {
      max-inline-size: 24rem;
    }
  `,
})
export class PasswordCard {
  private readonly api = inject(SecurityApi);
  private readonly bar = inject(UndoBar);
  protected readonly hint = passwordHint;
  protected readonly open = signal(false);
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ currentPassword: '', newPassword: '' }), (path) => {
    required(path.currentPassword, { message: 'Enter your current password.' });
    newPassword(path.newPassword);
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        const { currentPassword, newPassword } = this.form().value();
        await this.api.changePassword(currentPassword, newPassword);
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (!succeeded) return;
    this.bar.notify('Password changed. Other devices are signed out.');
    this.close();
  }

  protected close(): void {
    this.form().reset({ currentPassword: '', newPassword: '' });
    this.tried.set(false);
    this.open.set(false);
  }
}
