import { createHash } from 'node:crypto';
import { type KeyRing, open, parseSealed, plaintext, seal } from '@leadweave/crypto';
import { newId, type Tx } from '@leadweave/persistence';
import { type Connection, connectionColumns, connectionFromRow, type ConnectionRow } from './connection.js';
import { type ConnectionState, statesBefore } from './connection-state.js';
import { ConnectionsError } from './connections-error.js';

export interface NewConnection {
  readonly provider: string;
  readonly label: string;
  /** Text that identifies and authorises; sealed before it is stored. */
  readonly credentials: string;
  readonly keyKind: string;
  readonly accountIds: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly createdBy: string;
  readonly now: Date;
}

/** Where a connection came from when it moved to another state. */
export interface ConnectionMove {
  readonly from: ConnectionState;
  /** Whether it was failing, or had not succeeded since it last failed. */
  readonly hadFailed: boolean;
}

export interface ConnectionChange {
  readonly label?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly nextDueAt?: Date;
}

/** The connections of a brand, and the only place that seals and opens their credentials. */
export class ConnectionStore {
  constructor(private readonly keyRing: KeyRing) {}

  /**
   * Stores a connection as `active`. The same credentials connected twice are one connection: `created` is false for
   * the second one, also when both arrive at the same moment.
   */
  async create(tx: Tx, connection: NewConnection): Promise<{ connection: Connection; created: boolean }> {
    const id = newId();
    const rows = await tx.query<ConnectionRow>(
      `insert into connection (brand_id, id, provider, label, state, sealed, fingerprint, key_kind, account_ids,
                               settings, last_verified_at, created_at, created_by)
       values ($1, $2, $3, $4, 'active', $5, $6, $7, $8, $9, $10, $10, $11)
       on conflict (brand_id, provider, fingerprint) where state <> 'disconnected' do nothing
       returning ${connectionColumns}`,
      [
        tx.brandId,
        id,
        connection.provider,
        connection.label,
        this.seal(tx, id, connection.credentials),
        credentialsFingerprint(connection.credentials),
        connection.keyKind,
        JSON.stringify(connection.accountIds),
        JSON.stringify(connection.settings),
        connection.now,
        connection.createdBy,
      ],
    );
    if (rows[0]) return { connection: connectionFromRow(rows[0]), created: true };
    return { connection: await this.byCredentials(tx, connection), created: false };
  }

  private async byCredentials(tx: Tx, { provider, credentials }: NewConnection): Promise<Connection> {
    const row = await tx.one<ConnectionRow>(
      `select ${connectionColumns} from connection
        where brand_id = $1 and provider = $2 and fingerprint = $3 and state <> 'disconnected'`,
      [tx.brandId, provider, credentialsFingerprint(credentials)],
    );
    return connectionFromRow(row);
  }

  /** The connections of the brand that are not disconnected, oldest first. */
  async list(tx: Tx, provider?: string): Promise<Connection[]> {
    const rows = await tx.query<ConnectionRow>(
      `select ${connectionColumns} from connection
        where brand_id = $1 and state <> 'disconnected' and ($2::text is null or provider = $2)
        order by created_at, id`,
      [tx.brandId, provider ?? null],
    );
    return rows.map(connectionFromRow);
  }

  /** @throws ConnectionsError `no-such-connection` */
  async get(tx: Tx, id: string): Promise<Connection> {
    const row = await tx.maybeOne<ConnectionRow>(
      `select ${connectionColumns} from connection where brand_id = $1 and id = $2`,
      [tx.brandId, id],
    );
    if (!row) throw missing();
    return connectionFromRow(row);
  }

  /** The credentials in plain text, for one call. @throws ConnectionsError `no-credentials` after disconnecting */
  async credentials(tx: Tx, id: string): Promise<string> {
    const row = await tx.maybeOne<{ sealed: string | null }>(
      'select sealed from connection where brand_id = $1 and id = $2',
      [tx.brandId, id],
    );
    if (!row?.sealed) throw new ConnectionsError('no-credentials', 'The connection has no credentials any more.');
    return open(this.keyRing, parseSealed(row.sealed), ownerOf(tx.brandId, id));
  }

  /** A digest of the credentials in use, for the request ledger and for comparing; never the credentials. */
  async fingerprint(tx: Tx, id: string): Promise<Buffer | undefined> {
    const row = await tx.maybeOne<{ fingerprint: Buffer | null }>(
      'select fingerprint from connection where brand_id = $1 and id = $2',
      [tx.brandId, id],
    );
    return row?.fingerprint ?? undefined;
  }

