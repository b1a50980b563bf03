import { type Database } from '@leadweave/persistence';
import { minuteMs, type Clock } from '@leadweave/time';
import { type LeadMoves } from './lead-moves.js';

/** A move that nobody touched for this long has lost its job or its worker. */
const abandonedMs = minuteMs;
const everywhere = { kind: 'all-locations' } as const;

/** Asks the table which moves wait for a worker. */
export class LeadMoveSchedule {
  constructor(
    private readonly database: Database,
    private readonly moves: LeadMoves,
    private readonly clock: Clock,
  ) {}

  /** Wakes workers for moves whose job was lost or whose worker died. Returns how many there were. */
  async wakeAbandoned(): Promise<number> {
    const abandoned = await this.database.asScheduler((tx) =>
      tx.query<{ brand_id: string; id: string }>(
        'select brand_id, id from lead_move where finished_at is null and touched_at < $1 limit 500',
        [new Date(this.clock().getTime() - abandonedMs).toISOString()],
      ),
    );
    for (const { brand_id, id } of abandoned) {
      await this.database.inBrand(brand_id, everywhere, (tx) => this.moves.wake(tx, id));
    }
    return abandoned.length;
  }
}
