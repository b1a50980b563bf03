import { type Database } from '@leadweave/persistence';
import { type Clock, nextMidnightUtc, utcDay } from '@leadweave/time';
import { type RequestBudget } from '@leadweave/whatconverts-client';
import { type RequestLedgerRepository } from './request-ledger.repository.js';
import { type RequestQuota } from './request-quota.js';

const everywhere = { kind: 'all-locations' } as const;

/** What a budget counts for. */
export interface LedgerBudgetOptions {
  readonly database: Database;
  readonly ledger: RequestLedgerRepository;
  readonly brandId: string;
  readonly fingerprint: Buffer;
  readonly quota: RequestQuota;
  readonly clock: Clock;
}

/** A budget of a key that counts each request in a transaction of its own, before it is sent. */
export function ledgerBudget({
  database,
  ledger,
  brandId,
  fingerprint,
  quota,
  clock,
}: LedgerBudgetOptions): RequestBudget {
  return {
    reserve: async (priority) => {
      const now = clock();
      const granted = await database.inBrand(brandId, everywhere, (tx) =>
        ledger.reserve(tx, fingerprint, utcDay(now), priority, quota.limitFor(priority)),
      );
      return granted ? { granted } : { granted, resumeAt: nextMidnightUtc(now) };
    },
  };
}
