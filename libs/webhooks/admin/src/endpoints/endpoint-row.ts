import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Locale, NumberPipe, RelativeTime, StatusPill } from '@leadweave/ui';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Endpoint } from '../webhooks-api.js';
import { endpointName, endpointWords, shortAddress, successShare } from '../wording/endpoint-words.js';
import { failureText } from '../wording/failure-text.js';
import { selectionParts } from '../wording/selection-text.js';

/** One endpoint of the list. */
@Component({
  selector: 'tr[lw-endpoint-row]',
  imports: [NumberPipe, RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <span class="name">
        <a [routerLink]="['/grow/integrations/webhooks/endpoints', endpoint().id]">{{ name() }}</a>
        @if (endpoint().description) {
          <span class="note">{{ address() }}</span>
        }
      </span>
    </th>
    <td data-label="State">
      <lw-status-pill [label]="words().label" [tone]="words().tone" [icon]="words().icon" />
    </td>
    <td data-label="Gets">
      <span class="parts">
        @for (part of parts(); track $index) {
          <span [class.note]="$index > 0">{{ part }}</span>
        }
      </span>
    </td>
    <td data-label="Success, 7 days">
      <span class="stacked">
        @if (share(); as text) {
          <span class="lw-figures">{{ text }}</span>
          <span class="note">{{ endpoint().delivered | lwNumber }} delivered</span>
        } @else {
          <span class="note">nothing sent yet</span>
        }
      </span>
    </td>
    <td data-label="Last failure">
      <span class="stacked">
        @if (endpoint().lastFailureAt; as at) {
          <lw-relative-time [at]="at" [focusable]="false" />
          <span class="note">{{ failure() }}</span>
        } @else {
          <span class="note">none</span>
        }
      </span>
    </td>
    <td data-label="Next try">
      <span class="stacked">
        @if (endpoint().state === 'active' && endpoint().nextTryAt; as at) {
          <lw-relative-time [at]="at" [focusable]="false" />
        }
        @if (endpoint().waiting > 0) {
          <span class="note">{{ endpoint().waiting | lwNumber }} waiting</span>
        } @else {
          <span class="note">nothing waits</span>
        }
      </span>
    </td>
  `,
  styles: `
    .name,
    .parts,
    .stacked {
      display: grid;
      gap: 0.0625rem;
      min-inline-size: 0;
      padding-block: var(--lw-space-2);
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .parts {
      min-inline-size: 11rem;
      text-wrap: pretty;
    }
    .name {
      min-inline-size: 10rem;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    a {
      color: var(--lw-text);
    }
    @media (max-width: 37.49rem) {
      .name,
      .parts,
      .stacked {
        min-inline-size: 0;
        padding-block: 0;
      }
    }
  `,
})
export class EndpointRow {
  readonly endpoint = input.required<Endpoint>();

  private readonly member = inject(WebhooksMember);
  private readonly locale = inject(Locale);
  protected readonly name = computed(() => endpointName(this.endpoint()));
  protected readonly address = computed(() => shortAddress(this.endpoint().url));
  protected readonly words = computed(() => endpointWords(this.endpoint()));
  protected readonly parts = computed(() => selectionParts(this.endpoint().selection, this.member.locationNames()));
  protected readonly share = computed(() => successShare(this.endpoint(), this.locale.tag()));
  protected readonly failure = computed(() => failureText(this.endpoint().lastFailure ?? ''));
}
