import {
  LeadsError,
  type LeadFinder,
  type ReviewAnswer,
  type ReviewCommand,
  type ReviewEffect,
  type ReviewFilter,
  type ReviewItem,
  reviewItemId,
  type ReviewItemDetail,
  reviewItemKey,
  type ReviewPlan,
  type ReviewPosition,
  type ReviewSelection,
  type ReviewSource,
} from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type CallLogRepository } from '../log/call-log.repository.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type DealCause, type DealsOfLeads } from './deals-of-leads.js';
import { dealRuleOf } from './opportunity-reading.js';
import {
  type AskedOpportunity,
  type DecidedOpportunity,
  OpportunityQuestionsRepository,
} from './opportunity-questions.repository.js';

const word = 'opportunity';
const kind = 'salesforce-opportunity';
const idPattern = /^[a-zA-Z0-9]{18}$/;

export interface OpportunitiesToTieParts {
  readonly settings: SettingsRepository;
  readonly deals: DealsOfLeads;
  readonly finder: LeadFinder;
  readonly log: CallLogRepository;
}

/** Opportunities that nobody or several could own: a person names the lead, or sets them aside (S78). */
export class OpportunitiesToTie implements ReviewSource {
  readonly word = word;
  readonly kinds = [kind];
  readonly ties = true;
  private readonly rows = new OpportunityQuestionsRepository();

  constructor(private readonly parts: OpportunitiesToTieParts) {}

  async page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    if (!mayMatch(tx, filter)) return [];
    const rows = await this.rows.page(tx, filter, placeOf(filter, after), limit);
    return rows.map(itemOf);
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>> {
    return mayMatch(tx, filter) ? new Map([[kind, await this.rows.count(tx, filter)]]) : new Map();
  }

  async find(tx: Tx, id: string): Promise<ReviewItemDetail | undefined> {
    const key = keyOf(id);
    if (key === undefined || tx.scope.kind === 'locations') return undefined;
    const row = await this.rows.one(tx, key);
    if (!row) return undefined;
    const nothing = { whatConvertsIds: [], emails: [], phones: [], from: new Date(0) };
    const candidates = await this.parts.finder.find(tx, { ids: row.candidates, ...nothing });
    return {
      ...itemOf(row),
      evidence: candidates.map(({ leadId, occurredAt }) => ({
        id: leadId,
        externalId: leadId,
        receivedAt: occurredAt,
      })),
    };
  }

  async plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan> {
    const ids = await this.chosen(tx, selection, answer);
    return { items: ids.length, records: ids.length, mark: [...ids].sort().join(' ') };
  }

  /** @throws LeadsError `lead-not-found` for a lead that the scope does not show */
  async apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect> {
    const ids = await this.chosen(tx, selection, command.answer);
    switch (command.answer) {
      case 'tie':
        return { records: await this.tie(tx, ids, command) };
      case 'ignore':
        return { records: (await this.rows.setAside(tx, ids, command)).length };
      case 'reopen':
        return { records: await this.reopen(tx, ids, command) };
      default:
        // Looking again is what the nightly look does, and every change of the opportunity.
        return { records: 0 };
    }
  }

  private async tie(tx: Tx, ids: readonly string[], command: ReviewCommand): Promise<number> {
    const { finder } = this.parts;
    const nothing = { whatConvertsIds: [], emails: [], phones: [], from: new Date(0) };
    const [lead] = command.leadId === undefined ? [] : await finder.find(tx, { ids: [command.leadId], ...nothing });
    if (!lead) throw new LeadsError('lead-not-found', 'There is no such lead in this scope');
    const tied = await this.rows.tie(tx, ids, lead, command);
    await this.recount(tx, tied, command.at);
    await this.tell(tx, tied, command, 'link');
    return tied.length;
  }

  private async reopen(tx: Tx, ids: readonly string[], command: ReviewCommand): Promise<number> {
    const opened = await this.rows.reopen(tx, ids, command.at);
    await this.recount(tx, opened, command.at);
    return opened.length;
  }

  private async recount(tx: Tx, decided: readonly DecidedOpportunity[], now: Date): Promise<void> {
    const [first] = decided;
    const saved = first && (await this.parts.settings.of(tx, first.connectionId));
    if (!saved) return;
    const causes = decided.flatMap(({ id, leadId, stamp }): DealCause[] =>
      leadId === undefined ? [] : [{ leadId, opportunityId: id, atMs: stamp.getTime() }],
    );
    await this.parts.deals.recount(tx, first.connectionId, causes, await dealRuleOf(tx, saved), now);
  }

  private tell(tx: Tx, decided: readonly DecidedOpportunity[], { by, at }: ReviewCommand, action: string) {
    const lines = decided.map(({ id, connectionId, leadId, locationId }) => ({
      ...({ direction: 'to_lead', object: 'Opportunity', result: 'done' } as const),
      ...{ connectionId, leadId, locationId, recordId: id, action, at, reason: { code: 'by-a-person', by } },
    }));
    return this.parts.log.add(tx, lines);
  }

  private chosen(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<string[]> {
    const state = answer === 'reopen' ? 'decided' : 'open';
    const filter = 'filter' in selection ? ({ ...selection.filter, state } as const) : ({ state } as const);
    if (!mayMatch(tx, filter)) return Promise.resolve([]);
    return this.rows.chosen(
      tx,
      filter,
      'ids' in selection ? selection.ids.flatMap((id) => keyOf(id) ?? []) : undefined,
    );
  }
}

/** What nobody owns has no location: only those who may see all locations see it. */
function mayMatch({ scope }: Tx, { profileId, locationId }: Pick<ReviewFilter, 'profileId' | 'locationId'>): boolean {
  return scope.kind === 'all-locations' && profileId === undefined && locationId === undefined;
}

/** Where to go on. An item of another source stands before or behind all of ours of the same moment, by the first word of its id. */
function placeOf({ state }: ReviewFilter, after: ReviewPosition | undefined) {
  if (!after) return undefined;
  const own = reviewItemKey(word, after.id);
  const comesBehind = state === 'open' ? `${word}~` > after.id : `${word}~` < after.id;
  // Letters and digits stand between the two.
  const [before, behind] = state === 'open' ? ['', '~'] : ['~', ''];
  return { since: after.since, key: own ?? (comesBehind ? before : behind) };
}

function keyOf(id: string): string | undefined {
  const key = reviewItemKey(word, id);
  return key !== undefined && idPattern.test(key) ? key : undefined;
}

function itemOf(row: AskedOpportunity): ReviewItem {
  const { id, name, candidates, since, decision } = row;
  return {
    id: reviewItemId(word, id),
    kind,
    reason: candidates.length > 0 ? 'several-leads' : 'no-lead',
    detail: name,
    source: 'salesforce',
    externalId: id,
    since,
    records: 1,
    attempts: 1,
    inProgress: false,
    ...(decision && { decision }),
    answers: decision ? ['reopen'] : ['tie', 'ignore'],
  };
}
