import type { Database } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import type { AuditChain, ChainState } from './audit-chain.js';

/** Told of each chain that is broken, at every check until it is mended. */
export type BrokenChainReport = (brandId: string, state: ChainState) => void;

/** Brands looked at in one go; the others come a minute later. */
const atOnce = 50;

/** Checks the audit record of each brand once a day. A day that was missed is made up for. */
export class AuditChecks {
  constructor(
    private readonly database: Database,
    private readonly chain: AuditChain,
    private readonly report: BrokenChainReport,
    private readonly clock: Clock,
  ) {}

  /** Checks the brands whose turn it is. Returns how many there were. */
  async checkDue(): Promise<number> {
    const due = await this.database.asScheduler((tx) =>
      tx.query<{ id: string }>(
        `select b.id from brand b left join audit_check k on k.brand_id = b.id
          where k.checked_at is null or k.checked_at < $1 order by k.checked_at nulls first limit $2`,
        [new Date(this.clock().getTime() - dayMs), atOnce],
      ),
    );
    for (const { id } of due) await this.check(id);
    return due.length;
  }

  /** Checks every brand now. */
  async checkAll(): Promise<ReadonlyMap<string, ChainState>> {
    const brands = await this.database.asScheduler((tx) =>
      tx.query<{ id: string }>('select id from brand order by id'),
    );
    const states = new Map<string, ChainState>();
    for (const { id } of brands) states.set(id, await this.check(id));
    return states;
  }

  private async check(brandId: string): Promise<ChainState> {
    const state = await this.database.inBrand(brandId, { kind: 'all-locations' }, async (tx) => {
      const found = await this.chain.state(tx);
      await this.chain.keep(tx, found, this.clock());
      return found;
    });
    if (state.fault) this.report(brandId, state);
    return state;
  }
}
