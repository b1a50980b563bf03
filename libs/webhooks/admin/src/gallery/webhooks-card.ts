import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Locale, RelativeTime, StatusPill, formatNumber } from '@leadweave/ui';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type EndpointList, webhooksAddresses } from '../webhooks-api.js';
import { endpointsSituation } from './endpoints-situation.js';
import { WebhooksMark } from './webhooks-mark.js';

/** Webhooks in the gallery: what they bring, how they stand, and one button. */
@Component({
  selector: 'lw-webhooks-card',
  imports: [MatButton, RelativeTime, RouterLink, StatusPill, WebhooksMark],
  template: `
    <header>
      <lw-webhooks-mark />
      <div>
        <h2>Webhooks</h2>
        <p class="kind">Your own systems</p>
      </div>
      @if (words(); as state) {
        <lw-status-pill [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
      }
    </header>
    <p class="benefit">Every lead and every change, sent to your CRM, call center or automation as it happens.</p>
    @if (endpoints().length > 0) {
      <dl>
        <div>
          <dt>Endpoints</dt>
          <dd>{{ activeText() }}</dd>
        </div>
        <div>
          <dt>Delivered in 7 days</dt>
          <dd>{{ deliveredText() }}</dd>
        </div>
        <div>
          <dt>Last failure</dt>
          <dd>
            @if (lastFailureAt(); as at) {
              <lw-relative-time [at]="at" [focusable]="false" />
            } @else {
              none
            }
          </dd>
        </div>
      </dl>
    }
    <footer>
      @if (list.error()) {
        <button matButton="outlined" type="button" (click)="list.reload()">
          Try again<span class="lw-hidden-text"> to read the state of webhooks</span>
        </button>
      } @else if (list.hasValue() && endpoints().length === 0 && member.mayChange()) {
        <a matButton="filled" routerLink="/grow/integrations/webhooks">
          Set up<span class="lw-hidden-text"> webhooks</span>
        </a>
      } @else {
        <a matButton="outlined" routerLink="/grow/integrations/webhooks">
          Manage<span class="lw-hidden-text"> webhooks</span>
        </a>
      }
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lw-space-4);
      min-block-size: 16rem;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    header div {
      flex: 1;
      min-inline-size: max-content;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    .kind,
    .benefit {
      color: var(--lw-text-muted);
    }
    .kind {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
      font: var(--lw-type-small);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      font-weight: 520;
      font-variant-numeric: tabular-nums;
    }
    footer {
      position: relative;
      margin-block-start: auto;
    }
    footer > * {
      inline-size: 100%;
    }
  `,
  host: { role: 'listitem' },
})
export class WebhooksCard {
  protected readonly member = inject(WebhooksMember);
  private readonly locale = inject(Locale);
  protected readonly list = httpResource<EndpointList>(() =>
    this.member.brandId() ? { url: webhooksAddresses.endpoints } : undefined,
  );
  protected readonly endpoints = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  protected readonly words = computed(() => {
    if (this.list.error()) return { label: 'Unknown', tone: 'neutral', icon: undefined } as const;
    return this.list.hasValue() ? endpointsSituation(this.endpoints()) : undefined;
  });
  protected readonly activeText = computed(() => {
    const active = this.endpoints().filter(({ state }) => state === 'active').length;
    return `${active} of ${this.endpoints().length} active`;
  });
  protected readonly deliveredText = computed(() => {
    const sum = this.endpoints().reduce((total, { delivered }) => total + delivered, 0);
    return formatNumber(sum, this.locale.tag());
  });
  protected readonly lastFailureAt = computed(() =>
    this.endpoints()
      .flatMap(({ lastFailureAt }) => lastFailureAt ?? [])
      .sort()
      .at(-1),
  );
}
