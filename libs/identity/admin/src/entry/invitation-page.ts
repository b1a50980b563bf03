import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Skeleton } from '@leadweave/ui';
import { SessionStore } from '../session/session-store.js';
import { type Invitation } from './access-api.js';
import { EntryFrame } from './entry-frame.js';
import { InvitationForm } from './invitation-form.js';
import { refusalMessage } from './refusal-message.js';

/** Accepts an invitation into a brand: with a new account, or with the one the address has already. */
@Component({
  selector: 'lw-invitation-page',
  imports: [EntryFrame, ErrorState, InvitationForm, MatButton, RouterLink, Skeleton],
  template: `
    @if (invitation.isLoading()) {
      <lw-entry-frame heading="Your invitation">
        <lw-skeleton [count]="4" height="2.5rem" label="Loading your invitation" />
      </lw-entry-frame>
    } @else if (gone()) {
      <lw-entry-frame
        heading="This invitation is no longer valid"
        summary="It has expired, was withdrawn, or was accepted before. Ask for a new one."
      >
        <a matButton="filled" class="lw-wide" routerLink="/sign-in">Go to sign-in</a>
      </lw-entry-frame>
    } @else if (failure(); as problem) {
      <lw-entry-frame heading="Your invitation">
        <lw-error-state [heading]="problem" reassurance="Your invitation stays valid." (retry)="invitation.reload()" />
      </lw-entry-frame>
    } @else if (invitation.value(); as offer) {
      <lw-entry-frame [heading]="'Join ' + offer.brandName" [summary]="summary()">
        @if (signInFirst()) {
          <a
            matButton="filled"
            class="lw-wide"
            routerLink="/sign-in"
            [queryParams]="{ returnTo: '/invitation/' + token() }"
          >
            Sign in
          </a>
        } @else {
          <lw-invitation-form [token]="token()" [invitation]="offer" (accepted)="enter()" />
        }
      </lw-entry-frame>
    }
  `,
})
export class InvitationPage {
  /** Token of the link. */
  readonly token = input.required<string>();

  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly invitation = httpResource<Invitation>(
    () => `/api/v1/invitations/${encodeURIComponent(this.token())}`,
  );
  private readonly problem = computed(() => {
    const error = this.invitation.error();
    return error ? problemOf(error) : undefined;
  });
  protected readonly gone = computed(() => {
    const offer = this.invitation.hasValue() ? this.invitation.value() : undefined;
    return offer ? offer.state !== 'pending' : this.problem()?.status === 404;
  });
  private readonly belongsToPerson = computed(
    () => this.invitation.value()?.email.toLowerCase() === this.store.user()?.email.toLowerCase(),
  );
  protected readonly signInFirst = computed(
    () => this.invitation.hasValue() && this.invitation.value().accountExists && !this.belongsToPerson(),
  );
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem ? refusalMessage(problem) : undefined;
  });
  protected readonly summary = computed(() => {
    const email = this.invitation.value()?.email;
    return this.signInFirst()
      ? `This invitation is for ${email}, which has an account. Sign in with it, then accept.`
      : `This invitation is for ${email}.`;
  });

  protected async enter(): Promise<void> {
    const session = await this.store.refresh();
    await this.router.navigateByUrl(session.user ? '/' : '/sign-in');
  }
}
