import { type CredentialVerdict } from '@leadweave/whatconverts-client';
import { type RequestQuota } from '../provider/request-quota.js';
import { type VerifiedKeyDto } from './connection.dto.js';

/** What a person is told about a key that was accepted. */
export function verifiedKeyToDto(
  verdict: Extract<CredentialVerdict, { kind: 'accepted' }>,
  { perDay }: RequestQuota,
  used: number,
): VerifiedKeyDto {
  const budget = { requestsPerDay: perDay, requestsLeft: Math.max(0, perDay - used) };
  if (verdict.keyKind === 'profile') {
    const { accountId, accountName, profileId, profileName } = verdict;
    const accounts = accountId === undefined ? [] : [{ accountId, name: accountName ?? null, profiles: 1 }];
    const profile = { profileId: profileId ?? null, profileName: profileName ?? null };
    return { keyKind: 'profile', accounts, profiles: null, ...profile, ...budget };
  }
  const accounts = verdict.accounts.map(({ accountId, name, profiles }) => ({
    accountId,
    name: name ?? null,
    profiles: profiles.length,
  }));
  accounts.sort((left, right) => (left.name ?? '').localeCompare(right.name ?? '', 'en'));
  const profiles = accounts.reduce((sum, account) => sum + account.profiles, 0);
  return { keyKind: 'master', accounts, profiles, profileId: null, profileName: null, ...budget };
}
