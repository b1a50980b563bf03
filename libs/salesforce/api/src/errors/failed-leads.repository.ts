import { type Tx } from '@leadweave/persistence';
import { type LeadReason } from '../sending/lead-state.js';
import { inScope, leadName, scopeLocations } from '../sending/scope-sql.js';

/** A lead that failed, or that is tried again after it did: on its way to Salesforce, or with its value on the way to WhatConverts. */
export interface FailedLeadRow {
  readonly lead_id: string;
  readonly error_key: string;
  readonly name: string;
  readonly state: string;
  readonly reason: LeadReason;
  readonly updated_at: Date;
  readonly due_at: Date | null;
}

/** Failures with one cause. */
export interface CauseRow {
  readonly error_key: string;
  readonly count: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly next_at: Date | null;
}

const mostCauses = 50;
const shownLeads = 3;
/** Causes of values that WhatConverts did not take begin so, and go on with its code. */
export const whatConvertsCause = 'whatconverts-';
const columns = `s.lead_id, s.error_key, ${leadName} as name, s.state, s.reason, s.updated_at, s.due_at`;
const failures = `(
  select brand_id, connection_id, lead_id, location_id, error_key, state, reason, updated_at, due_at from salesforce_lead
  where error_key is not null and state in ('failed', 'waiting', 'sending')
  union all
  select brand_id, connection_id, lead_id, location_id, '${whatConvertsCause}' || (reason ->> 'code'), state,
    reason || '{"because": "whatconverts"}', updated_at, due_at from salesforce_write_back
  where reason is not null and state in ('failed', 'waiting')) s`;
const failed = `s.brand_id = $1 and s.connection_id = $2 and ${inScope('s.location_id', '$3')}`;

/** A place among failures. */
export type FailurePlace = Pick<FailedLeadRow, 'lead_id' | 'error_key'>;

/** Leads that failed, by their cause. */
export class FailedLeadsRepository {
  /** Causes that keep the most leads first. */
  causes(tx: Tx, connectionId: string): Promise<CauseRow[]> {
    return tx.query<CauseRow & Record<string, unknown>>(
      `select s.error_key, count(*)::int as count, min(s.updated_at) as first_at, max(s.updated_at) as last_at,
         min(s.due_at) as next_at
       from ${failures} where ${failed} group by s.error_key order by count(*) desc, s.error_key limit ${mostCauses}`,
      [tx.brandId, connectionId, scopeLocations(tx)],
    );
  }

  /** A few leads of each cause, latest first. */
  samples(tx: Tx, connectionId: string, keys: readonly string[]): Promise<FailedLeadRow[]> {
    return tx.query<FailedLeadRow & Record<string, unknown>>(
      `select f.* from unnest($4::text[]) as k (error_key) cross join lateral (
         select ${columns} from ${failures} join lead l on l.brand_id = $1 and l.id = s.lead_id
         where ${failed} and s.error_key = k.error_key order by s.updated_at desc, s.lead_id limit ${shownLeads}) f`,
      [tx.brandId, connectionId, scopeLocations(tx), keys],
    );
  }

  /** Leads of one cause, or of all, behind a place; in the order of their ids. */
  page(
    tx: Tx,
    connectionId: string,
    key: string | undefined,
    after: FailurePlace | undefined,
    limit: number,
  ): Promise<FailedLeadRow[]> {
    return tx.query<FailedLeadRow & Record<string, unknown>>(
      `select ${columns} from ${failures} join lead l on l.brand_id = $1 and l.id = s.lead_id
       where ${failed} and ($4::text is null or s.error_key = $4)
         and ($5::uuid is null or (s.lead_id, s.error_key) < ($5::uuid, $6::text))
       order by s.lead_id desc, s.error_key desc limit $7`,
      [
        tx.brandId,
        connectionId,
        scopeLocations(tx),
        key ?? null,
        after?.lead_id ?? null,
        after?.error_key ?? null,
        limit,
      ],
    );
  }
}
