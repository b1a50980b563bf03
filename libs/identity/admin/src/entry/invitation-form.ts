import { Component, inject, input, output, signal } from '@angular/core';
import { applyWhen, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { AccessApi, type Invitation } from './access-api.js';
import { formErrorsOf } from './form-errors-of.js';
import { newPassword, passwordHint } from './password-rule.js';

/** What accepting asks for: name and password of a new account, or nothing for an address that has one. */
@Component({
  selector: 'lw-invitation-form',
  imports: [ErrorSummary, MatButton, TextField],
  template: `
    <form class="lw-form" novalidate (submit)="accept($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      @if (!invitation().accountExists) {
        <lw-text-field label="Your name" autocomplete="name" [field]="form.name" />
        <lw-text-field
          label="Password"
          type="password"
          autocomplete="new-password"
          [hint]="passwordHint"
          [field]="form.password"
        />
      }
      <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? 'Joining…' : 'Accept invitation' }}
      </button>
    </form>
  `,
})
export class InvitationForm {
  readonly token = input.required<string>();
  readonly invitation = input.required<Invitation>();
  readonly accepted = output();

  private readonly api = inject(AccessApi);
  protected readonly passwordHint = passwordHint;
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ name: '', password: '' }), (path) => {
    applyWhen(
      path,
      () => !this.invitation().accountExists,
      (account) => {
        required(account.name, { message: 'Enter your name.' });
        newPassword(account.password);
      },
    );
  });

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.acceptInvitation(this.token(), this.invitation().accountExists ? {} : this.form().value());
        return undefined;
      } catch (error) {
        return formErrorsOf(error, { name: this.form.name, password: this.form.password });
      }
    });
    if (succeeded) this.accepted.emit();
  }
}
