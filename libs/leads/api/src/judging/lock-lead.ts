import { type Tx } from '@leadweave/persistence';
import { LeadsError } from '../leads-error.js';
import { JudgementsRepository } from './judgements.repository.js';

const judgements = new JudgementsRepository();

/**
 * Locks a lead that a person is about to change, and tells its version.
 *
 * @throws LeadsError `lead-not-found` outside of the scope, `lead-folded` for a part of another lead
 */
export async function lockLead(tx: Tx, id: string): Promise<number> {
  const lead = await judgements.lock(tx, id);
  if (!lead) throw leadNotFound();
  if (lead.folded_into) throw leadFolded(lead.folded_into);
  return lead.version;
}

export function leadNotFound(): LeadsError {
  return new LeadsError('lead-not-found', 'There is no such lead in this scope');
}

export function leadFolded(foldedInto: string): LeadsError {
  return new LeadsError('lead-folded', `The lead is part of ${foldedInto} now.`, { details: { foldedInto } });
}
