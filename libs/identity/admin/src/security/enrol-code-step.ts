import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent } from '@angular/material/dialog';
import { CopyButton } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { formErrorsOf } from '../entry/form-errors-of.js';
import { qrCode } from './qr-code.js';
import { type Enrolment, SecurityApi } from './security-api.js';

/** Second step: the QR code (and its secret as text), then the first code as proof that the app has it. */
@Component({
  selector: 'lw-enrol-code-step',
  imports: [CopyButton, ErrorSummary, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, TextField],
  template: `
    <form novalidate (submit)="confirm($event)">
      <mat-dialog-content class="lw-form">
        <p>Open your authenticator app, add an account and scan this code.</p>
        <div class="scan">
          @if (drawing.hasValue()) {
            <img [src]="drawing.value()" width="168" height="168" alt="QR code for your authenticator app" />
          }
          <p class="secret">
            No camera? Enter this key instead:
            <span class="key"
              ><code class="lw-code">{{ secret() }}</code
              ><lw-copy-button [text]="secret()" label="Copy key"
            /></span>
          </p>
        </div>
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field
          label="Code from the app"
          autocomplete="one-time-code"
          inputMode="numeric"
          hint="Six digits, new every half minute."
          [field]="form.code"
        />
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">Switch on</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .scan {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-5);
    }
    img {
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: white;
    }
    .secret {
      flex: 1 1 12rem;
      font: var(--lw-type-small);
    }
    .key {
      display: flex;
      align-items: center;
      gap: var(--lw-space-1);
      margin-block-start: var(--lw-space-1);
      color: var(--lw-text);
      overflow-wrap: anywhere;
    }
  `,
})
export class EnrolCodeStep {
  readonly enrolment = input.required<Enrolment>();
  readonly confirmed = output();

  private readonly api = inject(SecurityApi);
  protected readonly tried = signal(false);
  protected readonly secret = computed(() => new URL(this.enrolment().totpURI).searchParams.get('secret') ?? '');
  protected readonly drawing = resource({
    params: () => this.enrolment().totpURI,
    loader: ({ params }) => qrCode(params),
  });
  protected readonly form = form(signal({ code: '' }), (path) => {
    required(path.code, { message: 'Enter the code from the app.' });
  });

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.api.confirmSecondFactor(this.form.code().value().replaceAll(/\s/gu, ''));
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (succeeded) this.confirmed.emit();
  }
}
