import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Banner, Clock, Locale } from '@leadweave/ui';
import { LeadHints } from '../list/lead-hints.js';
import { CurrentMember } from '../member/current-member.js';
import { beingConfirmed, confirmationText } from './confirmation-text.js';
import { detailAddresses, type LeadConfirmation } from './lead-detail-api.js';
import { shortMoment } from './short-moment.js';

/** Says why a lead is not confirmed yet; general words stand there until the reason is known. */
@Component({
  selector: 'lw-unverified-banner',
  imports: [Banner, MatButton, RouterLink],
  template: `
    <lw-banner [tone]="told().tone" [text]="told().text">
      @if (way(); as way) {
        <a matButton [routerLink]="way.path">{{ way.label }}</a>
      }
    </lw-banner>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class UnverifiedBanner {
  readonly leadId = input.required<string>();
  readonly timeZone = input.required<string>();

  private readonly clock = inject(Clock);
  private readonly hints = inject(LeadHints);
  private readonly locale = inject(Locale);
  private readonly member = inject(CurrentMember);

  private readonly confirmation = httpResource<LeadConfirmation>(() => detailAddresses.confirmation(this.leadId()));
  protected readonly told = computed(() =>
    this.confirmation.hasValue() ? confirmationText(this.confirmation.value(), this.moment) : beingConfirmed,
  );
  protected readonly way = computed(() => {
    const { page } = this.told();
    return page && this.member.isAdmin() ? ways[page] : undefined;
  });

  private readonly moment = (at: string): string =>
    shortMoment(at, this.clock.now(), this.locale.tag(), this.timeZone());

  constructor() {
    effect(() => this.hints.count() > 0 && untracked(() => this.confirmation.reload()));
  }
}

const ways = {
  integrations: { label: 'Open the connection', path: '/grow/integrations/whatconverts/overview' },
  review: { label: 'Open Review', path: '/watch/review' },
} as const;
