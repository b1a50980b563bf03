import { type SalesforceRecord, type SaveOutcome } from '@leadweave/salesforce-client';

/** A list of this length is not halved any further: what is left of it goes one by one. */
const shortest = 12;

/**
 * Saves a list. A locked record fails the whole list (contract 4.5, class A), so such a list is tried again in halves: what is not locked gets
 * through, and what is left is refused.
 */
export async function saveInHalves(
  records: readonly SalesforceRecord[],
  save: (records: readonly SalesforceRecord[]) => Promise<readonly SaveOutcome[]>,
): Promise<readonly SaveOutcome[]> {
  if (records.length === 0) return [];
  const outcomes = await save(records);
  if (records.length <= shortest || !outcomes.every(isLocked)) return outcomes;
  const half = Math.ceil(records.length / 2);
  return [...(await saveInHalves(records.slice(0, half), save)), ...(await saveInHalves(records.slice(half), save))];
}

function isLocked(outcome: SaveOutcome): boolean {
  return outcome.kind === 'refused' && outcome.error.vendorCode === 'UNABLE_TO_LOCK_ROW';
}
