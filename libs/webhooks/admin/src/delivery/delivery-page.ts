import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import {
  BackLink,
  CopyButton,
  EmptyState,
  ErrorState,
  Icon,
  Kbd,
  Locale,
  PageHeader,
  type Shortcut,
  Shortcuts,
  Skeleton,
  StatusPill,
  UndoBar,
  formatMoment,
} from '@leadweave/ui';
import { mdiReplay, mdiSendOutline } from '@mdi/js';
import { CodeBlock } from '../code/code-block.js';
import { headerLines, laidOut } from '../code/laid-out.js';
import { everySoOften } from '../manage/every-so-often.js';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type DeliveryDetail, WebhooksApi, webhooksAddresses } from '../webhooks-api.js';
import { attemptsText, deliveryWords, endText, isReplayable } from '../wording/delivery-words.js';
import { shortAddress } from '../wording/endpoint-words.js';
import { eventWords, styleWords } from '../wording/event-words.js';
import { refusalText } from '../wording/refusal-text.js';
import { AttemptItem } from './attempt-item.js';
import { VerificationSection } from './verification-section.js';

const againMs = 4_000;

/** One delivery whole: what went out, what came back, and sending it again. */
@Component({
  selector: 'lw-delivery-page',
  imports: [
    AttemptItem,
    BackLink,
    CodeBlock,
    CopyButton,
    EmptyState,
    ErrorState,
    Icon,
    Kbd,
    MatButton,
    PageHeader,
    RouterLink,
    Shortcuts,
    Skeleton,
    StatusPill,
    VerificationSection,
  ],
  template: `
    <div class="lw-page" [lwShortcuts]="shortcuts">
      <lw-page-header [heading]="heading()">
        <lw-back-link lwBefore to="/grow/integrations/webhooks/deliveries" label="Deliveries" />
        @if (words(); as state) {
          <lw-status-pill lwBeside [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
        }
        @if (replayable()) {
          <button matButton="filled" type="button" aria-keyshortcuts="r" [disabled]="replaying()" (click)="replay()">
            <lw-icon matButtonIcon class="mat-icon" [path]="replayIcon" />{{ replaying() ? 'Sending…' : 'Send again' }}
            <lw-kbd aria-hidden="true" keys="R" />
          </button>
        }
      </lw-page-header>
      @if (delivery(); as shown) {
        <section class="lw-card" aria-label="Facts">
          <dl>
            @for (fact of facts(); track fact.name) {
              <div>
                <dt>{{ fact.name }}</dt>
                <dd>
                  @if (fact.id) {
                    <code class="lw-code">{{ fact.text }}</code>
                    <lw-copy-button [text]="fact.text" [label]="'Copy ' + fact.name.toLowerCase()" />
                  } @else {
                    {{ fact.text }}
                  }
                </dd>
              </div>
            }
            <div>
              <dt>Endpoint</dt>
              <dd>
                <a [routerLink]="['/grow/integrations/webhooks/endpoints', shown.endpointId]">{{ address() }}</a>
              </dd>
            </div>
            @if (shown.leadId) {
              <div>
                <dt>Lead</dt>
                <dd>
                  <a [routerLink]="['/grow/leads', shown.leadId]">Open the lead</a>
                  <a routerLink="/grow/integrations/webhooks/deliveries" [queryParams]="{ lead: shown.leadId }"
                    >All its deliveries</a
                  >
                </dd>
              </div>
            }
          </dl>
        </section>
        <section class="lw-card" aria-labelledby="attempts">
          <h2 class="lw-card-title" id="attempts">Attempts</h2>
          @if (shown.tries.length === 0) {
            <p class="lw-muted">Not tried yet.</p>
          } @else {
            <ol>
              @for (attempt of shown.tries; track attempt.number) {
                <li lw-attempt-item [attempt]="attempt"></li>
              }
            </ol>
          }
        </section>
        <section class="lw-card" aria-labelledby="request">
          <h2 class="lw-card-title" id="request">Request</h2>
          <lw-code-block heading="Headers" what="headers" [wrapped]="true" [code]="requestHeaders()" />
          <lw-code-block heading="Body" what="body" [code]="body()" />
          <lw-code-block
            heading="The same with curl"
            note="without a valid signature"
            what="curl command"
            [code]="shown.curl"
          />
        </section>
        <lw-verification-section />
      } @else if (resource.error()) {
        @if (isMissing()) {
          <lw-empty-state
            heading="There is no such delivery"
            explanation="Deliveries are kept for 30 days. It is older, or it is not one of yours."
            [icon]="sendIcon"
          >
            <a matButton="outlined" routerLink="/grow/integrations/webhooks/deliveries">All deliveries</a>
          </lw-empty-state>
        } @else {
          <lw-error-state
            heading="The delivery could not be loaded."
            reassurance="It is kept. Try again in a moment."
            [requestId]="requestId()"
            (retry)="resource.reload()"
          />
        }
      } @else {
        <lw-skeleton [count]="3" height="9rem" label="Loading the delivery" />
      }
    </div>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--lw-space-1);
    }
    dl div {
      display: grid;
      grid-template-columns: 8rem minmax(0, 1fr);
      gap: var(--lw-space-4);
      align-items: center;
      min-block-size: 1.75rem;
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--lw-space-3);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    dd code {
      min-inline-size: 0;
    }
    @media (max-width: 37.49rem) {
      dl {
        gap: var(--lw-space-3);
      }
      dl div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class DeliveryPage {
  readonly deliveryId = input.required<string>();

  protected readonly member = inject(WebhooksMember);
  private readonly api = inject(WebhooksApi);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly replayIcon = mdiReplay;
  protected readonly sendIcon = mdiSendOutline;
  protected readonly shortcuts: readonly Shortcut[] = [
    { key: 'r', label: 'Send again', run: () => void this.replay() },
  ];
  protected readonly resource = httpResource<DeliveryDetail>(() => webhooksAddresses.delivery(this.deliveryId()));

  /** As last read; stays while reading fails. */
  protected readonly delivery = linkedSignal<
    { readonly id: string; readonly read: DeliveryDetail | undefined },
    DeliveryDetail | undefined
  >({
    source: () => ({ id: this.deliveryId(), read: this.resource.hasValue() ? this.resource.value() : undefined }),
    computation: ({ id, read }, previous) => read ?? (previous?.source.id === id ? previous.value : undefined),
  });
  protected readonly isMissing = computed(() => [400, 404].includes(problemOf(this.resource.error()).status));
  protected readonly requestId = computed(() => problemOf(this.resource.error()).requestId);
  protected readonly replaying = signal(false);
  protected readonly heading = computed(() => {
    const delivery = this.delivery();
    return delivery ? `${eventWords(delivery.event)}${delivery.test ? ' (test)' : ''}` : 'Delivery';
  });
  protected readonly words = computed(() => {
    const delivery = this.delivery();
    return delivery && deliveryWords(delivery);
  });
  protected readonly replayable = computed(() => {
    const delivery = this.delivery();
    return delivery !== undefined && this.member.mayChange() && isReplayable(delivery);
  });
  protected readonly address = computed(() => shortAddress(this.delivery()?.url ?? ''));
  protected readonly requestHeaders = computed(() => headerLines(this.delivery()?.requestHeaders ?? {}));
  protected readonly body = computed(() => laidOut(this.delivery()?.requestBody ?? ''));
  protected readonly facts = computed(() => {
    const delivery = this.delivery();
    if (!delivery) return [];
    const { createdAt, nextTryAt, state, eventId, id, style } = delivery;
    const end = endText(delivery);
    const moment = (at: string) => formatMoment(at, this.locale.tag());
    return [
      { name: 'Happened', text: moment(createdAt), id: false },
      { name: 'Attempts', text: attemptsText(delivery), id: false },
      ...(state === 'pending' && nextTryAt ? [{ name: 'Next try', text: moment(nextTryAt), id: false }] : []),
      ...(end ? [{ name: 'Ended because', text: end, id: false }] : []),
      { name: 'Style', text: styleWords(style), id: false },
      { name: 'Webhook id', text: eventId, id: true },
      { name: 'Delivery id', text: id, id: true },
    ];
  });

  constructor() {
    everySoOften(againMs, () => {
      const { state } = this.delivery() ?? {};
      if (state === 'pending' || state === 'sending') this.resource.reload();
    });
  }

  protected async replay(): Promise<void> {
    if (!this.replayable() || this.replaying()) return;
    this.replaying.set(true);
    try {
      await this.api.replayOne(this.deliveryId());
      this.bar.notify('It is sent again, under the same id.');
      this.resource.reload();
    } catch (error) {
      this.bar.notify(refusalText(error));
    } finally {
      this.replaying.set(false);
    }
  }
}
