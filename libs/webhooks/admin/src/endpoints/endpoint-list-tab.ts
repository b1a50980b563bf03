import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Banner, EmptyState, ErrorState, Locale, Skeleton, formatMoment } from '@leadweave/ui';
import { mdiWebhook } from '@mdi/js';
import { WatchedEndpoints } from '../manage/watched-endpoints.js';
import { WebhooksMember } from '../member/webhooks-member.js';
import { endpointName } from '../wording/endpoint-words.js';
import { EndpointRow } from './endpoint-row.js';

/** Every address that gets events, and how it does. */
@Component({
  selector: 'lw-endpoint-list-tab',
  imports: [Banner, EmptyState, EndpointRow, ErrorState, MatButton, RouterLink, Skeleton],
  template: `
    <h2 class="lw-hidden-text" id="endpoints">Endpoints</h2>
    @if (endpoints.all(); as all) {
      @if (staleText(); as text) {
        <lw-banner tone="warning" [text]="text" />
      }
      @if (partialText(); as text) {
        <lw-banner tone="warning" [text]="text" />
      }
      @if (all.length === 0) {
        <lw-empty-state
          heading="Send your leads where you work with them"
          explanation="Give us an address of your CRM, call center or automation. It gets every lead you choose within seconds, signed, and again when it was down."
          [icon]="icon"
        >
          @if (member.mayChange()) {
            <a matButton="filled" routerLink="/grow/integrations/webhooks/endpoints/new">Add endpoint</a>
            <a matButton="outlined" routerLink="/grow/integrations/webhooks/inspector">Look at a test first</a>
          } @else {
            <p class="lw-muted">A brand admin can add one.</p>
          }
        </lw-empty-state>
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table" aria-labelledby="endpoints">
            <thead>
              <tr>
                <th scope="col">Endpoint</th>
                <th scope="col">State</th>
                <th scope="col">Gets</th>
                <th scope="col">Success, 7 days</th>
                <th scope="col">Last failure</th>
                <th scope="col">Next try</th>
              </tr>
            </thead>
            <tbody>
              @for (endpoint of all; track endpoint.id) {
                <tr lw-endpoint-row [endpoint]="endpoint"></tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else if (endpoints.problem(); as problem) {
      <lw-error-state
        heading="Your endpoints could not be loaded."
        reassurance="Events go on being sent. Try again in a moment."
        [requestId]="problem.requestId"
        (retry)="endpoints.reload()"
      />
    } @else {
      <lw-skeleton [count]="4" height="4rem" label="Loading endpoints" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class EndpointListTab {
  protected readonly endpoints = inject(WatchedEndpoints);
  protected readonly member = inject(WebhooksMember);
  private readonly locale = inject(Locale);
  protected readonly icon = mdiWebhook;
  protected readonly staleText = computed(() => {
    const at = this.endpoints.readAt();
    if (!this.endpoints.problem() || !at) return undefined;
    return `Last updated ${formatMoment(at.toISOString(), this.locale.tag())}. Trying again…`;
  });

  /** Some do, some do not: says which, and that the others are not held up. */
  protected readonly partialText = computed(() => {
    const all = this.endpoints.all() ?? [];
    const failing = all.filter(({ state, failingSince }) => failingSince || state === 'disabled');
    if (failing.length === 0 || failing.length === all.length) return undefined;
    const names = failing.map(endpointName).join(' and ');
    return `${names} ${failing.length === 1 ? 'does' : 'do'} not take events. The other endpoints are not held up.`;
  });
}
