import { type Tx } from '@leadweave/persistence';
import { type PhoneFormat } from '@leadweave/salesforce-domain';
import { type LeadMaterials } from '../sending/lead-material.js';
import { type LeadChoice, type LeadReason, type SendingState } from '../sending/lead-state.js';
import { leaseSeconds, linkColumns, linkFromRow, type LinkRow } from '../sending/salesforce-leads.repository.js';
import { type RunLead } from './judge-leads.js';

/** A place among the leads of a run. */
export interface RunPosition {
  /** ISO 8601, with all the digits that the database keeps. */
  readonly at: string;
  readonly id: string;
}

/** Leads of a run: those that happened at or after `since` and before `until`. */
export interface RunSpan {
  readonly since: Date;
  readonly until: Date;
}

interface RunRow extends Omit<LinkRow, 'is_ours'> {
  readonly id: string;
  readonly at: string;
  readonly state: SendingState | null;
  readonly choice: LeadChoice | null;
  readonly reason: LeadReason | null;
  readonly error_key: string | null;
  readonly is_ours: boolean | null;
  readonly back_fill_id: string | null;
}

export interface RunPage {
  readonly leads: readonly RunLead[];
  /** Behind the page; undefined on the last one. */
  readonly position?: RunPosition;
}

/** Reads the leads of a run page by page, and holds those that go. */
export class RunLeadsRepository {
  constructor(private readonly materials: LeadMaterials) {}

  /** Oldest first, so that the record of a person begins with what happened first. */
  async page(
    tx: Tx,
    connectionId: string,
    { since, until }: RunSpan,
    after: RunPosition | undefined,
    { limit, phoneFormat }: { readonly limit: number; readonly phoneFormat: PhoneFormat },
  ): Promise<RunPage> {
    const rows = await tx.query<RunRow & Record<string, unknown>>(
      `select l.id, l.occurred_at::text as at, s.state, s.choice, s.reason, s.error_key, s.back_fill_id, ${linkColumns.replace(/(\w+)/g, 's.$1')}
       from lead l left join salesforce_lead s on s.brand_id = l.brand_id and s.connection_id = $2 and s.lead_id = l.id
       where l.brand_id = $1 and l.folded_into is null and l.occurred_at >= $3 and l.occurred_at < $4
         and ($5::timestamptz is null or (l.occurred_at, l.id) > ($5::timestamptz, $6::uuid))
       order by l.occurred_at, l.id limit $7`,
      [tx.brandId, connectionId, since, until, after?.at ?? null, after?.id ?? null, limit],
    );
    const ids = rows.map(({ id }) => id);
    const found = await this.materials.of(tx, ids, phoneFormat);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      leads: rows.flatMap((row) => {
        const material = found.get(row.id);
        return material ? [runLeadOf(row, material)] : [];
      }),
      position: last && { at: last.at, id: last.id },
    };
  }

  /**
   * Holds leads for a list that is about to go out, unless the single path has them. Returns the lease of each that is held, to be renewed as
   * long as the list takes. A worker that dies leaves them to the single path, which finds by our id what was made.
   */
  async hold(tx: Tx, connectionId: string, leads: readonly RunLead[], now: Date): Promise<ReadonlyMap<string, number>> {
    const ids = leads.map(({ leadId }) => leadId);
    const locations = leads.map(({ material }) => material.locationId);
    const versions = leads.map(({ material }) => material.version);
    const rows = await tx.query<{ lead_id: string; lease: number }>(
      `insert into salesforce_lead as l (brand_id, connection_id, lead_id, location_id, wanted_seq, state, is_live, asked, lease,
         lease_until, wanted_at, created_at, updated_at)
       select $1, $2, w.lead_id, w.location_id, w.seq, 'sending', false, true, 1, now() + interval '${leaseSeconds} seconds', $6, $6, $6
       from unnest($3::uuid[], $4::uuid[], $5::int[]) as w (lead_id, location_id, seq)
       on conflict (brand_id, connection_id, lead_id) do update set state = 'sending', due_at = null, is_live = false, asked = true,
         lease = l.lease + 1, lease_until = excluded.lease_until, updated_at = excluded.updated_at
       where l.state not in ('waiting', 'sending')
       returning l.lead_id, l.lease`,
      [tx.brandId, connectionId, ids, locations, versions, now],
    );
    return new Map(rows.map(({ lead_id, lease }) => [lead_id, lease]));
  }
}

function runLeadOf(row: RunRow, material: RunLead['material']): RunLead {
  return {
    leadId: row.id,
    material,
    state: row.state ?? undefined,
    link: linkFromRow({ ...row, is_ours: row.is_ours ?? false }),
    choice: row.choice ?? undefined,
    reason: row.reason ?? undefined,
    errorKey: row.error_key ?? undefined,
    backFillId: row.back_fill_id ?? undefined,
  };
}
