import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Locale, formatNumber } from '@leadweave/ui';
import { GalleryCard, type GalleryFact, type GalleryState, momentFact } from '@leadweave/ui/gallery';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Endpoint, type EndpointList, webhooksAddresses } from '../webhooks-api.js';
import { endpointsSituation } from './endpoints-situation.js';
import { WebhooksMark } from './webhooks-mark.js';

/** Webhooks in the gallery: what they bring, how they stand, and one button. */
@Component({
  selector: 'lw-webhooks-card',
  imports: [GalleryCard, MatButton, RouterLink, WebhooksMark],
  template: `
    <lw-gallery-card
      heading="Webhooks"
      kind="Your own systems"
      benefit="Every lead and every change, sent to your CRM, call center or automation as it happens."
      [state]="state()"
      [facts]="facts()"
    >
      <lw-webhooks-mark lwMark />
      @if (list.error()) {
        <button lwAction matButton="outlined" type="button" (click)="list.reload()">
          Try again<span class="lw-hidden-text"> to read the state of webhooks</span>
        </button>
      } @else if (list.hasValue() && endpoints().length === 0 && member.mayChange()) {
        <a lwAction matButton="filled" routerLink="/grow/integrations/webhooks">
          Set up<span class="lw-hidden-text"> webhooks</span>
        </a>
      } @else {
        <a lwAction matButton="outlined" routerLink="/grow/integrations/webhooks">
          Manage<span class="lw-hidden-text"> webhooks</span>
        </a>
      }
    </lw-gallery-card>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class WebhooksCard {
  protected readonly member = inject(WebhooksMember);
  private readonly locale = inject(Locale);
  protected readonly list = httpResource<EndpointList>(() =>
    this.member.brandId() ? { url: webhooksAddresses.endpoints } : undefined,
  );
  protected readonly endpoints = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  protected readonly state = computed((): GalleryState | undefined => {
    if (this.list.error()) return { label: 'Unknown', tone: 'neutral' };
    return this.list.hasValue() ? endpointsSituation(this.endpoints()) : undefined;
  });
  protected readonly facts = computed(() =>
    this.endpoints().length === 0 ? [] : factsOf(this.endpoints(), this.locale.tag()),
  );
}

function factsOf(endpoints: readonly Endpoint[], locale: string): readonly GalleryFact[] {
  const active = endpoints.filter(({ state }) => state === 'active').length;
  const delivered = endpoints.reduce((total, endpoint) => total + endpoint.delivered, 0);
  const lastFailureAt = endpoints
    .flatMap((endpoint) => endpoint.lastFailureAt ?? [])
    .sort()
    .at(-1);
  return [
    { label: 'Endpoints', text: `${active} of ${endpoints.length} active` },
    { label: 'Delivered in 7 days', text: formatNumber(delivered, locale) },
    momentFact('Last failure', lastFailureAt, 'none'),
  ];
}
