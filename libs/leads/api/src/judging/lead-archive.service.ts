import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { announceLeads } from '../intake/announce-leads.js';
import { JudgementsRepository } from './judgements.repository.js';

/** Archives leads as part of what another feature does, in its transaction. */
export class LeadArchive {
  private readonly judgements = new JudgementsRepository();

  constructor(private readonly clock: Clock) {}

  /**
   * Gives leads the status `archived`, with an event each, in one statement. Leads that are archived already, folded into
   * another or outside of the transaction's scope stay as they are.
   *
   * @param by id of the person who decided it
   * @returns how many leads changed
   */
  async archive(tx: Tx, ids: readonly string[], by: string): Promise<number> {
    if (ids.length === 0) return 0;
    const judgement = { field: 'status', value: 'archived', by, at: this.clock() } as const;
    const changed = await this.judgements.judgeForGood(tx, ids, judgement);
    if (changed > 0) await announceLeads(tx);
    return changed;
  }
}
