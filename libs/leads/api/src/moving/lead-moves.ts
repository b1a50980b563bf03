import { type AuditActor, AuditService } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { LeadsError } from '../leads-error.js';
import { type LeadMove, type MoveFigures, type WantedMove } from './lead-move.js';
import { type LeadMoveJob, leadMoveQueue } from './lead-move-queue.js';
import { LeadMovesRepository } from './lead-moves.repository.js';

const everywhere = { kind: 'all-locations' } as const;

/** Moves leads to another location, as part of what another feature decides. A worker does it in batches. */
export class LeadMoves {
  private readonly rows = new LeadMovesRepository();

  /** @param queues absent where no worker is to be woken at once; the schedule finds the move then */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queues?: Pick<JobQueues, 'enqueue'>,
    private readonly audit = new AuditService(),
  ) {}

  /** What is known of these leads before; with a location, also how many may pair there. */
  figures(tx: Tx, leadIds: readonly string[], toLocationId?: string): Promise<MoveFigures> {
    return this.rows.figures(tx, leadIds, toLocationId);
  }

  /**
   * Begins to move those of the leads that are at the first location and stand on no submission of a form. Both locations are of the
   * brand, and two. Exactly these leads move, as far as they still can when it is their turn.
   */
  async start(tx: Tx, wanted: WantedMove): Promise<string> {
    const id = await this.rows.begin(tx, wanted, this.clock());
    await this.wake(tx, id);
    return id;
  }

  /** @throws LeadsError `move-not-found` */
  find({ brandId }: { readonly brandId: string }, id: string): Promise<LeadMove> {
    return this.database.inBrand(brandId, everywhere, (tx) => this.findIn(tx, id));
  }

  /**
   * Moves leads back to where they came from, as far as they are still where they were moved to and alone. The mapping of the profile
   * stays as it is.
   *
   * @throws LeadsError `move-not-found`, `move-not-over`, `move-already-undone`
   */
  undo({ brandId }: { readonly brandId: string }, id: string, actor: AuditActor): Promise<LeadMove> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const move = await this.findIn(tx, id);
      if (!move.finishedAt) throw new LeadsError('move-not-over', 'Wait until all leads have been moved.');
      const backId = await this.rows.beginBack(tx, move, actor.userId ?? actor.name, this.clock());
      if (!backId) throw new LeadsError('move-already-undone', 'The leads were moved back already');
      await this.wake(tx, backId);
      const details = { from: move.to.name, to: move.from.name, leads: move.moved };
      const subject = { kind: 'location', id: move.from.id };
      await this.audit.record(tx, { actor, action: 'lead.moved_back', subject, details });
      return this.findIn(tx, backId);
    });
  }

  /** Lets a worker go on with a move. */
  async wake(tx: Tx, moveId: string): Promise<void> {
    const job: LeadMoveJob = { brandId: tx.brandId, moveId };
    await this.queues?.enqueue(tx, leadMoveQueue, job, { singletonKey: moveId });
  }

  private async findIn(tx: Tx, id: string): Promise<LeadMove> {
    const move = await this.rows.find(tx, id);
    if (!move) throw new LeadsError('move-not-found', 'There is no such move');
    return move;
  }
}
