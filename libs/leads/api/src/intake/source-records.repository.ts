import { type PairingDecision, type SourceContent } from '@leadweave/domain';
import { type ColumnSpec, type Tx, unnestColumns } from '@leadweave/persistence';
import { LeadsError } from '../leads-error.js';
import { type Arrival } from './arrivals.js';
import { type StoredVersion } from './incoming-record.js';
import { insertColumns, type RecordWrite, versionColumns } from './record-write.js';
import { type StoredRecord, storedRecordColumns, storedRecordFromRow, type StoredRecordRow } from './stored-record.js';

interface Identity {
  readonly source: string;
  readonly externalId: string;
}

interface Cluster {
  readonly normalisedEmail: string;
  readonly locationId: string;
}

/** Reads `source_record` and `pairing_decision`, one statement for each question. */
export class SourceRecordsRepository {
  async byIdentity(tx: Tx, identities: readonly Identity[]): Promise<StoredRecord[]> {
    const wanted = unnestColumns(identities, identityColumns, 2);
    const rows = await tx.query<StoredRecordRow>(
      `select ${storedRecordColumns} from source_record r
       join ${wanted.sql} as wanted (${wanted.columns}) using (source, external_id) where r.brand_id = $1`,
      [tx.brandId, ...wanted.params],
    );
    return rows.map(storedRecordFromRow);
  }

  /** The stored versions with their raw text. */
  async versions(tx: Tx, identities: readonly Identity[]): Promise<StoredVersion[]> {
    const wanted = unnestColumns(identities, identityColumns, 2);
    return tx.query<StoredVersion & Record<string, unknown>>(
      `select r.external_id as "externalId", r.lead_id as "leadId", encode(r.content_hash, 'hex') as "contentHash", r.verified, r.raw
       from source_record r join ${wanted.sql} as wanted (${wanted.columns}) using (source, external_id)
       where r.brand_id = $1`,
      [tx.brandId, ...wanted.params],
    );
  }

  /** All records that can pair within these clusters. */
  async inClusters(tx: Tx, clusters: readonly Cluster[]): Promise<StoredRecord[]> {
    if (clusters.length === 0) return [];
    const wanted = unnestColumns(
      clusters,
      {
        normalised_email: { type: 'text', value: ({ normalisedEmail }) => normalisedEmail },
        location_id: { type: 'uuid', value: ({ locationId }) => locationId },
      },
      2,
    );
    const rows = await tx.query<StoredRecordRow>(
      `select ${storedRecordColumns} from source_record r
       join ${wanted.sql} as wanted (${wanted.columns}) using (normalised_email, location_id)
       where r.brand_id = $1 and r.pairable`,
      [tx.brandId, ...wanted.params],
    );
    return rows.map(storedRecordFromRow);
  }

  async byLeads(tx: Tx, leadIds: readonly string[]): Promise<StoredRecord[]> {
    const rows = await tx.query<StoredRecordRow>(
      `select ${storedRecordColumns} from source_record r where r.brand_id = $1 and r.lead_id = any ($2::uuid[])`,
      [tx.brandId, leadIds],
    );
    return rows.map(storedRecordFromRow);
  }

