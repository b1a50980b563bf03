import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { announceLeads } from '../intake/announce-leads.js';
import { JudgementsRepository } from './judgements.repository.js';

/** Archives leads, and takes them out of the archive, as part of what another feature does and in its transaction. */
export class LeadArchive {
  private readonly judgements = new JudgementsRepository();

  constructor(private readonly clock: Clock) {}

  /**
   * Gives leads the status `archived`, with an event each, in one statement. Leads that are archived already, folded into
   * another or outside of the transaction's scope stay as they are.
   *
   * @param occasion `by`: id of the person who decided it; `actionId`: a new id under which it can be taken back
   * @returns how many leads changed
   */
  async archive(tx: Tx, ids: readonly string[], occasion: { by: string; actionId: string }): Promise<number> {
    if (ids.length === 0) return 0;
    const { by, actionId } = occasion;
    const judgement = { field: 'status', value: 'archived', by, at: this.clock() } as const;
    const { changed } = await this.judgements.judge(tx, { ids }, judgement, actionId);
    if (changed > 0) await announceLeads(tx);
    return changed;
  }

  /**
   * Takes back what was archived under these ids. A lead whose status somebody has set since keeps it. Ids of nothing, or of
   * what was taken back before, change nothing.
   *
   * @returns how many leads changed
   */
  async restore(tx: Tx, actionIds: readonly string[], by: string): Promise<number> {
    const ids = await this.judgements.lockUndoable(tx, actionIds);
    if (ids.length === 0) return 0;
    const restored = await this.judgements.undo(tx, { ids, field: 'status', by, at: this.clock() });
    if (restored > 0) await announceLeads(tx);
    return restored;
  }
}
