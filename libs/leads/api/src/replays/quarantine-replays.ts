import { type JobQueues } from '@leadweave/jobs';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type InboxSelection } from '../quarantine/inbox-selection.js';
import { type ReplayJob, replayQueue } from './replay-queue.js';
import { ReplayRepository, type ReplayRow } from './replay.repository.js';

/** Starts replays of waiting inputs, in the transaction of what causes them. A worker does them in batches. */
export class QuarantineReplays {
  private readonly rows = new ReplayRepository();

  /** @param queues absent where no worker is to be woken at once; the schedule finds the replay then */
  constructor(
    private readonly clock: Clock,
    private readonly queues?: Pick<JobQueues, 'enqueue'>,
  ) {}

  /** Undefined when none of the inputs waits, or all of them are being tried already. */
  async start(tx: Tx, selection: InboxSelection, by: string): Promise<ReplayRow | undefined> {
    const replay = await this.rows.begin(tx, selection, by, this.clock());
    if (replay) await this.wake(tx, replay.id);
    return replay;
  }

  /**
   * Called by a source when profiles got a location: what waited for them is tried again, also what was ignored until
   * now.
   */
  async profilesMapped(tx: Tx, source: string, profileIds: readonly string[], by: string): Promise<void> {
    await this.rows.reopenProfiles(tx, source, profileIds);
    await this.start(tx, { profiles: profileIds.map((profileId) => ({ source, profileId })) }, by);
  }

  /** Lets a worker go on with a replay. */
  async wake(tx: Tx, replayId: string): Promise<void> {
    const job: ReplayJob = { brandId: tx.brandId, replayId };
    await this.queues?.enqueue(tx, replayQueue, job, { singletonKey: replayId });
  }
}
