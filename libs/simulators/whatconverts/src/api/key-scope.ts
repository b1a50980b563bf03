import { type ApiKey } from '../state/key-ring.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { type ProfileRecord } from '../world/world.js';

/** Profiles that a request may see, or the reason to refuse. */
export type KeyScope = { readonly profiles: readonly ProfileRecord[] } | { readonly refused: string };

const wanted = (query: URLSearchParams, name: string): number | undefined => {
  const value = Number(query.get(name) || undefined);
  return Number.isInteger(value) ? value : undefined;
};

const matches = (profile: ProfileRecord, query: URLSearchParams): boolean => {
  const profileId = wanted(query, 'profile_id');
  const accountId = wanted(query, 'account_id');
  return (
    (profileId ?? profile.profileId) === profile.profileId &&
    (accountId ?? profile.account.accountId) === profile.account.accountId
  );
};

/** Every profile a key reaches, whatever the query says. */
export const profilesOfKey = (state: SimulatorState, key: ApiKey): ProfileRecord[] =>
  state.world.profiles.filter(
    (profile) =>
      !profile.deleted && !profile.account.deleted && (key.kind === 'master' || key.profileId === profile.profileId),
  );

/** `account_id` and `profile_id` filter for master keys; what they do for profile keys is the switch `foreignProfileId` (2.2). */
export const keyScope = (state: SimulatorState, key: ApiKey, query: URLSearchParams): KeyScope => {
  const profiles = profilesOfKey(state, key);
  const fitting = profiles.filter((profile) => matches(profile, query));
  if (key.kind === 'master' || fitting.length > 0) return { profiles: fitting };
  if (state.switches.foreignProfileId === '400') return { refused: 'Invalid profile ID.' };
  return { profiles: state.switches.foreignProfileId === 'empty' ? [] : profiles };
};
