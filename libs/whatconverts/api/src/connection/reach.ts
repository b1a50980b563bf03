import { type CredentialVerdict } from '@leadweave/whatconverts-client';
import { type KeyKind } from '../provider/request-quota.js';

/** A profile that a key reaches. */
export interface ReachedProfile {
  readonly profileId: string;
  readonly name?: string;
  readonly accountId?: string;
  readonly accountName?: string;
  /** ISO form. */
  readonly createdAt?: string;
}

/** What a tested key is and reaches. */
export interface Reach {
  readonly keyKind: KeyKind;
  readonly accountIds: readonly string[];
  /** Every profile of a master key; the profile of a profile key, as far as its leads tell it. */
  readonly profiles: readonly ReachedProfile[];
}

/** Sorts what the test of a key told. */
export function reachOf(verdict: Extract<CredentialVerdict, { kind: 'accepted' }>): Reach {
  if (verdict.keyKind === 'profile') {
    const { profileId, profileName, accountId, accountName } = verdict;
    const known = profileId === undefined ? [] : [{ profileId, name: profileName, accountId, accountName }];
    return { keyKind: 'profile', accountIds: accountId === undefined ? [] : [accountId], profiles: known };
  }
  const profiles = verdict.accounts.flatMap(({ accountId, name: accountName, profiles: own }) =>
    own.map(({ profileId, name, createdAt }) => ({
      profileId,
      name,
      accountId,
      accountName,
      createdAt: createdAt?.toISOString(),
    })),
  );
  profiles.sort(byName);
  return { keyKind: 'master', accountIds: verdict.accounts.map(({ accountId }) => accountId), profiles };
}

function byName(left: ReachedProfile, right: ReachedProfile): number {
  return (left.name ?? '').localeCompare(right.name ?? '', 'en') || left.profileId.localeCompare(right.profileId, 'en');
}
