import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Locale, RelativeTime, StatusPill, UndoBar } from '@leadweave/ui';
import { mdiAccountOutline, mdiCardAccountDetailsOutline, mdiDomain, mdiTrophyOutline } from '@mdi/js';
import { SalesforceMember } from '../member/salesforce-member.js';
import {
  type Chain,
  type ChainOpportunity,
  type ChainRecord,
  type ConflictAnswer,
  type Mode,
  SalesforceApi,
  type ValueOrigin,
  salesforceAddresses,
} from '../salesforce-api.js';
import { directionWords } from '../wording/call-words.js';
import { leftOutText, outcomeWords, sendingWords, sourceText, tieText } from '../wording/chain-words.js';
import { modeWords } from '../wording/mode-words.js';
import { refusalText } from '../wording/refusal-text.js';
import { ChainStop } from './chain-stop.js';
import { ConflictCard } from './conflict-card.js';

const icons: Readonly<Record<ChainRecord['object'], string>> = {
  Lead: mdiAccountOutline,
  Contact: mdiCardAccountDetailsOutline,
  Account: mdiDomain,
};

/** A lead's way through Salesforce: whether it is there, why not, what it became, and what it is worth. */
@Component({
  selector: 'lw-salesforce-section',
  imports: [Banner, ChainStop, ConflictCard, ErrorState, MatButton, RelativeTime, RouterLink, StatusPill],
  template: `
    @if (shown(); as chain) {
      <section class="lw-card" aria-labelledby="salesforce-title">
        <header>
          <h3 class="lw-card-title" id="salesforce-title">Salesforce</h3>
          <lw-status-pill [label]="words().label" [tone]="words().tone" />
        </header>
        @if (resource.error()) {
          <lw-banner tone="warning" text="This could not be refreshed. What you see may be old." />
        }
        @if (chain.sending.state !== 'synced') {
          <div class="why">
            <p>
              {{ chain.sending.sentence }}
              @if (chain.sending.fix; as fix) {
                <strong>{{ fix }}</strong>
              }
            </p>
            @if (chain.sending.nextTryAt; as at) {
              <p class="note">Next try <lw-relative-time [at]="at" [timeZone]="timeZone()" /></p>
            }
            @if (chain.sending.canRetry && member.mayChange()) {
              <div>
                <button matButton="outlined" type="button" [disabled]="busy()" (click)="retry()">
                  {{ busy() ? 'Trying…' : 'Try again now' }}
                </button>
              </div>
            }
          </div>
        }
        @if (chain.conflict; as conflict) {
          <lw-conflict-card
            [conflict]="conflict"
            [editable]="member.mayChange()"
            [busy]="busy()"
            (answered)="answer($event)"
          />
        }
        @if (chain.records.length + chain.opportunities.length > 0) {
          <ol aria-label="Its way through Salesforce">
            @for (record of chain.records; track record.id) {
              <li lw-chain-stop [kind]="record.object" [icon]="icons[record.object]">
                <a target="_blank" rel="noreferrer" [href]="record.url"
                  >{{ record.name ?? record.id
                  }}<span class="lw-hidden-text"> in Salesforce, opens in a new tab</span></a
                >
                <p class="note">
                  {{ tie(record) }}
                  @if (record.lastSyncedAt; as at) {
                    · last synced <lw-relative-time [at]="at" [timeZone]="timeZone()" />
                    @if (record.lastDirection; as direction) {
                      · {{ directionOf(direction) }}
                    }
                  }
                </p>
                @if (record.convertedAt; as at) {
                  <p class="note">Converted <lw-relative-time [at]="at" [timeZone]="timeZone()" /></p>
                }
              </li>
            }
            @for (opportunity of chain.opportunities; track opportunity.id) {
              <li lw-chain-stop kind="Opportunity" [icon]="opportunityIcon">
                <div class="deal">
                  <a target="_blank" rel="noreferrer" [href]="opportunity.url"
                    >{{ opportunity.name }}<span class="lw-hidden-text"> in Salesforce, opens in a new tab</span></a
                  >
                  <lw-status-pill [label]="outcomeOf(opportunity).label" [tone]="outcomeOf(opportunity).tone" />
                </div>
                <p>
                  <span class="amount lw-figures">{{ money(opportunity) }}</span> · {{ opportunity.stage }}
                  @if (opportunity.closeDate; as day) {
                    · closes {{ dayText(day) }}
                  }
                </p>
                <p class="note">
                  {{ tie(opportunity) }} · last change
                  <lw-relative-time [at]="opportunity.lastChangedAt" [timeZone]="timeZone()" />
                </p>
                @if (opportunity.leftOut; as because) {
                  <p class="note">{{ leftOut(because) }}</p>
                }
              </li>
            }
          </ol>
        }
        @if (chain.origins.length > 0) {
          <details>
            <summary>Where values come from ({{ chain.origins.length }})</summary>
            <dl>
              @for (origin of chain.origins; track origin.field) {
                <div>
                  <dt>{{ origin.label }}</dt>
                  <dd>
                    {{ origin.value ?? 'blank' }}
                    <span class="note">
                      {{ originText(origin) }} · <lw-relative-time [at]="origin.at" [timeZone]="timeZone()" />
                    </span>
                  </dd>
                </div>
              }
            </dl>
          </details>
        }
        <footer>
          <a routerLink="/grow/integrations/salesforce/activity" [queryParams]="{ lead: leadId() }">
            Everything exchanged for this lead
          </a>
        </footer>
      </section>
    } @else if (problem(); as reason) {
      <section class="lw-card" aria-labelledby="salesforce-title">
        <h3 class="lw-card-title" id="salesforce-title">Salesforce</h3>
        <lw-error-state
          heading="What became of it in Salesforce could not be loaded."
          reassurance="The lead itself is safe."
          [requestId]="reason.requestId"
          (retry)="resource.reload()"
        />
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    header,
    .deal {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    .why {
      display: grid;
      gap: var(--lw-space-2);
    }
    .why strong {
      font-weight: 560;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .amount {
      font-weight: 560;
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
      padding-block-start: var(--lw-space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: 8.5rem minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dd {
      overflow-wrap: anywhere;
    }
    dd .note {
      display: block;
    }
    footer {
      font: var(--lw-type-small);
    }
    @container lead (max-width: 24rem) {
      dl div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class SalesforceSection {
  readonly leadId = input.required<string>();
  readonly timeZone = input<string>();

  /** Of the lead: a change may have gone out, or come in. */
  readonly version = input.required<number>();

  protected readonly member = inject(SalesforceMember);
  private readonly api = inject(SalesforceApi);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly icons = icons;
  protected readonly opportunityIcon = mdiTrophyOutline;
  protected readonly busy = signal(false);
  protected readonly outcomeOf = ({ outcome }: ChainOpportunity) => outcomeWords(outcome);
  protected readonly leftOut = leftOutText;

  protected readonly resource = httpResource<Chain>(() => {
    this.version();
    return { url: salesforceAddresses.chain(this.leadId()) };
  });
  private readonly chain = linkedSignal<{ leadId: string; read: Chain | undefined }, Chain | undefined>({
    source: () => ({ leadId: this.leadId(), read: this.resource.hasValue() ? this.resource.value() : undefined }),
    computation: ({ leadId, read }, previous) =>
      read ?? (previous?.source.leadId === leadId ? previous.value : undefined),
  });

  /** A brand without Salesforce hears nothing of it. */
  protected readonly shown = computed(() => {
    const chain = this.chain();
    return chain && chain.sending.state !== 'not-connected' ? chain : undefined;
  });
  protected readonly words = computed(() => sendingWords(this.chain()?.sending.state ?? 'not-connected'));
  protected readonly problem = computed(() => {
    const error = this.resource.error();
    if (!error) return undefined;
    const problem = problemOf(error);
    return problem.status >= 500 && problem.status !== 501 ? problem : undefined;
  });

  protected async retry(): Promise<void> {
    await this.attempt(async () => {
      this.chain.set(await this.api.retryLead(this.leadId()));
      this.bar.notify('It is tried again now.');
    });
  }

  protected async answer(answer: ConflictAnswer): Promise<void> {
    await this.attempt(async () => {
      this.chain.set(await this.api.answerConflict(this.leadId(), answer));
      this.bar.notify(
        answer.choice === 'link'
          ? 'Linked. The lead goes to that record from now on.'
          : answer.choice === 'create'
            ? 'A record of its own is made.'
            : 'It is not sent.',
      );
    });
  }

  protected tie(record: ChainRecord | ChainOpportunity): string {
    const text = tieText(record.tiedBy);
    const value = 'tyingValue' in record ? record.tyingValue : null;
    const sentence = text.replace(/^./u, (first) => first.toUpperCase());
    return value ? `${sentence} (${value})` : sentence;
  }

  protected directionOf(direction: NonNullable<ChainRecord['lastDirection']>): string {
    return directionWords(direction).label;
  }

  /** From where, by whom, by which rule and instead of what, as far as it is known. */
  protected originText({ from, by, rule, replaced }: ValueOrigin): string {
    const parts = [
      `from ${sourceText(from)}${by ? ` (${by})` : ''}`,
      ...(rule ? [`rule “${modeWords(rule as Mode).label}”`] : []),
      ...(replaced ? [`instead of “${replaced}”`] : []),
    ];
    return parts.join(', ');
  }

  protected money({ amount, currency }: ChainOpportunity): string {
    if (amount === null) return 'No amount yet';
    return new Intl.NumberFormat(this.locale.tag(), { style: 'currency', currency }).format(amount);
  }

  protected dayText(day: string): string {
    return new Intl.DateTimeFormat(this.locale.tag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.bar.notify(refusalText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
