import { type PairingDecision } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import {
  type StoredRecord,
  storedRecordColumns,
  storedRecordFromRow,
  type StoredRecordRow,
} from '../intake/stored-record.js';

/** A decision in force, with who made it. */
export interface StoredDecision extends PairingDecision {
  readonly decidedBy?: string;
  readonly decidedAt: Date;
}

/** A decision as a lead lists it: with the record on the other side. */
export interface ListedDecision extends StoredDecision {
  readonly other: { readonly id: string; readonly source: string; readonly externalId: string };
}

interface DecisionRow {
  readonly native_id: string;
  readonly whatconverts_id: string;
  readonly kind: string;
  readonly decided_by: string | null;
  readonly decided_at: Date;
}

/** Reads and writes `pairing_decision`: one row for each pair of records that a person removed. */
export class PairingDecisionsRepository {
  /** The records with these ids, of the locations in scope. */
  async records(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    const rows = await tx.query<StoredRecordRow>(
      `select ${storedRecordColumns} from source_record r
       where r.brand_id = $1 and r.id = any ($2::uuid[])${locationSql(tx, 3)}`,
      [tx.brandId, ids, ...locationParams(tx)],
    );
    return rows.map(storedRecordFromRow);
  }

  /** The records of a lead, of the locations in scope. */
  async recordsOfLead(tx: Tx, leadId: string): Promise<StoredRecord[]> {
    const rows = await tx.query<StoredRecordRow>(
      `select ${storedRecordColumns} from source_record r
       where r.brand_id = $1 and r.lead_id = $2${locationSql(tx, 3)} order by r.id`,
      [tx.brandId, leadId, ...locationParams(tx)],
    );
    return rows.map(storedRecordFromRow);
  }

  /** Decisions that any of these records is part of, newest first. */
  async ofRecords(tx: Tx, ids: readonly string[]): Promise<ListedDecision[]> {
    const rows = await tx.query<DecisionRow & { other_id: string; source: string; external_id: string }>(
      `select d.native_id, d.whatconverts_id, d.kind, d.decided_by, d.decided_at,
         r.id as other_id, r.source, r.external_id
       from pairing_decision d
       join source_record r on r.brand_id = $1
         and r.id = case when d.native_id = any ($2::uuid[]) then d.whatconverts_id else d.native_id end
       where d.brand_id = $1 and (d.native_id = any ($2::uuid[]) or d.whatconverts_id = any ($2::uuid[]))
       order by d.decided_at desc, r.id`,
      [tx.brandId, ids],
    );
    return rows.map((row) => ({
      ...decisionFromRow(row),
      other: { id: row.other_id, source: row.source, externalId: row.external_id },
    }));
  }

  async find(
    tx: Tx,
    { nativeId, whatConvertsId }: Omit<PairingDecision, 'kind'>,
  ): Promise<PairingDecision['kind'] | undefined> {
    const row = await tx.maybeOne<{ kind: PairingDecision['kind'] }>(
      'select kind from pairing_decision where brand_id = $1 and native_id = $2 and whatconverts_id = $3',
      [tx.brandId, nativeId, whatConvertsId],
    );
    return row?.kind;
  }

  async put(tx: Tx, { nativeId, whatConvertsId, kind }: PairingDecision, by: string, at: Date): Promise<void> {
    await tx.query(
      `insert into pairing_decision (brand_id, native_id, whatconverts_id, kind, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (brand_id, native_id, whatconverts_id) do update
         set kind = excluded.kind, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [tx.brandId, nativeId, whatConvertsId, kind, by, at.toISOString()],
    );
  }

  async remove(tx: Tx, { nativeId, whatConvertsId }: Omit<PairingDecision, 'kind'>): Promise<void> {
    await tx.query('delete from pairing_decision where brand_id = $1 and native_id = $2 and whatconverts_id = $3', [
      tx.brandId,
      nativeId,
      whatConvertsId,
    ]);
  }
}

function decisionFromRow(row: DecisionRow): StoredDecision {
  return {
    nativeId: row.native_id as PairingDecision['nativeId'],
    whatConvertsId: row.whatconverts_id as PairingDecision['whatConvertsId'],
    kind: row.kind as PairingDecision['kind'],
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at,
  };
}

function locationSql({ scope }: Tx, parameter: number): string {
  return scope.kind === 'locations' ? ` and r.location_id = any ($${parameter}::uuid[])` : '';
}

function locationParams({ scope }: Tx): unknown[] {
  return scope.kind === 'locations' ? [scope.locationIds] : [];
}
