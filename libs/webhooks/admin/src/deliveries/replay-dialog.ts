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
import { Banner, ErrorState, Locale, Skeleton, formatMoment, formatNumber } from '@leadweave/ui';
import { type DeliveryFilter, type Endpoint, type ReplayPlan, WebhooksApi } from '../webhooks-api.js';
import { deliveryStates } from '../wording/delivery-words.js';
import { endpointName } from '../wording/endpoint-words.js';
import { eventWords } from '../wording/event-words.js';
import { minuteUtc, momentOfMinute } from '../wording/minute-utc.js';
import { refusalText } from '../wording/refusal-text.js';

/** Which deliveries are to be sent again. */
export interface WantedReplay {
  readonly filter: DeliveryFilter;
  readonly endpoints: readonly Endpoint[];
}

/** Counts the deliveries of a filter and a time, then sends exactly those again. Closes with what was sent. */
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
    <h2 matDialogTitle>Send deliveries again</h2>
    <mat-dialog-content class="lw-form">
      <p class="lw-muted">{{ filterText() }}</p>
      <div class="times">
        <label class="lw-field">
          <span class="lw-label">From (UTC)</span>
          <input type="datetime-local" [value]="from()" (change)="setTime(from, $event)" />
        </label>
        <label class="lw-field">
          <span class="lw-label">Until (UTC)</span>
          <input type="datetime-local" [value]="until()" (change)="setTime(until, $event)" />
        </label>
      </div>
      @if (refusal(); as text) {
        <lw-error-state heading="Nothing was sent." [reassurance]="text" retryLabel="Count again" (retry)="count()" />
      } @else if (plan()) {
        <p class="count" role="status">{{ countText() }}</p>
        <lw-banner
          tone="info"
          text="Nothing has been sent yet. Each goes out under its own id, so a receiver drops what it has already."
        />
      } @else {
        <lw-skeleton [count]="2" label="Counting deliveries" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!plan()?.deliveries || running()" (click)="run()">
        {{ running() ? 'Sending…' : 'Send exactly these' }}
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
  private readonly api = inject(WebhooksApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<ReplayDialog, ReplayPlan>>(MatDialogRef);
  protected readonly plan = signal<ReplayPlan | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly running = signal(false);
  protected readonly from = signal(minuteUtc(this.wanted.filter.createdFrom ?? ''));
  protected readonly until = signal(minuteUtc(this.wanted.filter.createdTo ?? ''));
  protected readonly filterText = computed(() => filterWords(this.wanted));
  protected readonly countText = computed(() => {
    const { deliveries = 0, endpoints = 0, oldest } = this.plan() ?? {};
    if (deliveries === 0) return 'No delivery has ended that matches.';
    const tag = this.locale.tag();
    const what = deliveries === 1 ? '1 delivery' : `${formatNumber(deliveries, tag)} deliveries`;
    const where = endpoints === 1 ? '1 endpoint' : `${formatNumber(endpoints, tag)} endpoints`;
    return `${what} to ${where}, the oldest of ${formatMoment(oldest ?? '', tag)}.`;
  });

  constructor() {
    void this.count();
  }

  protected async count(): Promise<void> {
    this.plan.set(undefined);
    await this.attempt(async () => this.plan.set(await this.api.planReplay(this.filter())));
  }

  protected async run(): Promise<void> {
    const planId = this.plan()?.planId;
    if (!planId) return;
    this.running.set(true);
    await this.attempt(async () => this.dialog.close(await this.api.runReplay(this.filter(), planId)));
    this.running.set(false);
  }

  protected setTime(time: typeof this.from, { target }: Event): void {
    time.set((target as HTMLInputElement).value);
    void this.count();
  }

  private filter(): DeliveryFilter {
    const { createdFrom: _from, createdTo: _to, ...rest } = this.wanted.filter;
    return { ...rest, createdFrom: momentOfMinute(this.from()), createdTo: momentOfMinute(this.until()) };
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(error));
    }
  }
}

function filterWords({ filter, endpoints }: WantedReplay): string {
  const endpoint = endpoints.find(({ id }) => id === filter.endpoint);
  const parts = [
    endpoint && `to ${endpointName(endpoint)}`,
    filter.state &&
      `in the state “${deliveryStates.find(({ value }) => value === filter.state)?.label ?? filter.state}”`,
    filter.event && `of the event “${eventWords(filter.event)}”`,
    filter.lead && 'of one lead',
  ].filter(Boolean);
  return parts.length > 0 ? `Ended deliveries ${parts.join(', ')}.` : 'All ended deliveries of the last 30 days.';
}
