import { type SyncRunDetailDto } from '@leadweave/whatconverts-api';
import { type MissingItem } from './day-writes.repository.js';

/** A run that fetched: where it stands, what it read, and what it met. */
export type FetchRun = Pick<SyncRunDetailDto, 'state' | 'windows' | 'reasons'>;

/**
 * Whether a fetch that ended read the stretch of a missing lead completely, so that a lead which did not come is not at its
 * source any more. One that passed people over who were erased proves nothing: their leads never come.
 */
export function wasReadAgain(
  { locationId, createdAt }: MissingItem,
  profileOf: ReadonlyMap<string, string>,
  { state, windows, reasons }: FetchRun,
): boolean {
  if (state !== 'done' || reasons.some(({ reason }) => reason === 'erased')) return false;
  const profileId = profileOf.get(locationId);
  const createdMs = createdAt.getTime();
  return windows.some(
    ({ scope, id, from, to }) =>
      scope === 'profile' && id === profileId && createdMs >= Date.parse(from) && createdMs <= Date.parse(to),
  );
}
