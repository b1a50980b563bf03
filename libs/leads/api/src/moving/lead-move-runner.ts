import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type LeadMoveJob } from './lead-move-queue.js';
import { LeadMover } from './lead-mover.js';
import { LeadMovesRepository } from './lead-moves.repository.js';
import { type LocationCopies } from './location-copies.js';

/** Some tenths of a second under the locks of the intake: arrivals wait no longer than for another page of a sync. */
const batchSize = 500;
const everywhere = { kind: 'all-locations' } as const;
const retries = 5;

/** Does moves, a batch a transaction: what is moved and the mark of it commit together. */
export class LeadMoveRunner {
  private readonly rows = new LeadMovesRepository();
  private readonly mover: LeadMover;

  constructor(
    private readonly database: Database,
    copies: LocationCopies,
    private readonly clock: Clock,
    private readonly leadsAtOnce = batchSize,
  ) {
    this.mover = new LeadMover(copies, clock);
  }

  /** Runs until the move is over, the signal aborts, or another worker has it. Safe to call again at any moment. */
  async run({ brandId, moveId }: LeadMoveJob, signal?: AbortSignal): Promise<void> {
    let goesOn = true;
    while (goesOn && !signal?.aborted) {
      goesOn = await this.database.inBrand(brandId, everywhere, (tx) => this.batch(tx, moveId), { retries });
    }
  }

  private async batch(tx: Tx, moveId: string): Promise<boolean> {
    const move = await this.rows.lock(tx, moveId);
    if (!move) return false;
    const leadIds = await this.rows.nextLeads(tx, moveId, this.leadsAtOnce);
    if (leadIds.length > 0) await this.rows.advance(tx, moveId, await this.mover.move(tx, leadIds, move), this.clock());
    if (leadIds.length === this.leadsAtOnce) return true;
    await this.rows.finish(tx, moveId, this.clock());
    return false;
  }
}
