import { type Tx } from '@leadweave/persistence';
import { type SalesforceRecord } from '@leadweave/salesforce-client';
import { opportunityFromRow } from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type ConnectionRef } from '../gateway/salesforce-gateway.js';
import { CallLogRepository, type LoggedField, type NewLoggedCall } from '../log/call-log.repository.js';
import { type CountedLead, type DealCause, type DealRule, type DealsOfLeads } from './deals-of-leads.js';
import {
  type JudgedOpportunity,
  judgeOpportunity,
  type JudgingRule,
  needsTie,
  type ReadRow,
} from './judge-opportunity.js';
import { type OpportunitiesRepository } from './opportunities.repository.js';
import { type OpportunityPlan } from './opportunity-fields.js';
import { type OpportunityNews } from './opportunity-news.js';
import { type StoredOpportunity } from './stored-opportunity.js';
import { type FoundTie, type TieSearch } from './tie-search.js';
import { type UnreadableRow, UnreadableRows } from './unreadable-rows.js';

/** How opportunities of a connection are taken. */
export interface TakingRule extends JudgingRule, DealRule {
  readonly lookBackDays: number;
}

/** A page of rows with all that storing needs. */
export interface PreparedPage {
  readonly rows: readonly ReadRow[];
  readonly unreadable: readonly UnreadableRow[];
  readonly ties: ReadonlyMap<string, FoundTie>;
}

export interface OpportunityStoreParts {
  readonly opportunities: OpportunitiesRepository;
  readonly ties: TieSearch;
  readonly deals: DealsOfLeads;
  readonly news: OpportunityNews;
  readonly clock: Clock;
}

/** Takes rows of opportunities: whose they are, what is new about them, and what follows for their leads. */
export class OpportunityStore {
  private readonly unreadable = new UnreadableRows();
  private readonly log = new CallLogRepository();

  constructor(private readonly parts: OpportunityStoreParts) {}

  /** Reads what storing needs. `known` are the stored versions; whose nobody was found for is looked for again when it changes. */
  async prepare(
    ref: ConnectionRef,
    rows: readonly SalesforceRecord[],
    known: ReadonlyMap<string, StoredOpportunity>,
    { reading }: OpportunityPlan,
    { lookBackDays }: TakingRule,
    searchesAgain: boolean,
  ): Promise<PreparedPage> {
    const read: ReadRow[] = [];
    const unreadable: UnreadableRow[] = [];
    for (const row of rows) {
      const answer = opportunityFromRow(row, reading);
      if (answer.kind === 'read') read.push({ opportunity: answer.opportunity, row });
      else unreadable.push({ object: 'Opportunity', field: answer.field, row });
    }
    const untied = read
      .map(({ opportunity }) => opportunity)
      .filter((opportunity) => {
        const before = known.get(opportunity.id);
        const isNews = !before || searchesAgain || before.stampMs < opportunity.stampMs;
        return needsTie(before) && isNews && !opportunity.isDeleted;
      });
    const ties = await this.parts.ties.find(ref, untied, lookBackDays);
    return { rows: read, unreadable, ties };
  }

  /** Returns how many rows changed something. */
  async apply(
    tx: Tx,
    connectionId: string,
    { rows, unreadable, ties }: PreparedPage,
    rule: TakingRule,
  ): Promise<number> {
    const { opportunities, news, clock } = this.parts;
    const now = clock();
    await this.unreadable.keep(tx, connectionId, unreadable, now);
    const known = await opportunities.lock(
      tx,
      connectionId,
      rows.map(({ opportunity }) => opportunity.id),
    );
    const judged = rows.map((read) =>
      judgeOpportunity(read, known.get(read.opportunity.id), ties.get(read.opportunity.id), rule),
    );
    const changed = judged.filter(({ verdict, isFound }) => isFound || verdict === 'first' || verdict === 'changed');
    await opportunities.save(
      tx,
      connectionId,
      changed.map(({ stored }) => stored),
      now,
    );
    await opportunities.touch(
      tx,
      connectionId,
      judged.filter(({ verdict, isFound }) => verdict === 'same' && !isFound).map(({ stored }) => stored),
    );
    const fired = changed.filter(({ triggers }) => triggers.length > 0);
    const told = [...fired, ...changed.filter(({ isFound }) => isFound)];
    const counted = await this.parts.deals.recount(tx, connectionId, told.flatMap(causeOf), rule, now);
    await this.log.add(
      tx,
      told.map((one) => ({ ...lineOf(one, counted), connectionId, at: now })),
    );
    await news.changed(
      tx,
      fired.map(({ stored, triggers }) => ({ opportunity: stored, triggers })),
    );
    return changed.length;
  }
}

function causeOf({ stored: { id, leadId, stampMs } }: JudgedOpportunity): DealCause[] {
  return leadId === undefined ? [] : [{ leadId, opportunityId: id, atMs: stampMs }];
}

function lineOf(
  { stored, before, triggers }: JudgedOpportunity,
  counted: readonly CountedLead[],
): Omit<NewLoggedCall, 'connectionId' | 'at'> {
  const { id: recordId, leadId, locationId } = stored;
  const leftOut = counted.flatMap(({ value }) => value.leftOut).find(({ id }) => id === recordId);
  const common = { direction: 'to_lead', object: 'Opportunity', recordId, leadId, locationId } as const;
  const action = triggers.includes('matching-filter') ? 'matching-filter' : (triggers[0] ?? 'link');
  const fields = changedFieldsOf(before, stored);
  if (!leadId) {
    const code = stored.candidates.length > 0 ? 'several-leads' : 'no-lead';
    return { ...common, action, result: 'skipped', reason: { code }, fields };
  }
  return { ...common, action, result: 'done', ...(leftOut && { reason: { code: leftOut.because } }), fields };
}

const told = [
  ['StageName', ({ stage }) => stage],
  ['Amount', ({ amount }) => amount],
  ['CurrencyIsoCode', ({ currency }) => currency],
  ['CloseDate', ({ closeDate }) => closeDate],
  ['IsClosed', ({ isClosed }) => isClosed],
  ['IsWon', ({ isWon }) => isWon],
  ['IsDeleted', ({ isDeleted }) => isDeleted],
] as const satisfies readonly (readonly [string, (of: StoredOpportunity) => unknown])[];

/** What changed in Salesforce, before and after (S64). */
export function changedFieldsOf(before: StoredOpportunity | undefined, after: StoredOpportunity): LoggedField[] {
  return told.flatMap(([field, valueOf]) => {
    const [was, is] = [before && textOf(valueOf(before)), textOf(valueOf(after))];
    return was === is || (!before && is === 'false')
      ? []
      : [{ field, before: was ?? null, after: is ?? null, note: null }];
  });
}

function textOf(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
