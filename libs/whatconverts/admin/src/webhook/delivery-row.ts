import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RelativeTime, StatusPill } from '@leadweave/ui';
import { type Delivery } from '../whatconverts-api.js';
import { confirmationWords, deliveryKindWords, outcomeWords } from '../wording/delivery-words.js';
import { reasonText } from '../wording/reason-text.js';

/** One delivery of the list. */
@Component({
  selector: 'tr[lw-delivery-row]',
  imports: [RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <button type="button" class="open" (click)="opened.emit()">
        <lw-relative-time [at]="delivery().receivedAt" [focusable]="false" />
        <span class="spoken">{{ label() }}</span>
      </button>
    </th>
    <td data-label="Kind">
      {{ kind() }}
      @if (trigger(); as text) {
        <span class="note">{{ text }}</span>
      }
    </td>
    <td data-label="WhatConverts lead" class="lw-figures">
      @if (delivery().leadId; as leadId) {
        <a [routerLink]="['/grow/leads', leadId]">{{ delivery().externalId }}</a>
      } @else {
        {{ delivery().externalId ?? '–' }}
      }
    </td>
    <td data-label="Outcome">
      <lw-status-pill [label]="outcome().label" [tone]="outcome().tone" [icon]="outcome().icon" />
      @if (reason(); as text) {
        <span class="note">{{ text }}</span>
      }
    </td>
    <td data-label="Read back">
      @if (confirmation(); as words) {
        <lw-status-pill [label]="words.label" [tone]="words.tone" [icon]="words.icon" />
      } @else {
        –
      }
    </td>
  `,
  styles: `
    .open {
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--lw-accent-text);
      cursor: pointer;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
      text-underline-offset: 0.2em;
    }
    .open:hover {
      text-decoration-color: currentcolor;
    }
    /* Behind the time that is seen, so that the name of the button begins with it. */
    .spoken {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .note {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class DeliveryRow {
  readonly delivery = input.required<Delivery>();

  /** The person wants to see it whole. */
  readonly opened = output();

  protected readonly kind = computed(() => deliveryKindWords(this.delivery().kind));
  protected readonly outcome = computed(() => outcomeWords(this.delivery().outcome));
  protected readonly confirmation = computed(() => confirmationWords(this.delivery()));
  protected readonly label = computed(() => `Open the delivery of ${this.delivery().externalId ?? this.kind()}`);
  protected readonly reason = computed(() => {
    const { reason } = this.delivery();
    return reason ? reasonText(reason) : undefined;
  });
  protected readonly trigger = computed(() => {
    const { trigger } = this.delivery();
    if (trigger === null) return undefined;
    return trigger === 'update' ? 'Update' : 'New';
  });
}
