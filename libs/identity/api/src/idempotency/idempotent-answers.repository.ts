import { newId, type Tx } from '@leadweave/persistence';

/** Whose request it is, and what it asks for. */
export interface AskedOnce {
  readonly callerId: string;
  readonly keyDigest: Buffer;
  readonly fingerprint: Buffer;
}

/** An answer as it was given; without body when that is kept nowhere. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** What is known of a request: it is ours to answer, somebody answers it now, it was another one, or it was answered. */
export type Claim =
  | { readonly kind: 'ours'; readonly claim: string }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'another-request' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

interface AnswerRow {
  readonly claim: string;
  readonly same: boolean;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly body: Buffer | null;
}

/** Whether a row no longer counts at `$6`: older than `$7` seconds, or in progress for more than `$8`. */
const over = `(a.claimed_at <= $6::timestamptz - make_interval(secs => $7)
  or (a.status is null and a.claimed_at <= $6::timestamptz - make_interval(secs => $8)))`;

const claimSql = `
  insert into idempotent_answer as a (brand_id, caller_id, key_digest, fingerprint, claim, claimed_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (brand_id, caller_id, key_digest) do update set
    fingerprint = excluded.fingerprint, claim = excluded.claim, claimed_at = excluded.claimed_at,
    status = null, headers = null, body = null
  where ${over}
  returning a.claim`;

const findSql = `
  select claim, fingerprint = $4 as same, status, headers, body from idempotent_answer
  where brand_id = $1 and caller_id = $2 and key_digest = $3`;

/** How long a row counts, in seconds. */
export interface AnswerLife {
  readonly kept: number;
  readonly claimed: number;
}

/** The SQL of answers that are given again. */
export class IdempotentAnswersRepository {
  /** Of many at once, one gets the claim; the unique key decides. */
  async claim(tx: Tx, asked: AskedOnce, now: Date, life: AnswerLife): Promise<Claim> {
    const claim = newId();
    const who = [tx.brandId, asked.callerId, asked.keyDigest, asked.fingerprint];
    const won = await tx.maybeOne(claimSql, [...who, claim, now, life.kept, life.claimed]);
    if (won) return { kind: 'ours', claim };
    const row = await tx.maybeOne<AnswerRow & Record<string, unknown>>(findSql, who);
    return row ? claimOf(row) : { kind: 'in-progress' };
  }

  /** Keeps the answer unless somebody took the claim over meanwhile. */
  async keep(tx: Tx, asked: AskedOnce, claim: string, { status, headers, body }: KeptAnswer): Promise<void> {
    const sql = `update idempotent_answer set status = $5, headers = $6, body = $7
      where brand_id = $1 and caller_id = $2 and key_digest = $3 and claim = $4`;
    await tx.rowCount(sql, [tx.brandId, asked.callerId, asked.keyDigest, claim, status, headers, body]);
  }

  /** The request did not count: the next one runs again. */
  async release(tx: Tx, asked: AskedOnce, claim: string): Promise<void> {
    const sql = `delete from idempotent_answer
      where brand_id = $1 and caller_id = $2 and key_digest = $3 and claim = $4`;
    await tx.rowCount(sql, [tx.brandId, asked.callerId, asked.keyDigest, claim]);
  }
}

function claimOf({ same, status, headers, body }: AnswerRow): Claim {
  if (!same) return { kind: 'another-request' };
  if (status === null) return { kind: 'in-progress' };
  return { kind: 'answered', answer: { status, headers: headers ?? {}, body } };
}
