import { advisoryXactLocks, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { announceLeads } from '../intake/announce-leads.js';
import { intakeLocks } from '../intake/intake-locks.js';
import { LeadWriter } from '../intake/lead-writer.js';
import { LeadsRepository } from '../intake/leads.repository.js';
import { SourceRecordsRepository } from '../intake/source-records.repository.js';
import { type LeadMove } from './lead-move.js';
import { type MovedBatch } from './lead-moves.repository.js';
import { type LocationCopies } from './location-copies.js';
import { MovedLeadsRepository } from './moved-leads.repository.js';

/**
 * Moves a batch of leads under the locks of the intake, so that no arrival sees half of it, and lets pairing decide anew where
 * they are now: a pair never crosses locations. What they leave behind needs no new decision, since none of them was paired.
 */
export class LeadMover {
  private readonly records = new SourceRecordsRepository();
  private readonly rows = new MovedLeadsRepository();
  private readonly writer = new LeadWriter(this.records, new LeadsRepository());

  constructor(
    private readonly copies: LocationCopies,
    private readonly clock: Clock,
  ) {}

  async move(tx: Tx, leadIds: readonly string[], move: LeadMove): Promise<MovedBatch> {
    await advisoryXactLocks(tx, intakeLocks(await this.records.byLeads(tx, leadIds)));
    const moved = await this.rows.lockMovable(tx, leadIds, move.from.id);
    const isMoved = new Set(moved);
    const stayed = leadIds.filter((id) => !isMoved.has(id));
    if (moved.length === 0) return { moved, stayed, paired: 0 };
    const at = this.clock();
    await this.rows.move(tx, moved, move, at);
    await this.copies.follow(tx, { leadIds: moved, fromLocationId: move.from.id, toLocationId: move.to.id });
    const paired = await this.pairAnew(tx, moved, move, at);
    await announceLeads(tx);
    return { moved, stayed, paired };
  }

  /** Returns how many leads became part of another one. */
  private async pairAnew(tx: Tx, leadIds: readonly string[], move: LeadMove, at: Date): Promise<number> {
    const own = await this.records.byLeads(tx, leadIds);
    // An e-mail that changed while we waited: its cluster is locked out of order, and a deadlock is retried.
    await advisoryXactLocks(tx, intakeLocks(own));
    const clusters = own.flatMap(({ pairable, normalisedEmail, locationId }) =>
      pairable && normalisedEmail ? [{ normalisedEmail, locationId }] : [],
    );
    const records = distinct(await this.records.inClusters(tx, clusters));
    const natives = records.filter(({ source }) => source === 'form').map(({ id }) => id);
    if (natives.length === 0) return 0;
    const decisions = await this.records.decisions(tx, natives);
    const steps = records.map((record) => ({ before: record, after: record, isChange: false }));
    const { moves } = await this.writer.write(tx, steps, decisions, new Map(), {
      origin: { kind: 'move', moveId: move.id, because: move.because },
      actor: { kind: 'user', id: move.requestedBy },
      receivedAt: at,
    });
    await this.records.moveToLeads(tx, moves);
    const isOwn = new Set<string>(leadIds);
    return moves.filter(({ id }) => isOwn.has(id)).length;
  }
}

/** Records of one e-mail come once for each of them. */
function distinct<Record extends { readonly id: string }>(records: readonly Record[]): Record[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
