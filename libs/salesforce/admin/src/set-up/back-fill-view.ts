import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Locale, UndoBar } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { everySoOften } from '../manage/every-so-often.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type BackFill, type LatestBackFill, SalesforceApi, salesforceAddresses } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';

const againMs = 3_000;

/** How far earlier leads are on their way to Salesforce; shows nothing when none were ever sent. */
@Component({
  selector: 'lw-back-fill-view',
  imports: [MatButton, Progress],
  template: `
    @if (backFill(); as shown) {
      <section class="lw-card" aria-labelledby="back-fill">
        <h2 class="lw-card-title" id="back-fill">Earlier leads</h2>
        <lw-progress [label]="stateText()" [share]="share()" [detail]="detail()" />
        <p class="lw-muted">{{ countsText() }}</p>
        @if (member.mayChange() && (shown.state === 'running' || shown.state === 'waiting')) {
          <div><button matButton="outlined" type="button" (click)="stop()">Stop</button></div>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class BackFillView {
  protected readonly member = inject(SalesforceMember);
  private readonly api = inject(SalesforceApi);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);

  private readonly resource = httpResource<LatestBackFill>(() => salesforceAddresses.latestBackFill);
  protected readonly backFill = linkedSignal<BackFill | undefined, BackFill | undefined>({
    source: () => (this.resource.hasValue() ? (this.resource.value().backFill ?? undefined) : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  protected readonly share = computed(() => {
    const { handled = 0, leads = 0 } = this.backFill() ?? {};
    return leads === 0 ? 1 : handled / leads;
  });
  protected readonly detail = computed(() => {
    const { handled = 0, leads = 0 } = this.backFill() ?? {};
    return `${handled} of ${counted(leads, 'lead', 'leads', this.locale.tag())}`;
  });
  protected readonly stateText = computed(() => {
    switch (this.backFill()?.state) {
      case 'waiting':
        return 'Waiting for free calls of the org';
      case 'done':
        return 'All sent';
      case 'stopped':
        return 'Stopped; what went out stays';
      case 'failed':
        return 'Ended before its end; see Health';
      default:
        return 'Being sent';
    }
  });
  protected readonly countsText = computed(() => {
    const { created = 0, updated = 0, linked = 0, skipped = 0, review = 0, failed = 0 } = this.backFill() ?? {};
    const parts = [
      [created, 'created'],
      [updated, 'updated'],
      [linked, 'sent to contact and opportunity'],
      [skipped, 'stayed'],
      [review, 'ask you'],
      [failed, 'failed'],
    ] as const;
    const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return told.length > 0 ? `${told.join(', ')}.` : 'Nothing yet.';
  });

  constructor() {
    everySoOften(againMs, () => {
      const state = this.backFill()?.state;
      if (state === 'running' || state === 'waiting') this.resource.reload();
    });
  }

  protected async stop(): Promise<void> {
    try {
      this.backFill.set(await this.api.stopBackFill());
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }
}
