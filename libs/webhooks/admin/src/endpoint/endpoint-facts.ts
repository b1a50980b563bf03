import { Component, computed, inject, input } from '@angular/core';
import { Clock, Locale, RelativeTime, formatMoment, formatNumber, formatRelativeTime } from '@leadweave/ui';
import { Stat } from '@leadweave/ui/figures';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Endpoint } from '../webhooks-api.js';
import { successShare } from '../wording/endpoint-words.js';
import { styleWords } from '../wording/event-words.js';
import { failureText } from '../wording/failure-text.js';
import { selectionParts } from '../wording/selection-text.js';

/** How an endpoint did lately, and how it is set up. */
@Component({
  selector: 'lw-endpoint-facts',
  imports: [RelativeTime, Stat],
  template: `
    <section class="lw-card figures" aria-label="Last 7 days">
      <lw-stat label="Success" [value]="share()" note="of what ended in 7 days, without tests" />
      <lw-stat label="Delivered" [value]="number(endpoint().delivered)" />
      <lw-stat label="Given up" [value]="number(endpoint().exhausted)" [note]="givenUpText()" />
      <lw-stat label="Waiting" [value]="number(endpoint().waiting)" [note]="nextText()" />
    </section>
    <section class="lw-card" aria-labelledby="set-up">
      <h2 class="lw-card-title" id="set-up">What it gets</h2>
      <dl>
        <div>
          <dt>Selection</dt>
          <dd>
            @for (part of parts(); track $index) {
              <span class="part">{{ part }}</span>
            }
          </dd>
        </div>
        <div>
          <dt>Style</dt>
          <dd>{{ style() }}</dd>
        </div>
        @if (endpoint().headerNames.length > 0) {
          <div>
            <dt>Own headers</dt>
            <dd>
              @for (name of endpoint().headerNames; track name) {
                <code class="lw-code part">{{ name }}</code>
              }
            </dd>
          </div>
        }
        <div>
          <dt>Signing secret</dt>
          <dd>
            @if (overlapText(); as text) {
              {{ text }}
            } @else {
              Kept sealed; shown when it was made
            }
          </dd>
        </div>
        <div>
          <dt>Last success</dt>
          <dd>
            @if (endpoint().lastSuccessAt; as at) {
              <lw-relative-time [at]="at" />
            } @else {
              none yet
            }
          </dd>
        </div>
        <div>
          <dt>Last failure</dt>
          <dd>
            @if (endpoint().lastFailureAt; as at) {
              <lw-relative-time [at]="at" />. {{ failure() }}
            } @else {
              none
            }
          </dd>
        </div>
      </dl>
    </section>
  `,
  styles: `
    :host {
      display: contents;
    }
    .figures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      gap: var(--lw-space-4) var(--lw-space-6);
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: 9rem minmax(0, 1fr);
      gap: var(--lw-space-1) var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .part {
      display: block;
    }
    @media (max-width: 37.49rem) {
      dl div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dl {
        gap: var(--lw-space-3);
      }
    }
  `,
})
export class EndpointFacts {
  readonly endpoint = input.required<Endpoint>();

  private readonly member = inject(WebhooksMember);
  private readonly locale = inject(Locale);
  private readonly clock = inject(Clock);
  protected readonly share = computed(() => successShare(this.endpoint(), this.locale.tag()) ?? '–');
  protected readonly parts = computed(() => selectionParts(this.endpoint().selection, this.member.locationNames()));
  protected readonly style = computed(() => styleWords(this.endpoint().style));
  protected readonly failure = computed(() => failureText(this.endpoint().lastFailure ?? ''));
  protected readonly nextText = computed(() => {
    const { nextTryAt, state } = this.endpoint();
    if (!nextTryAt || state !== 'active') return undefined;
    return `next try ${formatRelativeTime(nextTryAt, this.clock.now(), this.locale.tag())}`;
  });
  protected readonly givenUpText = computed(() => (this.endpoint().exhausted > 0 ? 'can be sent again' : undefined));
  protected readonly overlapText = computed(() => {
    const until = this.endpoint().previousSecretUntil;
    return until && `Two secrets: the old one signs as well until ${formatMoment(until, this.locale.tag())}`;
  });

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }
}
