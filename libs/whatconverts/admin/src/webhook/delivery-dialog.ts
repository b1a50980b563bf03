import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, CopyButton, ErrorState, Locale, Skeleton, StatusPill, formatMoment } from '@leadweave/ui';
import {
  type Delivery,
  type DeliveryDetail,
  WhatConvertsApi,
  type WebhookReplay,
  whatConvertsAddresses,
} from '../whatconverts-api.js';
import { confirmationWords, deliveryKindWords, outcomeWords } from '../wording/delivery-words.js';
import { reasonText } from '../wording/reason-text.js';
import { refusalText } from '../wording/refusal-text.js';

/** A delivery to look at. */
export interface OpenedDelivery {
  readonly connectionId: string;
  readonly delivery: Delivery;
  readonly editable: boolean;
}

/** One delivery whole: what it was, what became of it, its bytes, and working on it again. */
@Component({
  selector: 'lw-delivery-dialog',
  imports: [
    Banner,
    CopyButton,
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RouterLink,
    Skeleton,
    StatusPill,
  ],
  template: `
    <h2 matDialogTitle>{{ heading }}</h2>
    <mat-dialog-content class="lw-form">
      <dl>
        <div>
          <dt>Received</dt>
          <dd>{{ receivedText }}</dd>
        </div>
        <div>
          <dt>Outcome</dt>
          <dd><lw-status-pill [label]="outcome.label" [tone]="outcome.tone" [icon]="outcome.icon" /></dd>
        </div>
        @if (why) {
          <div>
            <dt>Why</dt>
            <dd>{{ why }}</dd>
          </div>
        }
        @if (confirmation; as words) {
          <div>
            <dt>Read back</dt>
            <dd><lw-status-pill [label]="words.label" [tone]="words.tone" [icon]="words.icon" /></dd>
          </div>
        }
        @if (delivery.profileId) {
          <div>
            <dt>Profile ID</dt>
            <dd class="lw-figures">{{ delivery.profileId }}</dd>
          </div>
        }
        @if (delivery.leadId) {
          <div>
            <dt>Lead</dt>
            <dd><a matDialogClose [routerLink]="['/grow/leads', delivery.leadId]">Open the lead</a></dd>
          </div>
        }
      </dl>
      @if (detail.error()) {
        <lw-error-state
          heading="The delivery could not be loaded."
          [requestId]="requestId()"
          (retry)="detail.reload()"
        />
      } @else if (!detail.hasValue()) {
        <lw-skeleton height="8rem" label="Loading the delivery" />
      } @else if (detail.value().raw !== null) {
        <section aria-labelledby="raw">
          <h3 class="lw-label" id="raw">
            As received <span class="lw-muted">({{ delivery.bytes }} bytes)</span>
            <lw-copy-button label="Copy the delivery" [text]="raw()" />
          </h3>
          <pre tabindex="0" aria-labelledby="raw"><code class="lw-code">{{ raw() }}</code></pre>
        </section>
      }
      @if (refusal(); as text) {
        <lw-banner tone="negative" [text]="text" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Close</button>
      @if (opened.editable) {
        <button matButton="filled" type="button" [disabled]="replaying()" (click)="replay()">
          {{ replaying() ? 'Replaying…' : 'Replay' }}
        </button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    dt {
      color: var(--lw-text-muted);
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-1);
    }
    h3 {
      display: flex;
      align-items: center;
      gap: var(--lw-space-2);
    }
    pre {
      max-block-size: 20rem;
      margin: 0;
      padding: var(--lw-space-3);
      overflow: auto;
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class DeliveryDialog {
  protected readonly opened = inject<OpenedDelivery>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<DeliveryDialog, WebhookReplay>>(MatDialogRef);
  protected readonly delivery = this.opened.delivery;
  protected readonly outcome = outcomeWords(this.delivery.outcome);
  protected readonly confirmation = confirmationWords(this.delivery);
  protected readonly heading = `${deliveryKindWords(this.delivery.kind)} ${this.delivery.externalId ?? ''}`.trim();
  protected readonly receivedText = formatMoment(this.delivery.receivedAt, this.locale.tag());
  protected readonly why = this.delivery.detail ?? (this.delivery.reason && reasonText(this.delivery.reason));
  protected readonly detail = httpResource<DeliveryDetail>(() =>
    whatConvertsAddresses.delivery(this.opened.connectionId, this.delivery.id),
  );
  protected readonly requestId = computed(() => problemOf(this.detail.error()).requestId);
  protected readonly raw = computed(() => (this.detail.hasValue() ? laidOut(this.detail.value().raw ?? '') : ''));
  protected readonly replaying = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected async replay(): Promise<void> {
    this.replaying.set(true);
    this.refusal.set(undefined);
    try {
      this.dialog.close(await this.api.runReplay(this.opened.connectionId, { deliveryId: this.delivery.id }));
    } catch (error) {
      this.refusal.set(`It was not replayed. ${refusalText(problemOf(error))}`);
    } finally {
      this.replaying.set(false);
    }
  }
}

/** JSON with line breaks; anything else as it is. */
function laidOut(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), undefined, 2);
  } catch {
    // Shown as received: it may be what is wrong with it.
    return raw;
  }
}
