import { type Transaction, type Tx } from '@leadweave/persistence';
import { type FailureStreak } from '@leadweave/webhooks-domain';

/** What a sender needs of an endpoint, read again for each batch: people change and delete endpoints meanwhile. */
export interface SendingEndpoint {
  readonly id: string;
  /** Whether a worker has held deliveries for too long. */
  readonly hasLost: boolean;
  readonly url: string;
  /** When it was changed, stopped or resumed last. */
  readonly updatedAt: Date;
  readonly secretSealed: string;
  readonly previousSecretSealed?: string;
  readonly headersSealed?: string;
}

/** What a batch of tries did to an endpoint. */
export interface EndpointProgress {
  readonly lastSuccessAt?: Date;
  readonly lastFailureAt?: Date;
  readonly lastFailure?: string;
  /** Events that failed for the first time, tests aside. */
  readonly failedEvents: number;
}

interface SendingRow {
  readonly id: string;
  readonly has_lost: boolean;
  readonly url: string;
  readonly updated_at: Date;
  readonly secret_sealed: string;
  readonly previous_secret_sealed: string | null;
  readonly headers_sealed: string | null;
}

/** When an endpoint ($2) has something to do next. */
const nextDue = `(select least(
    (select due_at from webhook_delivery where brand_id = $1 and endpoint_id = $2 and state = 'pending'
     order by due_at limit 1),
    (select lease_until from webhook_delivery where brand_id = $1 and endpoint_id = $2 and state = 'sending'
     order by lease_until limit 1)))`;

/** Endpoints as the senders see them. */
export class SendingEndpointRepository {
  /** Active endpoints of all brands that have something due, or whose worker may have died. */
  async due(tx: Transaction, now: Date, limit: number): Promise<{ brandId: string; endpointId: string }[]> {
    const rows = await tx.query<{ brand_id: string; id: string }>(
      `select brand_id, id from webhook_endpoint where state = 'active' and next_due_at <= $1
       order by next_due_at limit $2`,
      [now, limit],
    );
    return rows.map(({ brand_id, id }) => ({ brandId: brand_id, endpointId: id }));
  }

  /** Locks an endpoint before its deliveries: everybody takes them in this order, so that nobody waits in a circle. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('select from webhook_endpoint where brand_id = $1 and id = $2 for no key update', [tx.brandId, id]);
  }

  /** The endpoint while it is active, locked, with the secrets that count at `now`. */
  async active(tx: Tx, id: string, now: Date): Promise<SendingEndpoint | undefined> {
    const row = await tx.maybeOne<SendingRow & Record<string, unknown>>(
      `select id, url, updated_at, secret_sealed, headers_sealed,
         case when previous_until > $3 then previous_secret_sealed end as previous_secret_sealed,
         exists (select from webhook_delivery where brand_id = $1 and endpoint_id = $2 and state = 'sending'
           and lease_until < now()) as has_lost
       from webhook_endpoint where brand_id = $1 and id = $2 and state = 'active' for no key update`,
      [tx.brandId, id, now],
    );
    if (!row) return undefined;
    return {
      id: row.id,
      hasLost: row.has_lost,
      url: row.url,
      updatedAt: row.updated_at,
      secretSealed: row.secret_sealed,
      previousSecretSealed: row.previous_secret_sealed ?? undefined,
      headersSealed: row.headers_sealed ?? undefined,
    };
  }

  /** Sets when workers look again: at the earliest waiting delivery, or when a held one could be lost. */
  async schedule(tx: Tx, id: string): Promise<void> {
    await tx.rowCount(`update webhook_endpoint set next_due_at = ${nextDue} where brand_id = $1 and id = $2`, [
      tx.brandId,
      id,
    ]);
  }

  /**
   * Notes how tries went, sets when workers look again, and returns the streak of failures that results, or nothing after a
   * success.
   */
  async note(
    tx: Tx,
    id: string,
    progress: EndpointProgress,
  ): Promise<(FailureStreak & { warned: boolean }) | undefined> {
    const { lastSuccessAt, lastFailureAt, lastFailure, failedEvents } = progress;
    const row = await tx.maybeOne<{ failing_since: Date | null; failing_events: number; warned: boolean }>(
      `update webhook_endpoint set next_due_at = ${nextDue},
         last_success_at = coalesce($3, last_success_at), last_failure_at = coalesce($4, last_failure_at),
         last_failure = coalesce($5, last_failure),
         failing_since = case when $3::timestamptz is not null then null else coalesce(failing_since, $4) end,
         failing_events = case when $3::timestamptz is not null then 0 else failing_events + $6 end,
         warned_at = case when $3::timestamptz is not null then null else warned_at end
       where brand_id = $1 and id = $2 returning failing_since, failing_events, warned_at is not null as warned`,
      [tx.brandId, id, lastSuccessAt ?? null, lastFailureAt ?? null, lastFailure ?? null, failedEvents],
    );
    if (!row?.failing_since) return undefined;
    return { sinceMs: row.failing_since.getTime(), events: row.failing_events, warned: row.warned };
  }

  async warn(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.rowCount('update webhook_endpoint set warned_at = $3 where brand_id = $1 and id = $2', [
      tx.brandId,
      id,
      now,
    ]);
  }

  /** Stops sending; what is owed waits. Returns whether it had not been stopped before, by another worker or a person. */
  async stop(tx: Tx, id: string, state: 'paused' | 'disabled', reason: string, now: Date): Promise<boolean> {
    const stopped = await tx.rowCount(
      `update webhook_endpoint set state = $3, state_reason = $4, updated_at = $5, version = version + 1
       where brand_id = $1 and id = $2 and state = 'active'`,
      [tx.brandId, id, state, reason, now],
    );
    return stopped > 0;
  }
}
