import { dayMs } from '@leadweave/time';
import { type Tx } from '@leadweave/persistence';
import { FormsError } from '../forms-error.js';

const removedPerKey = 20;

/** Remembers answers by idempotency key for 24 hours. */
export class IdempotencyRepository<Answer extends object> {
  /**
   * The answer that the key has already, if any. Takes the key until the transaction ends.
   *
   * @throws FormsError `idempotency-in-progress` while another transaction holds the key, `idempotency-key-reused`
   */
  async take(tx: Tx, formId: string, key: string, fingerprint: Buffer, now: Date): Promise<Answer | undefined> {
    const { free } = await tx.one<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
      [`form-key ${tx.brandId} ${formId} ${key}`],
    );
    if (!free) throw inProgress();
    const known = await tx.maybeOne<{ fingerprint: Buffer; answer: Answer }>(
      `select fingerprint, answer from form_idempotency
       where brand_id = $1 and form_id = $2 and key = $3 and expires_at > $4`,
      [tx.brandId, formId, key, now.toISOString()],
    );
    if (known && !known.fingerprint.equals(fingerprint)) throw reused();
    return known?.answer;
  }

  async keep(tx: Tx, formId: string, key: string, fingerprint: Buffer, answer: Answer, now: Date): Promise<void> {
    await tx.rowCount(
      `delete from form_idempotency where ctid = any (array(
         select ctid from form_idempotency where brand_id = $1 and expires_at <= $2 limit ${removedPerKey}
         for update skip locked))`,
      [tx.brandId, now.toISOString()],
    );
    await tx.rowCount(
      `insert into form_idempotency (brand_id, form_id, key, fingerprint, answer, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (brand_id, form_id, key) do update
         set fingerprint = excluded.fingerprint, answer = excluded.answer, expires_at = excluded.expires_at`,
      [tx.brandId, formId, key, fingerprint, JSON.stringify(answer), new Date(now.getTime() + dayMs).toISOString()],
    );
  }
}

function inProgress(): FormsError {
  return new FormsError('idempotency-in-progress', 'The first request with this key is still being worked on.', {
    details: { retryAfterSeconds: 1 },
  });
}

function reused(): FormsError {
  return new FormsError('idempotency-key-reused', 'This key came with another request within 24 hours.');
}
