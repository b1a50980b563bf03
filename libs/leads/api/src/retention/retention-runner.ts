import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { type ErasedIdentities } from '../erasure/erased-identities.js';
import { type ErasureService } from '../erasure/erasure.service.js';
import { RetentionRepository } from './retention.repository.js';

/** What a job of the queue holds. */
export interface RetentionJob {
  readonly brandId: string;
}

const everywhere = { kind: 'all-locations' } as const;
const rowsAtOnce = 1_000;
const leadsAtOnce = 200;
const retries = 3;

/**
 * Removes what a brand no longer wants to keep, a batch a transaction. What is removed is no longer found, so a run that was
 * stopped goes on where it was.
 */
export class RetentionRunner {
  private readonly rows = new RetentionRepository();

  constructor(
    private readonly database: Database,
    private readonly erasures: ErasureService,
    private readonly identities: ErasedIdentities,
    private readonly clock: Clock,
  ) {}

  async run({ brandId }: RetentionJob, signal?: AbortSignal): Promise<void> {
    const { retention } = await this.inBrand(brandId, (tx) => this.rows.find(tx));
    const { ipDays, rawDays, leadDays } = retention;
    const now = this.clock();
    const before = (days: number) => new Date(now.getTime() - days * dayMs);
    const repeat = async (days: number | undefined, batch: (tx: Tx, before: Date) => Promise<boolean>) => {
      let goesOn = days !== undefined;
      while (goesOn && !signal?.aborted) goesOn = await this.inBrand(brandId, (tx) => batch(tx, before(days!)));
    };
    await repeat(leadDays, (tx, at) => this.eraseLeads(tx, at));
    await repeat(ipDays, async (tx, at) => (await this.rows.removeIps(tx, at, rowsAtOnce)) === rowsAtOnce);
    await repeat(rawDays, async (tx, at) => (await this.rows.removeRawRecords(tx, at, rowsAtOnce)) === rowsAtOnce);
    await repeat(rawDays, async (tx, at) => (await this.rows.removeRawInputs(tx, at, rowsAtOnce)) === rowsAtOnce);
    if (signal?.aborted) return;
    await this.inBrand(brandId, (tx) => this.rows.dueAt(tx, new Date(now.getTime() + dayMs)));
  }

  private async eraseLeads(tx: Tx, before: Date): Promise<boolean> {
    await this.identities.lock(tx);
    const ids = await this.rows.oldLeads(tx, before, leadsAtOnce);
    if (ids.length > 0) await this.erasures.eraseOld(tx, ids);
    return ids.length >= leadsAtOnce;
  }

  private inBrand<Result>(brandId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, everywhere, work, { retries });
  }
}
