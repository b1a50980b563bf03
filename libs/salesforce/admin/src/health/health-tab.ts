import { HttpClient, httpResource } from '@angular/common/http';
import { DOCUMENT, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, EmptyState, ErrorState, Locale, Skeleton, UndoBar, formatMoment } from '@leadweave/ui';
import { mdiCheckCircleOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { everySoOften } from '../manage/every-so-often.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { ApiMeter } from '../overview/api-meter.js';
import { type Health, salesforceAddresses } from '../salesforce-api.js';
import { type StateWords } from '../wording/connection-words.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';
import { type DirectionFact, DirectionFacts } from './direction-facts.js';
import { ErrorCardView } from './error-card-view.js';

const againMs = 10_000;

/** Calls, directions, and every failure under its cause with what helps. */
@Component({
  selector: 'lw-health-tab',
  imports: [ApiMeter, Banner, DirectionFacts, EmptyState, ErrorCardView, ErrorState, MatButton, Skeleton],
  template: `
    @if (health(); as shown) {
      @if (staleText(); as text) {
        <lw-banner tone="warning" [text]="text" />
      }
      @if (pausedText(); as text) {
        <lw-banner tone="warning" [text]="text" />
      }
      <section class="lw-card" aria-labelledby="calls">
        <h2 class="lw-card-title" id="calls">Calls to Salesforce</h2>
        <lw-api-meter [use]="shown.api" />
      </section>
      <section class="directions" aria-label="Directions">
        @for (direction of directions(); track direction.name) {
          <lw-direction-facts [name]="direction.name" [state]="direction.state" [facts]="direction.facts" />
        }
      </section>
      <div class="head">
        <h2 class="lw-card-title" id="errors">What needs somebody</h2>
        @if (shown.errors.length > 0) {
          <button matButton="outlined" type="button" (click)="download()">Download as CSV</button>
        }
      </div>
      @for (card of shown.errors; track card.key) {
        <lw-error-card-view [card]="card" [editable]="member.mayChange()" (retried)="resource.reload()" />
      } @empty {
        <lw-empty-state
          heading="Nothing needs you"
          explanation="Whatever fails is listed here under its cause, with what helps and a button to try again."
          [icon]="fineIcon"
        />
      }
    } @else if (problem(); as shown) {
      <lw-error-state
        heading="The health of Salesforce could not be loaded."
        reassurance="Leads go on being sent. Try again in a moment."
        [requestId]="shown.requestId"
        (retry)="resource.reload()"
      />
    } @else {
      <lw-skeleton [count]="3" height="8rem" label="Loading the health of Salesforce" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .directions {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
      gap: var(--lw-space-5);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
    }
  `,
})
export class HealthTab {
  protected readonly member = inject(SalesforceMember);
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly fineIcon = mdiCheckCircleOutline;
  protected readonly resource = httpResource<Health>(() => salesforceAddresses.health);

  /** As last read; stays while reading fails. */
  protected readonly health = linkedSignal<Health | undefined, Health | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  private readonly readAt = linkedSignal<Health | undefined, Date | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, previous) => (read ? new Date() : previous?.value),
  });
  protected readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));
  protected readonly staleText = computed(() => {
    const at = this.readAt();
    if (!this.problem() || !at) return undefined;
    return `Last updated ${formatMoment(at.toISOString(), this.locale.tag())}. Trying again…`;
  });

  /** Who waits for calls, in the order in which they are held back. */
  protected readonly pausedText = computed(() => {
    const { api, resumesAt } = this.health() ?? {};
    if (!api?.backgroundPaused && !api?.livePaused) return undefined;
    const until = resumesAt
      ? ` It goes on at ${formatMoment(resumesAt, this.locale.tag())}.`
      : ' It goes on by itself.';
    return api.livePaused
      ? `The calls are used up: new leads wait too, and nothing is lost.${until}`
      : `Most calls are used: earlier leads, polling and checks wait, while new leads still go out.${until}`;
  });
  protected readonly directions = computed(() => {
    const health = this.health();
    return health ? directionsOf(health, this.locale.tag()) : [];
  });

  constructor() {
    everySoOften(againMs, () => this.resource.reload());
  }

  protected async download(): Promise<void> {
    try {
      const file = await firstValueFrom(this.http.get(salesforceAddresses.errorsFile, { responseType: 'blob' }));
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'salesforce-errors.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }
}

interface DirectionView {
  readonly name: string;
  readonly state: StateWords;
  readonly facts: readonly DirectionFact[];
}

function directionsOf({ toSalesforce, toLeads, toWhatConverts }: Health, locale: string): DirectionView[] {
  const leads = (count: number) => (count === 0 ? 'none' : counted(count, 'lead', 'leads', locale));
  const moment = (label: string, at: string | null, none = 'not yet'): DirectionFact =>
    at ? { label, at } : { label, text: none };
  return [
    {
      name: 'Leadweave to Salesforce',
      state: stateOf(toSalesforce.on, toSalesforce.failed),
      facts: [
        moment('Last success', toSalesforce.lastSuccessAt),
        { label: 'Waiting', text: leads(toSalesforce.waiting) },
        ...(toSalesforce.oldestWaitingAt ? [moment('Oldest waits since', toSalesforce.oldestWaitingAt)] : []),
        ...(toSalesforce.nextTryAt ? [moment('Next try', toSalesforce.nextTryAt)] : []),
        { label: 'Failed', text: leads(toSalesforce.failed) },
        { label: 'Wait for a choice', text: leads(toSalesforce.review) },
      ],
    },
    {
      name: 'Salesforce to Leadweave',
      state: stateOf(toLeads.on, 0),
      facts: [
        moment('All changes known until', toLeads.coveredAt),
        moment('Last success', toLeads.lastSuccessAt),
        moment('Next look', toLeads.nextPollAt, 'none planned'),
        {
          label: 'Wait for a choice',
          text: toLeads.review === 0 ? 'none' : counted(toLeads.review, 'opportunity', 'opportunities', locale),
        },
        moment('All ties checked', toLeads.reconciledAt),
      ],
    },
    {
      name: 'Leadweave to WhatConverts',
      state: stateOf(toWhatConverts.on, toWhatConverts.failed),
      facts: [
        moment('Last success', toWhatConverts.lastSuccessAt),
        { label: 'Waiting', text: leads(toWhatConverts.waiting) },
        ...(toWhatConverts.oldestWaitingAt ? [moment('Oldest waits since', toWhatConverts.oldestWaitingAt)] : []),
        { label: 'Failed', text: leads(toWhatConverts.failed) },
      ],
    },
  ];
}

function stateOf(on: boolean, failed: number): StateWords {
  if (!on) return { label: 'Off', tone: 'neutral' };
  return failed > 0 ? { label: 'Some failed', tone: 'warning' } : { label: 'On', tone: 'positive' };
}
