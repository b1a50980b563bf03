import { Component, computed, inject, input } from '@angular/core';
import { Clock, Locale, NumberPipe, formatNumber, formatRelativeTime } from '@leadweave/ui';
import { Stat } from '@leadweave/ui/figures';
import { type IncomingWebhook } from '../whatconverts-api.js';
import { deliveryKindWords } from '../wording/delivery-words.js';

/** When something last arrived, how much, how quickly, and which kinds. */
@Component({
  selector: 'lw-webhook-figures',
  imports: [NumberPipe, Stat],
  template: `
    <section class="lw-card" aria-label="What arrives">
      <div class="figures">
        <lw-stat label="Last received" [value]="lastText()" />
        <lw-stat label="Deliveries today" note="since midnight UTC" [value]="number(webhook().deliveriesToday)" />
        <lw-stat label="Answered within" note="95 of 100, today" [value]="milliseconds(webhook().answeredP95Ms)" />
        <lw-stat
          label="Visible within"
          note="95 of 100, last 24 hours"
          [value]="milliseconds(webhook().visibleP95Ms)"
        />
        <lw-stat label="Not yet confirmed" [note]="unknownText()" [value]="number(webhook().unconfirmed)" />
      </div>
      @if (kinds().length > 0) {
        <div>
          <h3 class="lw-label" id="kinds">Kinds received in the last 24 hours</h3>
          <ul aria-labelledby="kinds">
            @for (kind of kinds(); track kind.label) {
              <li>
                {{ kind.label }} <span class="lw-figures">{{ kind.count | lwNumber }}</span>
              </li>
            }
          </ul>
        </div>
      }
    </section>
  `,
  styles: `
    .figures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      gap: var(--lw-space-4) var(--lw-space-6);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
      padding-block-start: var(--lw-space-2);
    }
    li {
      padding: var(--lw-space-1) var(--lw-space-3);
      border: 1px solid var(--lw-line);
      border-radius: 999px;
      font: var(--lw-type-small);
    }
    li span {
      padding-inline-start: var(--lw-space-1);
      color: var(--lw-text-muted);
    }
    @media (max-width: 37.49rem) {
      .figures {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class WebhookFigures {
  readonly webhook = input.required<IncomingWebhook>();

  private readonly clock = inject(Clock);
  private readonly locale = inject(Locale);
  protected readonly lastText = computed(() => {
    const at = this.webhook().lastReceivedAt;
    return at ? formatRelativeTime(at, this.clock.now(), this.locale.tag()) : 'Nothing yet';
  });
  protected readonly kinds = computed(() =>
    this.webhook().kinds.map(({ kind, count }) => ({ label: deliveryKindWords(kind), count })),
  );
  protected readonly unknownText = computed(() => {
    const count = this.webhook().unknownAtSource;
    if (count === 0) return 'read back within a minute or so';
    return count === 1 ? '1 that WhatConverts does not know' : `${count} that WhatConverts does not know`;
  });

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  protected milliseconds(value: number | null): string {
    if (value === null) return '–';
    if (value < 1_000) return `${this.number(value)} ms`;
    return `${formatNumber(Math.round(value / 100) / 10, this.locale.tag())} s`;
  }
}
