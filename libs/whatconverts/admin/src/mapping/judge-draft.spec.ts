import { type Profile } from '../whatconverts-api.js';
import { aMapping } from './a-mapping.spec-support.js';
import { judgeDraft } from './judge-draft.js';

const aProfile = (profileId: string): Profile => ({
  profileId,
  name: `Profile ${profileId}`,
  accountId: '20611',
  accountName: 'Sunny Kitchens',
  createdAt: null,
  mappedLocationId: null,
  mappedLocationName: null,
});

const profiles = new Map([aProfile('7'), aProfile('8')].map((profile) => [profile.profileId, profile]));
const users = new Map([['8', { locationId: 'loc-2', locationName: 'Waco' }]]);
const judge = (typed: string, parts = {}) => judgeDraft(aMapping(parts), typed, { profiles, users });

describe('judgeDraft', () => {
  it.each([
    ['nothing typed beside an unmapped location', '', {}, { kind: 'same' }],
    ['the number it has', ' #7 ', { profileId: '7' }, { kind: 'same' }],
    ['an emptied field', '  ', { profileId: '7' }, { kind: 'remove' }],
    ['a first number', '007', {}, { kind: 'add', profileId: '7' }],
    ['another number', '7', { profileId: '5' }, { kind: 'change', profileId: '7' }],
    ['a word', 'Austin', {}, { kind: 'invalid', text: 'A Profile ID is a number, for example 48213.' }],
    ['zero', '0', {}, { kind: 'invalid', text: 'A Profile ID is a number, for example 48213.' }],
    ['a number out of reach', '99', {}, { kind: 'invalid', text: 'This key reaches no profile 99.' }],
    ['a number in use', '8', {}, { kind: 'taken', text: 'Profile 8 is mapped to Waco.', locationId: 'loc-2' }],
  ])('judges %s', (_name, typed, parts, verdict) => {
    expect(judge(typed, parts)).toEqual(verdict);
  });

  it('takes any number when the key cannot list profiles', () => {
    expect(judgeDraft(aMapping(), '99', { users })).toEqual({ kind: 'add', profileId: '99' });
  });
});
