import { type FoundLead, type ReviewCommand, type ReviewDecision, type ReviewFilter } from '@leadweave/leads-api';
import { sanitizeText, type Tx } from '@leadweave/persistence';

/** An opportunity that waits for a person, or was decided by one. */
export interface AskedOpportunity {
  readonly id: string;
  readonly name: string;
  readonly candidates: readonly string[];
  readonly since: Date;
  readonly decision?: ReviewDecision;
}

/** One that was decided just now. */
export interface DecidedOpportunity {
  readonly id: string;
  readonly connectionId: string;
  readonly stamp: Date;
  /** Whose it is, or whose it was. */
  readonly leadId?: string;
  readonly locationId?: string;
}

interface AskedRow {
  readonly id: string;
  readonly name: string;
  readonly candidates: string[];
  readonly since: Date;
  readonly state: string;
  readonly decided_by: string | null;
  readonly decision_reason: string | null;
}

/** Answered at once at most; the queue is shown in smaller pages. */
const mostAnswered = 500;
const live = `o.connection_id = (select id from salesforce_connection where brand_id = $1 and state <> 'DISCONNECTED')`;
const stands = { open: `o.state = 'review'`, decided: 'o.decided_at is not null' } as const;
const sinceOf = { open: 'o.review_since', decided: 'o.decided_at' } as const;
const decidedColumns = `o.id, o.connection_id as "connectionId", o.stamp, o.lead_id as "leadId", o.location_id as "locationId"`;

/** Questions about opportunities, of the connection that stands. */
export class OpportunityQuestionsRepository {
  async page(
    tx: Tx,
    filter: ReviewFilter,
    after: { readonly since: Date; readonly key: string } | undefined,
    limit: number,
  ): Promise<AskedOpportunity[]> {
    const { state } = filter;
    const [operator, direction] = state === 'open' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await tx.query<AskedRow & Record<string, unknown>>(
      `select ${columnsOf(state)} from salesforce_opportunity o where ${conditions(state)}
         and ($5::timestamptz is null or (${sinceOf[state]}, o.id collate "C") ${operator} ($5, $6))
       order by ${sinceOf[state]} ${direction}, o.id collate "C" ${direction} limit $7`,
      [...paramsOf(tx, filter), after?.since ?? null, after?.key ?? null, limit],
    );
    return rows.map(askedFromRow);
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<number> {
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from salesforce_opportunity o where ${conditions(filter.state)}`,
      paramsOf(tx, filter),
    );
    return total;
  }

  async one(tx: Tx, id: string): Promise<AskedOpportunity | undefined> {
    const row = await tx.maybeOne<AskedRow & Record<string, unknown>>(
      `select o.id, o.name, o.candidates, coalesce(o.decided_at, o.review_since) as since, o.state, o.decided_by, o.decision_reason
       from salesforce_opportunity o
       where o.brand_id = $1 and ${live} and o.id = $2 and (${stands.open} or ${stands.decided})`,
      [tx.brandId, id],
    );
    return row && askedFromRow(row);
  }

  async chosen(
    tx: Tx,
    filter: Pick<ReviewFilter, 'state' | 'reason' | 'receivedFrom' | 'receivedTo'>,
    ids: readonly string[] | undefined,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select o.id from salesforce_opportunity o
       where ${conditions(filter.state)} and ($5::text[] is null or o.id = any ($5)) order by o.id limit ${mostAnswered}`,
      [...paramsOf(tx, filter), ids ?? null],
    );
    return rows.map(({ id }) => id);
  }

  tie(
    tx: Tx,
    ids: readonly string[],
    { leadId, locationId }: Pick<FoundLead, 'leadId' | 'locationId'>,
    { by, at }: ReviewCommand,
  ): Promise<DecidedOpportunity[]> {
    return tx.query<DecidedOpportunity & Record<string, unknown>>(
      `update salesforce_opportunity o set state = 'tied', tied_by = 'manual', lead_id = $3, location_id = $4, counts = true,
         candidates = '[]', review_since = null, decided_by = $5, decided_at = $6, decision_reason = null, updated_at = $6
       where o.brand_id = $1 and ${live} and o.id = any ($2::text[]) and ${stands.open} returning ${decidedColumns}`,
      [tx.brandId, ids, leadId, locationId, by, at],
    );
  }

  setAside(tx: Tx, ids: readonly string[], { by, at, reason = '' }: ReviewCommand): Promise<DecidedOpportunity[]> {
    return tx.query<DecidedOpportunity & Record<string, unknown>>(
      `update salesforce_opportunity o set state = 'set-aside', review_since = null, decided_by = $3, decided_at = $4,
         decision_reason = $5, updated_at = $4
       where o.brand_id = $1 and ${live} and o.id = any ($2::text[]) and ${stands.open} returning ${decidedColumns}`,
      [tx.brandId, ids, by, at, sanitizeText(reason)],
    );
  }

  /** Returns them with the leads that they were tied to. */
  reopen(tx: Tx, ids: readonly string[], at: Date): Promise<DecidedOpportunity[]> {
    return tx.query<DecidedOpportunity & Record<string, unknown>>(
      `with o as (
         select o.brand_id, o.connection_id, o.id, o.stamp, o.lead_id, o.location_id from salesforce_opportunity o
         where o.brand_id = $1 and ${live} and o.id = any ($2::text[]) and ${stands.decided} for update),
       opened as (
         update salesforce_opportunity w set state = 'review', tied_by = null, lead_id = null, location_id = null,
           review_since = $3, decided_by = null, decided_at = null, decision_reason = null, updated_at = $3
         from o where w.brand_id = o.brand_id and w.connection_id = o.connection_id and w.id = o.id)
       select ${decidedColumns} from o`,
      [tx.brandId, ids, at],
    );
  }
}

function columnsOf(state: ReviewFilter['state']): string {
  return `o.id, o.name, o.candidates, ${sinceOf[state]} as since, o.state, o.decided_by, o.decision_reason`;
}

function conditions(state: ReviewFilter['state']): string {
  return `o.brand_id = $1 and ${live} and ${stands[state]}
    and ($2::text is null or $2 = case when o.candidates = '[]' then 'no-lead' else 'several-leads' end)
    and ($3::timestamptz is null or ${sinceOf[state]} >= $3) and ($4::timestamptz is null or ${sinceOf[state]} < $4)`;
}

function paramsOf(tx: Tx, { reason, receivedFrom, receivedTo }: Partial<ReviewFilter>): unknown[] {
  return [tx.brandId, reason ?? null, receivedFrom ?? null, receivedTo ?? null];
}

function askedFromRow({ id, name, candidates, since, state, decided_by, decision_reason }: AskedRow): AskedOpportunity {
  const answer = state === 'tied' ? 'tie' : 'ignore';
  const decision = { answer, reason: decision_reason ?? '', by: decided_by ?? '', at: since };
  return { id, name, candidates, since, ...(decided_by !== null && { decision }) };
}
