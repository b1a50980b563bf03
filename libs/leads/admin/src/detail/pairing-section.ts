import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiLinkVariant, mdiLinkVariantOff } from '@mdi/js';
import { type LeadDetail } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { PairingPicture } from './pairing-picture.js';
import { pairingPicture } from './pairing-picture-marks.js';
import { decisionText, pairingTexts } from './pairing-texts.js';
import { personName } from './person-name.js';

/** Why the lead is paired or alone: in a picture, in words, and with what a person can do about it. */
@Component({
  selector: 'lw-pairing-section',
  imports: [MatButton, PairingPicture, RelativeTime, StatusPill],
  template: `
    @if (texts(); as texts) {
      <section class="lw-card" aria-labelledby="pairing-title">
        <header>
          <h3 class="lw-card-title" id="pairing-title">{{ texts.heading }}</h3>
          <lw-status-pill
            [label]="partner() ? 'Paired' : 'On its own'"
            [tone]="partner() ? 'positive' : 'neutral'"
            [icon]="partner() ? pairedIcon : aloneIcon"
          />
        </header>
        @if (picture(); as picture) {
          <lw-pairing-picture [picture]="picture" />
        }
        <p>{{ texts.reason }}</p>
        @if (mayDecide() && partner(); as partner) {
          <div class="actions">
            <button matButton="outlined" type="button" (click)="splitOff.emit(partner.externalId)">
              Split this pair
            </button>
            <button matButton type="button" (click)="forbidden.emit(partner.leadId)">Never pair these two</button>
          </div>
        }
        @if (decisions().length > 0) {
          <ul class="decisions" aria-label="Decisions">
            @for (decision of decisions(); track decision.otherLeadId) {
              <li>
                <span
                  >{{ decision.text }}
                  <span class="lw-muted"
                    >· <lw-relative-time [at]="decision.decidedAt" [timeZone]="lead().timeZone" /></span
                ></span>
                @if (mayDecide()) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'Undo: ' + decision.text"
                    (click)="taken.emit(decision.otherLeadId)"
                  >
                    Undo
                  </button>
                }
              </li>
            }
          </ul>
        }
        @if (others().length > 0) {
          <ol aria-label="Other possible partners">
            @for (other of others(); track other.leadId) {
              <li>
                <span>{{ other.text }}</span>
                @if (mayDecide() && other.open) {
                  <button
                    matButton
                    type="button"
                    [attr.aria-label]="'Never pair with ' + other.text"
                    (click)="forbidden.emit(other.leadId)"
                  >
                    Never pair
                  </button>
                }
              </li>
            }
          </ol>
        }
        @if (texts.nearMisses.length + texts.elsewhere.length > 0) {
          <details>
            <summary>Near misses ({{ texts.nearMisses.length + texts.elsewhere.length }})</summary>
            <ul>
              @for (near of texts.nearMisses; track near.leadId) {
                <li>{{ near.text }}, outside the window.</li>
              }
              @for (far of texts.elsewhere; track far.leadId) {
                <li>{{ far.text }}. Leads of two locations never pair.</li>
              }
            </ul>
          </details>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-3);
      overflow-wrap: anywhere;
    }
    p,
    li {
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
    }
    ol,
    ul {
      display: grid;
      gap: var(--lw-space-1);
    }
    ol {
      padding-inline-start: var(--lw-space-5);
      list-style: decimal;
    }
    ol button {
      margin-inline-start: calc(-1 * var(--lw-space-1));
    }
    ol li::marker {
      color: var(--lw-text-muted);
      font-variant-numeric: tabular-nums;
    }
    .decisions li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
      padding: var(--lw-space-2) var(--lw-space-2) var(--lw-space-2) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    details ul {
      padding-block-start: var(--lw-space-1);
    }
  `,
})
export class PairingSection {
  readonly lead = input.required<LeadDetail>();
  readonly mayDecide = input(false);

  /** WhatConverts' id of the record that is to be split off. */
  readonly splitOff = output<string>();

  /** Id of the lead with which this one must never pair. */
  readonly forbidden = output<string>();

  /** Id of the lead with which a decision is taken back. */
  readonly taken = output<string>();

  private readonly member = inject(CurrentMember);
  protected readonly pairedIcon = mdiLinkVariant;
  protected readonly aloneIcon = mdiLinkVariantOff;
  protected readonly texts = computed(() => pairingTexts(this.lead().pairing));
  protected readonly picture = computed(() => pairingPicture(this.lead().pairing));

  /** Always a WhatConverts lead: a pair is the lead of its form submission. */
  protected readonly partner = computed(() => this.lead().pairing.partner);
  protected readonly others = computed(() =>
    (this.texts()?.others ?? []).map((other, index) => ({
      ...other,
      open: this.lead().pairing.candidates[index]?.outcome === 'taken',
    })),
  );
  protected readonly decisions = computed(() =>
    this.lead().pairing.decisions.map((decision) => ({
      ...decision,
      text: decisionText(decision, personName(decision.decidedBy, this.lead().people, this.member.userId())),
    })),
  );
}
