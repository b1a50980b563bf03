import { type VerifiedKey } from '../whatconverts-api.js';
import { verifiedKeyText } from './verified-key-text.js';

const aKey = (parts: Partial<VerifiedKey>): VerifiedKey => ({
  keyKind: 'master',
  accounts: [{ accountId: '20611', name: 'Sunny Kitchens', profiles: 41 }],
  profiles: 41,
  profileId: null,
  profileName: null,
  requestsPerDay: 10_000,
  requestsLeft: 9_212,
  ...parts,
});

describe('verifiedKeyText', () => {
  it('tells what a master key reaches and what is left of the day', () => {
    const accounts = ['1', '2', '3'].map((accountId) => ({ accountId, name: null, profiles: 1 }));
    expect(verifiedKeyText(aKey({ accounts }), 'en-US')).toBe(
      'Valid master key: 3 accounts, 41 profiles, 9,212 of 10,000 requests left today as far as we counted.',
    );
  });

  it('names the profile of a profile key', () => {
    const key = aKey({
      keyKind: 'profile',
      accounts: [],
      profiles: null,
      profileId: '48213',
      profileName: 'Austin North',
      requestsPerDay: 1_000,
      requestsLeft: 998,
    });
    expect(verifiedKeyText(key, 'en-US')).toBe(
      'Valid profile key: profile 48213 (Austin North), 998 of 1,000 requests left today as far as we counted.',
    );
  });

  it('says so when a profile key has no lead yet that would tell its profile', () => {
    const key = aKey({ keyKind: 'profile', accounts: [], profiles: null, requestsPerDay: 1_000, requestsLeft: 1 });
    expect(verifiedKeyText(key, 'en-US')).toContain('one profile, whose number its first lead will tell');
  });
});
