import { type Tx } from '@leadweave/persistence';
import { type RequestPriority } from '@leadweave/whatconverts-client';
import { Injectable } from '@nestjs/common';

/** Requests of a key on one UTC day, by priority. */
export type RequestsUsed = Readonly<Record<RequestPriority, number>> & { readonly total: number };

const total = '(l.interactive + l.confirm + l.incremental + l.backfill)';
const priorities: readonly RequestPriority[] = ['interactive', 'confirm', 'incremental', 'backfill'];

/** Reads and writes `request_ledger`. */
@Injectable()
export class RequestLedgerRepository {
  /** Counts one request if the day's total is still below `limit`; tells whether it was. */
  async reserve(tx: Tx, key: Buffer, day: string, priority: RequestPriority, limit: number): Promise<boolean> {
    if (limit < 1) return false;
    if (!priorities.includes(priority)) throw new RangeError('unknown priority');
    const counted = await tx.rowCount(
      `insert into request_ledger as l (brand_id, key_fingerprint, day, ${priority}) values ($1, $2, $3, 1)
       on conflict (brand_id, key_fingerprint, day) do update set ${priority} = l.${priority} + 1 where ${total} < $4`,
      [tx.brandId, key, day, limit],
    );
    return counted === 1;
  }

  async used(tx: Tx, key: Buffer, day: string): Promise<RequestsUsed> {
    const row = await tx.maybeOne<RequestsUsed>(
      `select l.interactive, l.confirm, l.incremental, l.backfill, ${total} as total
         from request_ledger l where brand_id = $1 and key_fingerprint = $2 and day = $3`,
      [tx.brandId, key, day],
    );
    return row ?? { interactive: 0, confirm: 0, incremental: 0, backfill: 0, total: 0 };
  }
}
