import { type PassProof } from './sweep-checkpoint.js';

/** What to do after a pass. */
export type PassVerdict = 'proved' | 'read-again' | 'rows-missing' | 'unsettled';

/** Two passes agree soon in a quiet slice; after this many it will not come to rest, so it is halved. */
export const maxPasses = 8;

const agrees = (left: PassProof, right: PassProof): boolean =>
  left.hash === right.hash && left.count === right.count && left.totalLeads === right.totalLeads;

/**
 * Judges a finished pass against the one before: the same ids and the same total, and as many rows as the total says.
 *
 * @param unsettled whether the total changed, or a page failed, in mid-pass
 */
export function judgePass(
  pass: number,
  proof: PassProof,
  previous: PassProof | undefined,
  unsettled: boolean,
): PassVerdict {
  const repeated = previous !== undefined && !unsettled && agrees(proof, previous);
  if (repeated && proof.count === proof.totalLeads) return 'proved';
  if (repeated) return 'rows-missing';
  return pass >= maxPasses ? 'unsettled' : 'read-again';
}