  /** Puts tested new credentials in the place of the old ones; everything else of the connection stays. */
  async replaceCredentials(
    tx: Tx,
    id: string,
    next: { credentials: string; keyKind: string; accountIds: readonly string[]; now: Date },
  ): Promise<Connection> {
    const row = await tx.maybeOne<ConnectionRow>(
      `update connection
          set sealed = $3, fingerprint = $4, key_kind = $5, account_ids = $6, rotated_at = $7, last_verified_at = $7,
              state = 'active', reason = null, resume_at = null, version = version + 1
        where brand_id = $1 and id = $2 and state <> 'disconnected'
        returning ${connectionColumns}`,
      [
        tx.brandId,
        id,
        this.seal(tx, id, next.credentials),
        credentialsFingerprint(next.credentials),
        next.keyKind,
        JSON.stringify(next.accountIds),
        next.now,
      ],
    );
    if (!row) throw missing();
    return connectionFromRow(row);
  }

  /** Changes what people may change. @throws ConnectionsError `version-conflict` when it changed meanwhile */
  async change(tx: Tx, id: string, version: number, change: ConnectionChange): Promise<Connection> {
    const row = await tx.maybeOne<ConnectionRow>(
      `update connection
          set label = coalesce($4, label), settings = coalesce($5, settings), next_due_at = coalesce($6, next_due_at),
              version = version + 1
        where brand_id = $1 and id = $2 and version = $3 and state <> 'disconnected'
        returning ${connectionColumns}`,
      [
        tx.brandId,
        id,
        version,
        change.label ?? null,
        change.settings ? JSON.stringify(change.settings) : null,
        change.nextDueAt ?? null,
      ],
    );
    if (row) return connectionFromRow(row);
    await this.get(tx, id);
    throw new ConnectionsError('version-conflict', 'The connection was changed meanwhile.');
  }

  /** Moves the next scheduled work; no change of version, since no person is concerned. */
  async schedule(tx: Tx, id: string, nextDueAt: Date): Promise<void> {
    await tx.rowCount('update connection set next_due_at = $3 where brand_id = $1 and id = $2', [
      tx.brandId,
      id,
      nextDueAt,
    ]);
  }

  /**
   * Moves a connection to another state with its reason; success and failure times follow from the state. Tells what was before,
   * read under the lock of the row, so that of two workers one alone sees the change.
   *
   * @throws ConnectionsError `transition-refused` when the state cannot be reached from the present one
   */
  async moveTo(
    tx: Tx,
    id: string,
    state: Exclude<ConnectionState, 'disconnected'>,
    details: { reason?: string; resumeAt?: Date; now: Date },
  ): Promise<ConnectionMove> {
    const move = await tx.maybeOne<{ from: ConnectionState; hadFailed: boolean }>(
      `with before as materialized (
         select state, last_success_at, last_failure_at from connection
          where brand_id = $1 and id = $2 and state = any ($7) for update)
       update connection c
          set state = $3, reason = $4, resume_at = $5, version = version + 1,
              last_success_at = case when $3 = 'active' then $6 else c.last_success_at end,
              last_failure_at = case when $3 in ('failing', 'credentials_rejected') then $6 else c.last_failure_at end
         from before
        where c.brand_id = $1 and c.id = $2
        returning before.state as "from", before.state in ('failing', 'credentials_rejected')
                  or coalesce(before.last_failure_at >= coalesce(before.last_success_at, '-infinity'), false) as "hadFailed"`,
      [tx.brandId, id, state, details.reason ?? null, details.resumeAt ?? null, details.now, statesBefore(state)],
    );
    if (move) return move;
    throw new ConnectionsError('transition-refused', `The connection cannot become ${state} now.`);
  }

  /** Wipes the credentials for good. What the connection brought stays. */
  async disconnect(tx: Tx, id: string, now: Date): Promise<void> {
    const done = await tx.rowCount(
      `update connection
          set state = 'disconnected', reason = null, sealed = null, next_due_at = null, resume_at = null,
              disconnected_at = $3, version = version + 1
        where brand_id = $1 and id = $2 and state <> 'disconnected'`,
      [tx.brandId, id, now],
    );
    if (done === 0) throw missing();
  }

  private seal(tx: Tx, id: string, credentials: string): string {
    return seal(this.keyRing, plaintext(credentials), ownerOf(tx.brandId, id));
  }
}

/** What the additional data of an envelope binds: a sealed value opens in its own row only. */
function ownerOf(brandId: string, rowId: string) {
  return { brandId, table: 'connection', column: 'sealed', rowId };
}

/** A digest that tells two keys apart without telling them: of the text given to {@link ConnectionStore.create}. */
export function credentialsFingerprint(credentials: string): Buffer {
  return createHash('sha256').update('leadweave-connection\0').update(credentials).digest();
}

function missing(): ConnectionsError {
  return new ConnectionsError('no-such-connection', 'There is no such connection.');
}
