import { Component, inject, output, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { SessionApi, type SignInStep } from '../session/session-api.js';
import { formErrorsOf } from './form-errors-of.js';

/** First step of sign-in. */
@Component({
  selector: 'lw-password-step',
  imports: [ErrorSummary, MatButton, RouterLink, TextField],
  template: `
    <form class="lw-form" novalidate (submit)="signIn($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      <lw-text-field label="E-mail" type="email" autocomplete="username" inputMode="email" [field]="form.email" />
      <lw-text-field label="Password" type="password" autocomplete="current-password" [field]="form.password">
        <a lwLabelEnd routerLink="/forgot-password">Forgot password?</a>
      </lw-text-field>
      <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? 'Signing in…' : 'Sign in' }}
      </button>
    </form>
  `,
})
export class PasswordStep {
  readonly passed = output();
  readonly secondFactor = output();

  private readonly api = inject(SessionApi);
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ email: '', password: '' }), (path) => {
    required(path.email, { message: 'Enter your e-mail address.' });
    email(path.email, { message: 'This is not an e-mail address.' });
    required(path.password, { message: 'Enter your password.' });
  });

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    let step: SignInStep = 'done';
    const succeeded = await submitForm(this.form, async () => {
      try {
        const { email, password } = this.form().value();
        step = await this.api.signIn(email.trim(), password);
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (succeeded) this.proceed(step);
  }

  private proceed(step: SignInStep): void {
    if (step === 'second-factor') this.secondFactor.emit();
    else this.passed.emit();
  }
}
