import { type Tx } from '@leadweave/persistence';

/** How many calls a connection has used today (UTC), and what the org said of its own allowance. */
export interface Usage {
  readonly ownToday: number;
  readonly org?: { readonly used: number; readonly limit: number; readonly seenAt: Date };
  readonly lastSuccessAt?: Date;
  readonly lastFailureAt?: Date;
  /** Code of the last failure. */
  readonly lastFailure?: string;
}

/** What some calls came to. */
export interface CallTally {
  readonly calls: number;
  readonly org?: { readonly used: number; readonly limit: number };
  /** Code of the failure, or undefined. */
  readonly failure?: string;
  readonly now: Date;
}

interface UsageRow {
  readonly own_calls: number;
  readonly org_used: number | null;
  readonly org_limit: number | null;
  readonly seen_at: Date | null;
  readonly last_success_at: Date | null;
  readonly last_failure_at: Date | null;
  readonly last_failure: string | null;
}

/** Calls by day. */
export class UsageRepository {
  async of(tx: Tx, connectionId: string, now: Date): Promise<Usage> {
    const rows = await tx.query<UsageRow & { today: boolean } & Record<string, unknown>>(
      `select own_calls, org_used, org_limit, seen_at, last_success_at, last_failure_at, last_failure,
         day = ($3::timestamptz at time zone 'UTC')::date as today
       from salesforce_usage where brand_id = $1 and connection_id = $2 order by day desc limit 3`,
      [tx.brandId, connectionId, now],
    );
    const seen = rows.find(({ seen_at }) => seen_at);
    const failed = rows.find(({ last_failure_at }) => last_failure_at);
    return {
      ownToday: rows.find(({ today }) => today)?.own_calls ?? 0,
      org: seen && { used: seen.org_used!, limit: seen.org_limit!, seenAt: seen.seen_at! },
      lastSuccessAt: rows.find(({ last_success_at }) => last_success_at)?.last_success_at ?? undefined,
      lastFailureAt: failed?.last_failure_at ?? undefined,
      lastFailure: failed?.last_failure ?? undefined,
    };
  }

  /** Adds calls to the day. An org's own word replaces the one before, whatever it says: its count slides over 24 hours. */
  async add(tx: Tx, connectionId: string, { calls, org, failure, now }: CallTally): Promise<void> {
    await tx.rowCount(
      `insert into salesforce_usage as u (brand_id, connection_id, day, own_calls, org_used, org_limit, seen_at,
         last_success_at, last_failure_at, last_failure)
       values ($1, $2, ($3::timestamptz at time zone 'UTC')::date, $4, $5::int, $6::int, case when $5::int is null then null else $3::timestamptz end,
         case when $7::text is null then $3::timestamptz end, case when $7::text is not null then $3::timestamptz end, $7)
       on conflict (brand_id, connection_id, day) do update set own_calls = u.own_calls + excluded.own_calls,
         org_used = coalesce(excluded.org_used, u.org_used), org_limit = coalesce(excluded.org_limit, u.org_limit),
         seen_at = coalesce(excluded.seen_at, u.seen_at), last_success_at = coalesce(excluded.last_success_at, u.last_success_at),
         last_failure_at = coalesce(excluded.last_failure_at, u.last_failure_at),
         last_failure = coalesce(excluded.last_failure, u.last_failure)`,
      [tx.brandId, connectionId, now, calls, org?.used ?? null, org?.limit ?? null, failure ?? null],
    );
  }
}