  async contents(tx: Tx, ids: readonly string[]): Promise<Map<string, SourceContent>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; content: SourceContent }>(
      'select id, content from source_record where brand_id = $1 and id = any ($2::uuid[])',
      [tx.brandId, ids],
    );
    return new Map(rows.map(({ id, content }) => [id, content]));
  }

  async decisions(tx: Tx, ids: readonly string[]): Promise<PairingDecision[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ native_id: string; whatconverts_id: string; kind: string }>(
      `select native_id, whatconverts_id, kind from pairing_decision where brand_id = $1 and native_id = any ($2::uuid[])`,
      [tx.brandId, ids],
    );
    return rows.map(({ native_id, whatconverts_id, kind }) => ({
      nativeId: native_id as PairingDecision['nativeId'],
      whatConvertsId: whatconverts_id as PairingDecision['whatConvertsId'],
      kind: kind as PairingDecision['kind'],
    }));
  }

  async insert(tx: Tx, writes: readonly RecordWrite[], context: { receivedAt: Date; runId?: string }): Promise<void> {
    if (writes.length === 0) return;
    const rows = unnestColumns(writes, insertColumns, 4);
    const inserted = await tx.rowCount(
      `insert into source_record (brand_id, received_at, run_id, ${rows.columns})
       select $1, $2, $3, ${parsed(rows.columns)} from ${rows.sql} as written (${rows.columns})
       on conflict (brand_id, source, external_id) do nothing`,
      [tx.brandId, context.receivedAt.toISOString(), context.runId ?? null, ...rows.params],
    );
    // The locks make this impossible; the unique key is the judge nevertheless.
    if (inserted !== writes.length) throw new LeadsError('record-arrived-meanwhile', 'A record was stored meanwhile');
  }

  async replace(tx: Tx, writes: readonly RecordWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const rows = unnestColumns(writes, versionColumns, 2);
    const names = Object.keys(versionColumns).filter((name) => name !== 'id');
    const assignments = names.map((name) => `${name} = ${parsed(`written.${name}`)}`).join(', ');
    await tx.query(
      `update source_record r set ${assignments}, state = 'present', gone_at = null
       from ${rows.sql} as written (${rows.columns}) where r.brand_id = $1 and r.id = written.id`,
      [tx.brandId, ...rows.params],
    );
  }

  /** The same content, seen again at a later moment or confirmed by the source. Its text comes along, since it tells the moment too. */
  async confirm(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return;
    const rows = unnestColumns(arrivals, confirmColumns, 2);
    await tx.query(
      `update source_record r set verified = written.verified, source_updated_at = written.source_updated_at, raw = written.raw
       from ${rows.sql} as written (${rows.columns}) where r.brand_id = $1 and r.id = written.id`,
      [tx.brandId, ...rows.params],
    );
  }

  async moveToLeads(tx: Tx, moves: readonly { id: string; leadId: string }[]): Promise<void> {
    if (moves.length === 0) return;
    const rows = unnestColumns(moves, moveColumns, 2);
    await tx.query(
      `update source_record r set lead_id = written.lead_id
       from ${rows.sql} as written (${rows.columns}) where r.brand_id = $1 and r.id = written.id`,
      [tx.brandId, ...rows.params],
    );
  }

  /** Returns what was present until now. */
  async markGone(tx: Tx, source: string, externalIds: readonly string[], at: Date): Promise<StoredRecord[]> {
    const rows = await tx.query<StoredRecordRow>(
      `update source_record r set state = 'gone', gone_at = $4
       where r.brand_id = $1 and r.source = $2 and r.external_id = any ($3::text[]) and r.state = 'present'
       returning ${storedRecordColumns}`,
      [tx.brandId, source, externalIds, at.toISOString()],
    );
    return rows.map(storedRecordFromRow);
  }
}

const identityColumns: Readonly<Record<string, ColumnSpec<Identity>>> = {
  source: { type: 'text', value: ({ source }) => source },
  external_id: { type: 'text', value: ({ externalId }) => externalId },
};

const confirmColumns: Readonly<Record<string, ColumnSpec<Arrival>>> = {
  id: { type: 'uuid', value: ({ id }) => id },
  verified: { type: 'boolean', value: ({ record }) => record.verified },
  source_updated_at: {
    type: 'timestamptz',
    value: ({ record }) => (record.sourceUpdatedAtMs === undefined ? undefined : new Date(record.sourceUpdatedAtMs)),
  },
  raw: { type: 'bytea', value: ({ record }) => Buffer.from(record.raw) },
};

const moveColumns: Readonly<Record<string, ColumnSpec<{ id: string; leadId: string }>>> = {
  id: { type: 'uuid', value: ({ id }) => id },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
};

/** The content travels as text. */
function parsed(columns: string): string {
  return columns.replace(/\bcontent$/, 'content::jsonb');
}
