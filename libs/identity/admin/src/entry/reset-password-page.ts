import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { AccessApi } from './access-api.js';
import { EntryFrame } from './entry-frame.js';
import { formErrorsOf } from './form-errors-of.js';
import { newPassword, passwordHint } from './password-rule.js';

/** Sets a new password with the link from the mail. */
@Component({
  selector: 'lw-reset-password-page',
  imports: [EntryFrame, ErrorSummary, MatButton, RouterLink, TextField],
  template: `
    @if (usable()) {
      <lw-entry-frame heading="Set a new password" summary="All other sessions are signed out.">
        <form class="lw-form" novalidate (submit)="reset($event)">
          <lw-error-summary [form]="form" [shown]="tried()" />
          <lw-text-field
            label="New password"
            type="password"
            autocomplete="new-password"
            [hint]="hint"
            [field]="form.password"
          />
          <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
            Set password
          </button>
        </form>
      </lw-entry-frame>
    } @else {
      <lw-entry-frame
        heading="This link is no longer valid"
        summary="Links work once and for a short time. Ask for a new one."
      >
        <a matButton="filled" class="lw-wide" routerLink="/forgot-password">Send a new link</a>
      </lw-entry-frame>
    }
  `,
})
export class ResetPasswordPage {
  /** Token of the link. */
  readonly token = input<string>();

  /** Set when the link was refused before the page opened. */
  readonly error = input<string>();

  private readonly api = inject(AccessApi);
  private readonly router = inject(Router);
  protected readonly hint = passwordHint;
  protected readonly tried = signal(false);
  protected readonly usable = computed(() => !!this.token() && !this.error());
  protected readonly form = form(signal({ password: '' }), (path) => newPassword(path.password));

  protected async reset(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.resetPassword(this.token() ?? '', this.form.password().value());
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (succeeded) await this.router.navigate(['/sign-in'], { queryParams: { reason: 'password' } });
  }
}
