import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { announceLeads } from '../intake/announce-leads.js';
import { type QuarantineReplayers, type ReplayOutcome } from '../quarantine/quarantine-replayers.js';
import { inputOf, type QuarantineRow, settle } from '../quarantine/quarantine.repository.js';
import { type ReplayJob } from './replay-queue.js';
import { ReplayRepository } from './replay.repository.js';

const batchSize = 50;
const everywhere = { kind: 'all-locations' } as const;
const retries = 5;

/** Does replays: a batch a transaction, each input behind its own savepoint, so that one cannot stop the others. */
export class ReplayRunner {
  private readonly rows = new ReplayRepository();

  constructor(
    private readonly database: Database,
    private readonly replayers: QuarantineReplayers,
    private readonly clock: Clock,
  ) {}

  /** Runs until the replay is over, the signal aborts, or another worker has it. Safe to call again at any moment. */
  async run({ brandId, replayId }: ReplayJob, signal?: AbortSignal): Promise<void> {
    let goesOn = true;
    while (goesOn && !signal?.aborted) {
      goesOn = await this.database.inBrand(brandId, everywhere, (tx) => this.batch(tx, replayId), { retries });
    }
  }

  private async batch(tx: Tx, replayId: string): Promise<boolean> {
    if (!(await this.rows.lock(tx, replayId))) return false;
    const inputs = await this.rows.nextInputs(tx, replayId, batchSize);
    const counts = { settled: 0, stillWaiting: 0 };
    for (const input of inputs) {
      const outcome = await this.attempt(tx, input);
      if (outcome) await settle(tx, input.id, outcome, this.clock());
      if (outcome?.kind === 'settled') counts.settled += 1;
      else if (outcome || (await this.rows.countFault(tx, input.id))) counts.stillWaiting += 1;
    }
    await this.rows.advance(tx, replayId, counts, this.clock());
    if (counts.settled > 0) await announceLeads(tx);
    if (inputs.length === batchSize || inputs.length > counts.settled + counts.stillWaiting) return true;
    await this.rows.finish(tx, replayId, this.clock());
    return false;
  }

  /** Undefined when the try threw: the transaction is as it was before it. Conflicts with others repeat the batch. */
  private async attempt(tx: Tx, row: QuarantineRow): Promise<ReplayOutcome | undefined> {
    const replayer = this.replayers.find(row.source);
    if (!replayer) return { kind: 'still-quarantined', reason: row.reason, detail: 'Nothing can read it again yet.' };
    await tx.query('savepoint input');
    try {
      const outcome = await replayer.replay(tx, inputOf(row));
      await tx.query('release savepoint input');
      return outcome;
    } catch (error) {
      if (isConflict(error)) throw error;
      await tx.query('rollback to savepoint input');
      return undefined;
    }
  }
}

/** Deadlock or serialization failure: the whole transaction is lost and is repeated as a whole. */
function isConflict(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === '40P01' || code === '40001';
}
