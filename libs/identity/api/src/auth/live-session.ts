import { type SignedInUser } from '@leadweave/access';
import type { SessionLife } from '../identity-options.js';

/** A session that still lives, with its person. */
export interface LiveSession extends SignedInUser {
  readonly twoFactorEnabled: boolean;
}

/** Anything that runs one statement: a pool or a transaction's connection. */
export interface Statements {
  query<Row extends object>(sql: string, params: unknown[]): Promise<{ rows: Row[] }>;
}

/** Writes the last sign of life at most once in this time, so that reading costs no write. */
const touchSeconds = 60;

/**
 * CTE `live`: the session of token `$1` with its person, judged at `$2`; idle limit `$3` and touch interval `$4` in seconds.
 * Sessions end at `expiresAt` (absolute) or when their last sign of life is too old.
 */
export const liveSessionSql = `
  live as (
    select s.id as session_id, s."updatedAt" as seen_at, u.id as user_id, u.name, u.email,
           coalesce(u."twoFactorEnabled", false) as two_factor_enabled
    from identity.session s join identity."user" u on u.id = s."userId"
    where s.token = $1 and s."expiresAt" > $2 and s."updatedAt" > $2::timestamptz - make_interval(secs => $3)
  ), touched as (
    update identity.session s set "updatedAt" = $2 from live
    where s.id = live.session_id and live.seen_at < $2::timestamptz - make_interval(secs => $4)
  )`;

/** The parameters of `liveSessionSql`. */
export function liveSessionParams(token: string, now: Date, life: SessionLife): unknown[] {
  return [token, now, life.idleSeconds, touchSeconds];
}
