import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiReplay } from '@mdi/js';
import { type Delivery } from '../webhooks-api.js';
import {
  answerText,
  attemptsText,
  deliveryWords,
  durationText,
  endText,
  isReplayable,
} from '../wording/delivery-words.js';
import { eventWords } from '../wording/event-words.js';

/** One delivery of the list. */
@Component({
  selector: 'tr[lw-delivery-row]',
  imports: [Icon, MatIconButton, RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <span class="stacked">
        <a [routerLink]="['/grow/integrations/webhooks/deliveries', delivery().id]">{{ event() }}</a>
        <span class="note">
          <lw-relative-time [at]="delivery().createdAt" [focusable]="false" />
          @if (delivery().test) {
            · test
          }
        </span>
      </span>
    </th>
    <td data-label="Endpoint">
      <span class="place">{{ endpointName() }}</span>
    </td>
    <td data-label="Lead">
      @if (delivery().leadId; as leadId) {
        <a [routerLink]="['/grow/leads', leadId]">Open<span class="lw-hidden-text"> the lead</span></a>
      } @else {
        –
      }
    </td>
    <td data-label="State">
      <span class="stacked">
        <lw-status-pill [label]="words().label" [tone]="words().tone" [icon]="words().icon" />
        @if (delivery().state === 'pending' && delivery().nextTryAt; as at) {
          <span class="note">next try <lw-relative-time [at]="at" [focusable]="false" /></span>
        }
        @if (end(); as why) {
          <span class="note">{{ why }}</span>
        }
      </span>
    </td>
    <td data-label="Attempt" class="lw-figures">{{ attempts() }}</td>
    <td data-label="Answer">
      <span class="answer">{{ answer() }}</span>
    </td>
    <td data-label="Took" class="lw-number">{{ took() }}</td>
    <td class="lw-row-actions">
      @if (replayable()) {
        <button
          matIconButton
          type="button"
          aria-keyshortcuts="r"
          [attr.aria-label]="'Send again: ' + event()"
          (click)="replayed.emit()"
        >
          <lw-icon [path]="replayIcon" />
        </button>
      }
    </td>
  `,
  styles: `
    .stacked {
      display: grid;
      justify-items: start;
      gap: 0.125rem;
      padding-block: var(--lw-space-1);
    }
    .place,
    .answer {
      display: block;
      max-inline-size: 16rem;
      overflow-wrap: anywhere;
    }
    .answer {
      max-inline-size: 14rem;
      text-wrap: pretty;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    a {
      color: var(--lw-text);
    }
    @media (max-width: 37.49rem) {
      td .stacked {
        justify-items: end;
      }
      .lw-row-actions:not(:has(button)) {
        display: none !important;
      }
    }
  `,
  host: { '[attr.data-delivery]': 'delivery().id' },
})
export class DeliveryRow {
  readonly delivery = input.required<Delivery>();
  readonly endpointName = input.required<string>();

  /** Whether the person may send it again. */
  readonly editable = input(false);

  /** The person wants it sent again. */
  readonly replayed = output();

  protected readonly replayIcon = mdiReplay;
  protected readonly event = computed(() => eventWords(this.delivery().event));
  protected readonly words = computed(() => deliveryWords(this.delivery()));
  protected readonly end = computed(() => endText(this.delivery()));
  protected readonly attempts = computed(() => attemptsText(this.delivery()));
  protected readonly answer = computed(() => answerText(this.delivery()));
  protected readonly took = computed(() => durationText(this.delivery().lastDurationMs));
  protected readonly replayable = computed(() => this.editable() && isReplayable(this.delivery()));
}
