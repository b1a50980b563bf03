import { type Transaction, type Tx } from '@leadweave/persistence';

/** The address of a connection, without its secrets. */
export interface InboundWebhook {
  readonly publicId: string;
  readonly createdAt: Date;
  readonly rotatedAt: Date | null;
  readonly previousUntil: Date | null;
  readonly previousUses: number;
  readonly previousUsedAt: Date | null;
  readonly lastReceivedAt: Date | null;
}

/** Where a delivery belongs, and which secrets let it in. */
export interface HookOwner {
  readonly brandId: string;
  readonly connectionId: string;
  readonly secretDigest: Buffer;
  readonly previousDigest?: Buffer;
  readonly previousUntil?: Date;
}

const columns = `public_id as "publicId", created_at as "createdAt", rotated_at as "rotatedAt",
  previous_until as "previousUntil", previous_uses as "previousUses", previous_used_at as "previousUsedAt",
  last_received_at as "lastReceivedAt"`;

/** Reads and writes `inbound_webhook`. */
export class InboundWebhooksRepository {
  /** Who owns a public id; asked before any brand is known. */
  async owner(tx: Transaction, publicId: string): Promise<HookOwner | undefined> {
    const row = await tx.maybeOne<{
      brand_id: string;
      connection_id: string;
      secret_digest: Buffer;
      previous_digest: Buffer | null;
      previous_until: Date | null;
    }>('select * from find_inbound_webhook($1)', [publicId]);
    return (
      row && {
        brandId: row.brand_id,
        connectionId: row.connection_id,
        secretDigest: row.secret_digest,
        previousDigest: row.previous_digest ?? undefined,
        previousUntil: row.previous_until ?? undefined,
      }
    );
  }

  find(tx: Tx, connectionId: string): Promise<InboundWebhook | undefined> {
    return tx.maybeOne<InboundWebhook & Record<string, unknown>>(
      `select ${columns} from inbound_webhook where brand_id = $1 and connection_id = $2`,
      [tx.brandId, connectionId],
    );
  }

  /** When a webhook last arrived, by connection. */
  async lastReceived(tx: Tx): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ connection_id: string; last_received_at: Date }>(
      'select connection_id, last_received_at from inbound_webhook where brand_id = $1 and last_received_at is not null',
      [tx.brandId],
    );
    return new Map(rows.map(({ connection_id, last_received_at }) => [connection_id, last_received_at]));
  }

  /** Makes the address, or gives it a new secret; the one in force stays valid until `previousUntil`. Returns its public id. */
  async save(
    tx: Tx,
    connectionId: string,
    secret: { readonly publicId: string; readonly digest: Buffer; readonly previousUntil?: Date; readonly now: Date },
  ): Promise<string> {
    const { public_id } = await tx.one<{ public_id: string }>(
      `insert into inbound_webhook as w (brand_id, connection_id, public_id, secret_digest, created_at)
       values ($1, $2, $3, $4, $5)
       on conflict (brand_id, connection_id) do update set
         secret_digest = excluded.secret_digest, rotated_at = excluded.created_at, previous_until = $6::timestamptz,
         previous_digest = case when $6::timestamptz is not null then w.secret_digest end,
         previous_uses = 0, previous_used_at = null
       returning public_id`,
      [tx.brandId, connectionId, secret.publicId, secret.digest, secret.now, secret.previousUntil ?? null],
    );
    return public_id;
  }

  /** The previous secret is refused from now on. Returns whether there was one. */
  async forgetPrevious(tx: Tx, connectionId: string): Promise<boolean> {
    const forgotten = await tx.rowCount(
      `update inbound_webhook set previous_digest = null, previous_until = null
        where brand_id = $1 and connection_id = $2 and previous_digest is not null`,
      [tx.brandId, connectionId],
    );
    return forgotten > 0;
  }

  async countPrevious(tx: Tx, connectionId: string, uses: number, at: Date): Promise<void> {
    await tx.query(
      `update inbound_webhook set previous_uses = previous_uses + $3, previous_used_at = $4
        where brand_id = $1 and connection_id = $2`,
      [tx.brandId, connectionId, uses, at],
    );
  }

  async touch(tx: Tx, received: ReadonlyMap<string, Date>): Promise<void> {
    await tx.query(
      `update inbound_webhook w set last_received_at = greatest(w.last_received_at, r.at)
        from unnest($2::uuid[], $3::timestamptz[]) as r (connection_id, at)
       where w.brand_id = $1 and w.connection_id = r.connection_id`,
      [tx.brandId, [...received.keys()], [...received.values()].map((at) => at.toISOString())],
    );
  }

  /** The address of a connection that ended is gone. */
  async remove(tx: Tx, connectionId: string): Promise<void> {
    await tx.query('delete from inbound_webhook where brand_id = $1 and connection_id = $2', [
      tx.brandId,
      connectionId,
    ]);
  }
}
