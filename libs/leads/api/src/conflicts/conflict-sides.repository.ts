import { type SourceContent } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import {
  type StoredRecord,
  storedRecordColumns,
  storedRecordFromRow,
  type StoredRecordRow,
} from '../intake/stored-record.js';

/** A record of a conflict with what its source said. */
export interface ConflictSide extends StoredRecord {
  readonly content: SourceContent;
  readonly receivedAt: Date;
  /** The first bytes as received; absent for those who may not see raw data. */
  readonly raw?: string;
}

const rawBytes = 20_000;

/** Reads the records that a conflict is about, of the locations in scope. */
export class ConflictSidesRepository {
  async read(tx: Tx, ids: readonly string[], withRaw: boolean): Promise<ConflictSide[]> {
    const { scope } = tx;
    const rows = await tx.query<StoredRecordRow & { content: SourceContent; received_at: Date; start: Buffer | null }>(
      `select ${storedRecordColumns}, r.content, r.received_at, case when $3 then substring(r.raw for ${rawBytes}) end as start
         from source_record r
        where r.brand_id = $1 and r.id = any ($2::uuid[]) and ($4::uuid[] is null or r.location_id = any ($4))
        order by r.occurred_at, r.id`,
      [tx.brandId, ids, withRaw, scope.kind === 'locations' ? scope.locationIds : null],
    );
    return rows.map((row) => ({
      ...storedRecordFromRow(row),
      content: row.content,
      receivedAt: row.received_at,
      ...(row.start && { raw: row.start.toString('utf8') }),
    }));
  }
}
