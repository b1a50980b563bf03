import { type Reach } from './reach.js';

/** What a connection has been reading. */
export interface KnownReach {
  readonly accountIds: readonly string[];
  /** Profiles that are mapped through the connection. */
  readonly mappedProfileIds: readonly string[];
  /** The profile of a profile key, as far as it is known. */
  readonly profileId?: string;
}

/**
 * Tells whether a new key can take the place of the old one: it must reach everything that is mapped. Without mappings,
 * or where a profile key does not tell its profile, one common account is enough; where nothing is known the key is
 * taken, and each row is checked when it arrives.
 */
export function isSameAccount(known: KnownReach, next: Reach): boolean {
  const reached = new Set(next.profiles.map(({ profileId }) => profileId));
  const wanted = [...known.mappedProfileIds, ...(known.profileId === undefined ? [] : [known.profileId])];
  if (wanted.length > 0 && (next.keyKind === 'master' || reached.size > 0))
    return wanted.every((id) => reached.has(id));
  if (known.accountIds.length === 0 || next.accountIds.length === 0) return true;
  return known.accountIds.some((id) => next.accountIds.includes(id));
}
