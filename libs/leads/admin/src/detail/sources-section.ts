import { Component, computed, inject, input } from '@angular/core';
import { Locale, StatusPill, formatMoment } from '@leadweave/ui';
import { type LeadDetail } from '../leads-api.js';
import { systemName } from './origin-text.js';

/** The records the lead stands on. */
@Component({
  selector: 'lw-sources-section',
  imports: [StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="sources-title">
      <h3 class="lw-card-title" id="sources-title">Where this lead comes from</h3>
      <ul>
        @for (source of sources(); track source.recordId) {
          <li>
            <strong>{{ source.name }}</strong>
            @if (source.goneSince) {
              <lw-status-pill tone="warning" [label]="'No longer in WhatConverts since ' + source.goneSince" />
            } @else if (!source.verified) {
              <lw-status-pill tone="info" label="Not confirmed yet" />
            }
            <span class="lw-muted">Happened {{ source.occurredAt }}, received {{ source.receivedAt }}</span>
            @if (source.updatedAt) {
              <span class="lw-muted">Last changed there {{ source.updatedAt }}</span>
            }
          </li>
        }
      </ul>
      @if (profile(); as text) {
        <p class="lw-muted">{{ text }}</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--lw-space-2);
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    li {
      display: grid;
      justify-items: start;
      gap: 0.125rem;
    }
    strong {
      font: var(--lw-type-subheading);
    }
    p {
      font: var(--lw-type-small);
    }
  `,
})
export class SourcesSection {
  readonly lead = input.required<LeadDetail>();

  private readonly locale = inject(Locale);
  protected readonly sources = computed(() =>
    this.lead().sources.map((source) => ({
      ...source,
      name: `${systemName(source.system)} ${source.externalId}`,
      goneSince: source.goneSince && this.moment(source.goneSince),
      occurredAt: this.moment(source.occurredAt),
      receivedAt: this.moment(source.receivedAt),
      updatedAt: source.updatedAt && this.moment(source.updatedAt),
    })),
  );
  protected readonly profile = computed(() => {
    const { transactionType, vendor } = this.lead();
    const type = transactionType && `Transaction type ${transactionType}`;
    const profile = named('Profile', vendor.profileName, vendor.profileId);
    return [type, profile, named('Account', vendor.accountName, vendor.accountId)].filter(Boolean).join(' · ');
  });

  private moment(at: string): string {
    return formatMoment(at, this.locale.tag(), this.lead().timeZone);
  }
}

function named(noun: string, name: string | null, id: string | null): string {
  if (!name && !id) return '';
  return name && id ? `${noun} ${name} (${id})` : `${noun} ${name ?? id}`;
}
