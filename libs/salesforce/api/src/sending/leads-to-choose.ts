import {
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
import { type LeadRetries } from './lead-retries.js';
import { type LeadChoice, type LeadReason, type ShownCandidate } from './lead-state.js';
import { inScope, leadName, scopeLocations } from './scope-sql.js';

interface QuestionRow {
  readonly connection_id: string;
  readonly lead_id: string;
  readonly location_id: string;
  readonly name: string;
  readonly reason: LeadReason;
  readonly choice: LeadChoice | null;
  readonly since: Date;
}

interface Question {
  readonly connectionId: string;
  readonly leadId: string;
}

const word = 'salesforce-lead';
const kind = 'salesforce-lead';
/** Of questions that are answered at once; a page of the portal holds fewer. */
const mostAnswered = 500;

/** Leads for which Salesforce has several records, or a duplicate rule: a person links, creates or skips (E42). */
export class LeadsToChoose implements ReviewSource {
  readonly word = word;
  readonly kinds = [kind];

  constructor(private readonly retries: LeadRetries) {}

  async page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    const rows = mayMatch(filter) ? await this.rows(tx, filter, after, limit) : [];
    return rows.map((row) => itemOf(row));
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>> {
    if (!mayMatch(filter)) return new Map();
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from salesforce_lead s where ${conditions(filter)}`,
      paramsOf(tx, filter),
    );
    return new Map([[kind, total]]);
  }

  async find(tx: Tx, id: string): Promise<ReviewItemDetail | undefined> {
    const question = questionOf(id);
    if (!question) return undefined;
    const row = await tx.maybeOne<QuestionRow & Record<string, unknown>>(
      `select ${columns} from ${source} where s.brand_id = $1 and s.connection_id = $2 and s.lead_id = $3
         and (s.state = 'review' or s.choice ->> 'kind' = 'skip') and ${inScope('s.location_id', '$4')}`,
      [tx.brandId, question.connectionId, question.leadId, scopeLocations(tx)],
    );
    return row && { ...itemOf(row), evidence: (row.reason.candidates ?? []).map(evidenceOf(row.since)) };
  }

  async plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan> {
    const { ids } = await this.chosen(tx, selection, answer);
    return { items: ids.length, records: ids.length, mark: [...ids].sort().join(' ') };
  }

  async apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect> {
    const { ids, connectionId } = await this.chosen(tx, selection, command.answer);
    if (connectionId === undefined) return { records: 0 };
    // "Ignore" leaves the leads out of Salesforce; "reopen" and "replay" look for their records once more.
    const records =
      command.answer === 'ignore'
        ? await this.retries.choose(tx, connectionId, ids, { kind: 'skip', why: command.reason }, command.by)
        : await this.retries.askAgain(tx, connectionId, ids);
    return { records };
  }

  private rows(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<QuestionRow[]> {
    const isOpen = filter.state === 'open';
    const operator = isOpen ? '>' : '<';
    const direction = isOpen ? 'asc' : 'desc';
    const own = after && reviewItemKey(word, after.id);
    // An item of another source stands before or behind all of ours of the same moment, by the first word of its id.
    const key = own ?? (after && `${word}~` > after.id === isOpen ? '' : '~');
    return tx.query<QuestionRow & Record<string, unknown>>(
      `select ${columns} from ${source} where ${conditions(filter)}
         and ($5::timestamptz is null or (s.updated_at, ${keySql}) ${operator} ($5, $6))
       order by s.updated_at ${direction}, ${keySql} ${direction} limit $7`,
      [...paramsOf(tx, filter), after?.since ?? null, key, limit],
    );
  }

  private async chosen(
    tx: Tx,
    selection: ReviewSelection,
    answer: ReviewAnswer,
  ): Promise<{ readonly ids: readonly string[]; readonly connectionId?: string }> {
    const state = answer === 'reopen' ? 'decided' : 'open';
    const filter = 'filter' in selection ? ({ ...selection.filter, state } as const) : ({ state } as const);
    if (!mayMatch(filter)) return { ids: [] };
    const wanted = 'ids' in selection ? selection.ids.flatMap((id) => questionOf(id)?.leadId ?? []) : null;
    const rows = await tx.query<{ lead_id: string; connection_id: string }>(
      `select s.lead_id, s.connection_id from salesforce_lead s
       where ${conditions(filter)} and ($5::uuid[] is null or s.lead_id = any ($5))
         and s.connection_id = (select id from salesforce_connection where brand_id = $1 and state <> 'DISCONNECTED')
       order by s.lead_id limit ${mostAnswered}`,
      [...paramsOf(tx, filter), wanted],
    );
    return { ids: rows.map(({ lead_id }) => lead_id), connectionId: rows[0]?.connection_id };
  }
}

const keySql = `(s.connection_id || '~' || s.lead_id) collate "C"`;
const source = 'salesforce_lead s join lead l on l.brand_id = s.brand_id and l.id = s.lead_id';
const columns = `s.connection_id, s.lead_id, s.location_id, ${leadName} as name, s.reason, s.choice, s.updated_at as since`;

/** Profiles are of sources, and nothing of Salesforce has one. */
function mayMatch({ profileId }: Pick<ReviewFilter, 'profileId'>): boolean {
  return profileId === undefined;
}

function conditions({ state, receivedFrom, receivedTo }: ReviewFilter): string {
  const stands = state === 'open' ? `s.state = 'review'` : `s.state = 'stopped' and s.choice ->> 'kind' = 'skip'`;
  const times = [
    receivedFrom && `s.updated_at >= '${receivedFrom.toISOString()}'`,
    receivedTo && `s.updated_at < '${receivedTo.toISOString()}'`,
  ].filter(Boolean);
  return [
    's.brand_id = $1',
    stands,
    `($2::text is null or s.reason ->> 'because' = $2)`,
    `($3::uuid is null or s.location_id = $3)`,
    inScope('s.location_id', '$4'),
    ...times,
  ].join(' and ');
}

function paramsOf(tx: Tx, { reason, locationId }: ReviewFilter): unknown[] {
  return [tx.brandId, reason ?? null, locationId ?? null, scopeLocations(tx)];
}

function questionOf(id: string): Question | undefined {
  const [connectionId, leadId] = reviewItemKey(word, id)?.split('~') ?? [];
  const isId = (text: string | undefined) => text !== undefined && /^[0-9a-f-]{36}$/.test(text);
  return isId(connectionId) && isId(leadId) ? { connectionId: connectionId!, leadId: leadId! } : undefined;
}

function itemOf({ connection_id, lead_id, location_id, reason, choice, since }: QuestionRow): ReviewItem {
  return {
    id: reviewItemId(word, `${connection_id}~${lead_id}`),
    kind,
    reason: reason.because,
    source: 'salesforce',
    locationId: location_id,
    externalId: lead_id,
    since,
    records: 1,
    attempts: 1,
    inProgress: false,
    ...(choice?.kind === 'skip' && {
      decision: { answer: 'ignore', reason: choice.why ?? '', by: choice.by, at: new Date(choice.at) },
    }),
    answers: choice?.kind === 'skip' ? ['reopen'] : ['choose', 'replay', 'ignore'],
  };
}

function evidenceOf(since: Date) {
  return ({ id, ...shown }: ShownCandidate) => ({
    id,
    externalId: id,
    receivedAt: shown.createdAt ? new Date(shown.createdAt) : since,
    raw: JSON.stringify({ Id: id, ...shown }, null, 2),
  });
}
