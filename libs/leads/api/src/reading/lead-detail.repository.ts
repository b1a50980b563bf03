import { type PairingDecision, type SourceContent } from '@leadweave/domain';
import { type PeoplesDecisions } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import {
  type StoredRecord,
  storedRecordColumns,
  storedRecordFromRow,
  type StoredRecordRow,
} from '../intake/stored-record.js';
import { leadItemColumns, type LeadItemRow } from './lead-item-row.js';

/** The row of one lead with people's part. */
export interface LeadDetailRow extends LeadItemRow {
  readonly folded_into: string | null;
  readonly people: PeoplesDecisions;
  readonly quality_by: string | null;
  readonly quality_at: Date | null;
  readonly folded: { readonly id: string; readonly people: PeoplesDecisions }[];
}

/** A stored record with its content. */
export interface DetailedRecord extends StoredRecord {
  readonly content: SourceContent;
  readonly receivedAt: Date;
}

export interface LeadEventRow {
  readonly id: string;
  readonly lead_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly origin: Record<string, unknown>;
  readonly changed: Record<string, unknown>;
}

/** Records of one e-mail that an explanation looks at; a spammer may have thousands. */
const mostExplained = 200;

/** Reads everything about one lead. The policies of the tables hide what the scope does not show. */
export class LeadDetailRepository {
  find(tx: Tx, id: string): Promise<LeadDetailRow | undefined> {
    return tx.maybeOne<LeadDetailRow>(
      `select ${leadItemColumns}, l.folded_into, l.people, l.quality_by, l.quality_at,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'people', f.people - 'quality' - 'status') order by f.id)
           from source_record r join lead f on f.brand_id = r.brand_id and f.id = r.id
           where r.brand_id = $1 and r.lead_id = l.id and f.folded_into = l.id), '[]') as folded
       from lead l join location place on place.brand_id = $1 and place.id = l.location_id join brand b on b.id = $1
       where l.brand_id = $1 and l.id = $2 and l.erased_at is null`,
      [tx.brandId, id],
    );
  }

  async records(tx: Tx, leadId: string): Promise<DetailedRecord[]> {
    const rows = await tx.query<StoredRecordRow & { content: SourceContent; received_at: Date }>(
      `select ${storedRecordColumns}, r.content, r.received_at from source_record r
       where r.brand_id = $1 and r.lead_id = $2 order by r.id = $2 desc, r.id`,
      [tx.brandId, leadId],
    );
    return rows.map((row) => ({ ...storedRecordFromRow(row), content: row.content, receivedAt: row.received_at }));
  }

  /** Records of the same e-mail, nearest in time first. */
  async cluster(tx: Tx, record: StoredRecord): Promise<(StoredRecord & { content: SourceContent })[]> {
    if (!record.pairable) return [];
    const rows = await tx.query<StoredRecordRow & { content: SourceContent }>(
      `select ${storedRecordColumns}, r.content from source_record r
       where r.brand_id = $1 and r.normalised_email = $2 and r.pairable
       order by abs(extract(epoch from r.occurred_at - $3::timestamptz)), r.id limit ${mostExplained}`,
      [tx.brandId, record.normalisedEmail, new Date(record.occurredAtMs).toISOString()],
    );
    return rows.map((row) => ({ ...storedRecordFromRow(row), content: row.content }));
  }

  async decisions(tx: Tx, ids: readonly string[]): Promise<PairingDecision[]> {
    return tx.query<PairingDecision & Record<string, unknown>>(
      `select native_id as "nativeId", whatconverts_id as "whatConvertsId", kind from pairing_decision
       where brand_id = $1 and native_id = any ($2::uuid[])`,
      [tx.brandId, ids],
    );
  }

  /** Ids of a lead and of those folded into it. */
  async parts(tx: Tx, leadId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'select id from source_record where brand_id = $1 and lead_id = $2 and id <> $2',
      [tx.brandId, leadId],
    );
    return [leadId, ...rows.map(({ id }) => id)];
  }

  /** Events of a lead and of those folded into it, newest first. */
  timeline(tx: Tx, leadId: string, before: string | undefined, limit: number): Promise<LeadEventRow[]> {
    return tx.query<LeadEventRow>(
      `select e.id, e.lead_id, e.seq, e.kind, e.at, e.actor_kind, e.actor_id, e.origin, e.changed from lead_event e
       where e.brand_id = $1 and ($3::uuid is null or e.id < $3)
         and e.lead_id = any (array[$2::uuid] || array(
           select r.id from source_record r where r.brand_id = $1 and r.lead_id = $2 and r.id <> $2))
       order by e.id desc limit $4`,
      [tx.brandId, leadId, before ?? null, limit],
    );
  }

  raw(tx: Tx, leadId: string): Promise<{ source: string; external_id: string; raw: Buffer }[]> {
    return tx.query(
      'select source, external_id, raw from source_record where brand_id = $1 and lead_id = $2 order by id = $2 desc, id',
      [tx.brandId, leadId],
    );
  }
}
