import { Component, computed, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Banner } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { SessionStore } from '../session/session-store.js';
import { AccessApi } from './access-api.js';
import { EntryFrame } from './entry-frame.js';
import { formErrorsOf } from './form-errors-of.js';

/** Asks for a link to set a new password. Says the same whether or not the address has an account. */
@Component({
  selector: 'lw-forgot-password-page',
  imports: [Banner, EntryFrame, ErrorSummary, MatButton, RouterLink, TextField],
  template: `
    @if (sent()) {
      <lw-entry-frame heading="Look into your mail" [summary]="sentSummary()">
        @if (keptForDevelopers()) {
          <lw-banner tone="warning" text="E-mail is not set up here: the link stands in the server's log." />
        }
        <a matButton="outlined" class="lw-wide" routerLink="/sign-in">Back to sign-in</a>
      </lw-entry-frame>
    } @else {
      <lw-entry-frame heading="Forgot your password?" summary="We send you a link to set a new one.">
        <form class="lw-form" novalidate (submit)="send($event)">
          <lw-error-summary [form]="form" [shown]="tried()" />
          <lw-text-field label="E-mail" type="email" autocomplete="username" inputMode="email" [field]="form.email" />
          <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
            Send the link
          </button>
          <a matButton class="lw-wide" routerLink="/sign-in">Back to sign-in</a>
        </form>
      </lw-entry-frame>
    }
  `,
})
export class ForgotPasswordPage {
  private readonly api = inject(AccessApi);
  private readonly store = inject(SessionStore);
  protected readonly tried = signal(false);
  protected readonly sent = signal(false);
  protected readonly keptForDevelopers = computed(() => this.store.installation()?.mail === 'development');
  protected readonly form = form(signal({ email: '' }), (path) => {
    required(path.email, { message: 'Enter your e-mail address.' });
    email(path.email, { message: 'This is not an e-mail address.' });
  });
  protected readonly sentSummary = computed(
    () => `If ${this.form.email().value()} has an account, a link to set a new password is on its way.`,
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.requestPasswordReset(this.form.email().value().trim());
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    this.sent.set(succeeded);
  }
}
