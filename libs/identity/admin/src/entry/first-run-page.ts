import { Component, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { SessionApi } from '../session/session-api.js';
import { SessionStore } from '../session/session-store.js';
import { EntryFrame } from './entry-frame.js';
import { formErrorsOf } from './form-errors-of.js';
import { newPassword, passwordHint } from './password-rule.js';
import { TimeZoneField } from './time-zone-field.js';

/** The first page of an empty installation: creates the owner and the brand. */
@Component({
  selector: 'lw-first-run-page',
  imports: [EntryFrame, ErrorSummary, MatButton, TextField, TimeZoneField],
  template: `
    <lw-entry-frame heading="Set up Leadweave" summary="Create your account and your brand. Everything else can wait.">
      <form class="lw-form" novalidate (submit)="create($event)">
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field
          label="Brand"
          autocomplete="organization"
          hint="As your franchisees know it."
          [field]="form.brandName"
        />
        <lw-time-zone-field label="Time zone" hint="Days are counted in this zone." [(zone)]="timeZone" />
        <lw-text-field label="Your name" autocomplete="name" [field]="form.name" />
        <lw-text-field label="E-mail" type="email" autocomplete="username" inputMode="email" [field]="form.email" />
        <lw-text-field
          label="Password"
          type="password"
          autocomplete="new-password"
          [hint]="passwordHint"
          [field]="form.password"
        />
        <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Setting up…' : 'Create brand' }}
        </button>
      </form>
    </lw-entry-frame>
  `,
})
export class FirstRunPage {
  private readonly api = inject(SessionApi);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly passwordHint = passwordHint;
  protected readonly tried = signal(false);
  protected readonly timeZone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly form = form(signal({ brandName: '', name: '', email: '', password: '' }), (path) => {
    required(path.brandName, { message: 'Name your brand.' });
    required(path.name, { message: 'Enter your name.' });
    required(path.email, { message: 'Enter your e-mail address.' });
    email(path.email, { message: 'This is not an e-mail address.' });
    newPassword(path.password);
  });

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.createOwner({ ...this.form().value(), timeZone: this.timeZone() });
        return undefined;
      } catch (error) {
        const { brandName, name, email, password } = this.form;
        return formErrorsOf(error, { brandName, name, email, password });
      }
    });
    if (succeeded) await this.enter();
  }

  private async enter(): Promise<void> {
    const session = await this.store.refresh();
    await this.router.navigateByUrl(session.user ? '/' : '/sign-in');
  }
}
