import { createHmac } from 'node:crypto';
import type { Clock } from '@leadweave/time';
import type { Statements } from '../auth/live-session.js';
import { IdentityError } from '../identity-error.js';

/** Free attempts, then pauses that double, and the quiet time after which counting starts anew. */
export interface ThrottlePolicy {
  readonly freeAttempts: number;
  readonly firstPauseSeconds: number;
  readonly longestPauseSeconds: number;
  readonly quietSeconds: number;
}

/** At most 10 failures in 15 minutes, then pauses of 30 s to 15 min; nobody is locked out for longer than that. */
export const accountPolicy: ThrottlePolicy = {
  freeAttempts: 10,
  firstPauseSeconds: 30,
  longestPauseSeconds: 900,
  quietSeconds: 3600,
};

/** Attempt number `n` opens a pause once the free ones are used: every attempt counts before its outcome is known. */
const countSql = `
  insert into identity.throttle as t (subject, attempts, last_attempt_at)
  values ($1, 1, $2)
  on conflict (subject) do update set
    attempts = case when t.last_attempt_at < $2::timestamptz - make_interval(secs => $6) then 1 else t.attempts + 1 end,
    last_attempt_at = $2,
    blocked_until = case
      when t.last_attempt_at < $2::timestamptz - make_interval(secs => $6) or t.attempts + 1 < $3 then null
      else $2::timestamptz + make_interval(secs => least($5, $4 * power(2, least(t.attempts + 1 - $3, 20))))
    end
  where t.blocked_until is null or t.blocked_until <= $2
  returning attempts`;

/**
 * Counts attempts against an account in PostgreSQL, so that all replicas count together. An attempt is counted before its
 * outcome is known and forgiven on success: a thousand at once get no more tries than one after the other.
 */
export class AttemptThrottle {
  constructor(
    private readonly statements: Statements,
    private readonly secret: string,
    private readonly clock: Clock,
    private readonly policy: ThrottlePolicy = accountPolicy,
  ) {}

  /** Counts an attempt on `account`. @throws IdentityError `too-many-attempts` with `retryAfterSeconds` during a pause */
  async attempt(account: string): Promise<void> {
    const now = this.clock();
    const { freeAttempts, firstPauseSeconds, longestPauseSeconds, quietSeconds } = this.policy;
    const subject = this.subject(account);
    const params = [subject, now, freeAttempts, firstPauseSeconds, longestPauseSeconds, quietSeconds];
    const { rows } = await this.statements.query(countSql, params);
    if (rows.length === 0) await this.refuse(subject, now);
  }

  /** Forgets the attempts: somebody proved to be the owner. */
  async forgive(account: string): Promise<void> {
    await this.statements.query('delete from identity.throttle where subject = $1', [this.subject(account)]);
  }

  private async refuse(subject: Buffer, now: Date): Promise<never> {
    const sql = 'select blocked_until as "blockedUntil" from identity.throttle where subject = $1';
    const { rows } = await this.statements.query<{ blockedUntil: Date | null }>(sql, [subject]);
    const until = rows[0]?.blockedUntil ?? now;
    const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    throw new IdentityError('too-many-attempts', 'The account is in a pause', { details: { retryAfterSeconds } });
  }

  /** The address itself is not kept: a keyed digest counts as well. */
  private subject(account: string): Buffer {
    return createHmac('sha256', this.secret).update(`account:${account.trim().toLowerCase()}`).digest();
  }
}
