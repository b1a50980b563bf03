import { Component, computed, inject, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { SessionApi } from '../session/session-api.js';
import { formErrorsOf } from './form-errors-of.js';

/** Second step of sign-in: the code of the authenticator app, or one of the backup codes. */
@Component({
  selector: 'lw-second-factor-step',
  imports: [ErrorSummary, MatButton, TextField],
  template: `
    <form class="lw-form" novalidate (submit)="verify($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      @if (withApp()) {
        <lw-text-field
          label="Code"
          hint="The six digits your authenticator app shows now."
          autocomplete="one-time-code"
          inputMode="numeric"
          [field]="form.code"
        />
      } @else {
        <lw-text-field label="Backup code" hint="Each code works once." autocomplete="off" [field]="form.code" />
      }
      <button matButton="filled" class="lw-wide" type="submit" [disabled]="form().submitting()">
        {{ form().submitting() ? 'Checking…' : 'Confirm' }}
      </button>
      <div class="ways">
        <button matButton type="button" (click)="switchWay()">
          {{ withApp() ? 'Use a backup code' : 'Use the authenticator app' }}
        </button>
        <button matButton type="button" (click)="startAgain.emit()">Start again</button>
      </div>
    </form>
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
    }
  `,
})
export class SecondFactorStep {
  readonly passed = output();
  readonly startAgain = output();

  private readonly api = inject(SessionApi);
  private readonly way = signal<'app' | 'backup'>('app');
  protected readonly withApp = computed(() => this.way() === 'app');
  protected readonly tried = signal(false);
  protected readonly form = form(signal({ code: '' }), (path) => {
    required(path.code, { message: 'Enter the code.' });
  });

  protected switchWay(): void {
    this.way.update((way) => (way === 'app' ? 'backup' : 'app'));
    this.tried.set(false);
    this.form().reset({ code: '' });
  }

  protected async verify(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const succeeded = await submitForm(this.form, async () => {
      try {
        await this.check(this.form.code().value());
        return undefined;
      } catch (error) {
        return formErrorsOf(error);
      }
    });
    if (succeeded) this.passed.emit();
  }

  private check(typed: string): Promise<void> {
    return this.withApp() ? this.api.verifyTotp(typed.replaceAll(/\s/gu, '')) : this.api.verifyBackupCode(typed.trim());
  }
}
