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
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Locale, Skeleton, formatMoment } from '@leadweave/ui';
import { type DeliveryFilter, WhatConvertsApi, type WebhookReplay } from '../whatconverts-api.js';
import { deliveryKindWords, outcomeWords } from '../wording/delivery-words.js';
import { refusalText } from '../wording/refusal-text.js';

/** Which deliveries are to be worked on again. */
export interface WantedReplay {
  readonly connectionId: string;
  readonly filter: DeliveryFilter;
}

/** Counts the deliveries of a filter and a time, then replays exactly those. Closes with what was replayed. */
@Component({
  selector: 'lw-replay-dialog',
  imports: [
    Banner,
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Skeleton,
  ],
  template: `
    <h2 matDialogTitle>Replay deliveries</h2>
    <mat-dialog-content class="lw-form">
      <p class="lw-muted">{{ filterText }}</p>
      <div class="times">
        <label class="lw-field">
          <span class="lw-label">From (UTC)</span>
          <input type="datetime-local" [value]="from()" (change)="setTime(from, $event)" />
        </label>
        <label class="lw-field">
          <span class="lw-label">Until (UTC)</span>
          <input type="datetime-local" [value]="to()" (change)="setTime(to, $event)" />
        </label>
      </div>
      @if (refusal(); as text) {
        <lw-error-state
          heading="Nothing was replayed."
          [reassurance]="text"
          retryLabel="Count again"
          (retry)="count()"
        />
      } @else if (plan(); as counted) {
        <p class="count" role="status">{{ countText() }}</p>
        <lw-banner tone="info" text="Nothing has been changed yet. What succeeded before is not repeated." />
      } @else {
        <lw-skeleton [count]="2" label="Counting deliveries" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!plan()?.count || running()" (click)="run()">
        {{ running() ? 'Replaying…' : 'Replay exactly these' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .times {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      gap: var(--lw-space-4);
    }
    input {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    .count {
      font: var(--lw-type-subheading);
    }
  `,
})
export class ReplayDialog {
  private readonly wanted = inject<WantedReplay>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<ReplayDialog, WebhookReplay>>(MatDialogRef);
  protected readonly plan = signal<WebhookReplay | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly running = signal(false);
  protected readonly from = signal(this.wanted.filter.receivedFrom?.slice(0, 16) ?? '');
  protected readonly to = signal('');
  protected readonly filterText = filterWords(this.wanted.filter);
  protected readonly countText = computed(() => {
    const { count = 0, firstReceivedAt, lastReceivedAt } = this.plan() ?? {};
    if (count === 0 || !firstReceivedAt || !lastReceivedAt) return 'No delivery matches.';
    const tag = this.locale.tag();
    const deliveries = count === 1 ? '1 delivery' : `${count.toLocaleString(tag)} deliveries`;
    return `${deliveries}, received between ${formatMoment(firstReceivedAt, tag)} and ${formatMoment(lastReceivedAt, tag)}.`;
  });

  constructor() {
    void this.count();
  }

  protected async count(): Promise<void> {
    this.plan.set(undefined);
    await this.attempt(async () => {
      this.plan.set(await this.api.planReplay(this.wanted.connectionId, this.filter()));
    });
  }

  protected async run(): Promise<void> {
    const planId = this.plan()?.planId;
    if (!planId) return;
    this.running.set(true);
    await this.attempt(async () => this.dialog.close(await this.api.runReplay(this.wanted.connectionId, { planId })));
    this.running.set(false);
  }

  protected setTime(time: typeof this.from, event: Event): void {
    time.set((event.target as HTMLInputElement).value);
    void this.count();
  }

  private filter(): DeliveryFilter {
    const instant = (local: string) => (local ? `${local}:00.000Z` : undefined);
    return { ...this.wanted.filter, receivedFrom: instant(this.from()), receivedTo: instant(this.to()) };
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(problemOf(error)));
    }
  }
}

function filterWords({ outcome, kind }: DeliveryFilter): string {
  const parts = [
    outcome && `outcome “${outcomeWords(outcome as Parameters<typeof outcomeWords>[0]).label}”`,
    kind && `kind “${deliveryKindWords(kind)}”`,
  ].filter(Boolean);
  return parts.length > 0 ? `Deliveries with ${parts.join(' and ')}.` : 'All deliveries of the last 30 days.';
}
