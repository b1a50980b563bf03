import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from '../session/session-store.js';
import { returnAddress } from '../session/return-address.js';
import { EntryFrame } from './entry-frame.js';
import { PasswordStep } from './password-step.js';
import { SecondFactorStep } from './second-factor-step.js';

/** Sign-in: e-mail and password, then the second factor where it is on. */
@Component({
  selector: 'lw-sign-in-page',
  imports: [EntryFrame, PasswordStep, SecondFactorStep],
  template: `
    @if (step() === 'password') {
      <lw-entry-frame heading="Sign in" [summary]="summary()">
        <lw-password-step (passed)="enter()" (secondFactor)="step.set('second-factor')" />
      </lw-entry-frame>
    } @else {
      <lw-entry-frame heading="Confirm it is you" summary="Your account asks for a second factor.">
        <lw-second-factor-step (passed)="enter()" (startAgain)="step.set('password')" />
      </lw-entry-frame>
    }
  `,
})
export class SignInPage {
  /** Address to open afterwards. */
  readonly returnTo = input<string>();

  /** Why the person is here again: `ended` session or changed `password`. */
  readonly reason = input<string>();

  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly step = signal<'password' | 'second-factor'>('password');

  protected summary(): string {
    if (this.reason() === 'ended') return 'Your session has ended. Sign in to go on where you were.';
    if (this.reason() === 'password') return 'Your new password is set. Sign in with it.';
    return 'Every lead of your brand, in one place.';
  }

  protected async enter(): Promise<void> {
    await this.store.refresh();
    await this.router.navigateByUrl(returnAddress(this.returnTo()));
  }
}
