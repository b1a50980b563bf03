import { leadTimes } from './lead-times.js';
import { hashOf, Random } from './random.js';
import { type LeadColumns, type ProfileRecord } from './world.js';

const { floor } = Math;

const PROFILES_MAX = 4096;
const TYPE_SALT = 11;
const SPAM_SALT = 12;
const TIME_SALT = 13;
const SPAM_MARKED_WITHIN_DAYS = 6;

/** Type of a lead: a pure function of seed, profile and number. */
export const typeOfLead = (seed: number, profile: ProfileRecord, localIndex: number): number => {
  const at = hashOf(seed, profile.profileId, localIndex, TYPE_SALT) / 4294967296;
  const code = profile.typeBounds.findIndex((bound) => at < bound);
  return code < 0 ? profile.typeBounds.length - 1 : code;
};

/** 0 for a lead that is never spam, otherwise 1 + days until it is marked. Half of the spam is recognised at once. */
export const spamDayOfLead = (seed: number, profile: ProfileRecord, localIndex: number, spamShare: number): number => {
  const hash = hashOf(seed, profile.profileId, localIndex, SPAM_SALT);
  if (hash / 4294967296 >= spamShare) return 0;
  return hash % 2 === 0 ? 1 : 1 + (hash % SPAM_MARKED_WITHIN_DAYS);
};

const sortKeys = (seed: number, profiles: readonly ProfileRecord[], span: { fromSec: number; toSec: number }) => {
  const total = profiles.reduce((sum, profile) => sum + profile.leadCount, 0);
  const keys = new Float64Array(total);
  let position = 0;
  for (const profile of profiles) {
    const random = new Random(hashOf(seed, profile.profileId, 0, TIME_SALT));
    for (const time of leadTimes(random, profile.leadCount, span, profile.geography.utcOffsetHours)) {
      keys[position] = time * PROFILES_MAX + profile.index;
      position += 1;
    }
  }
  return keys.sort();
};

const emptyColumns = (length: number, profiles: readonly ProfileRecord[]): LeadColumns => ({
  length,
  createdSec: new Uint32Array(length),
  profile: new Uint16Array(length),
  localIndex: new Uint32Array(length),
  type: new Uint8Array(length),
  spamDay: new Uint8Array(length),
  byProfile: profiles.map((profile) => new Uint32Array(profile.leadCount)),
});

/** Lays out the leads of all profiles in order of creation. */
export const leadColumns = (
  seed: number,
  profiles: readonly ProfileRecord[],
  span: { fromSec: number; toSec: number },
  spamShare: number,
): LeadColumns => {
  if (profiles.length >= PROFILES_MAX) throw new RangeError(`A world holds fewer than ${PROFILES_MAX} profiles.`);
  const keys = sortKeys(seed, profiles, span);
  const columns = emptyColumns(keys.length, profiles);
  const counters = new Uint32Array(profiles.length);
  for (let rank = 0; rank < keys.length; rank += 1) {
    const key = keys[rank] as number;
    const profile = profiles[key % PROFILES_MAX] as ProfileRecord;
    const localIndex = counters[profile.index] as number;
    counters[profile.index] = localIndex + 1;
    columns.createdSec[rank] = floor(key / PROFILES_MAX);
    columns.profile[rank] = profile.index;
    columns.localIndex[rank] = localIndex;
    columns.type[rank] = typeOfLead(seed, profile, localIndex);
    columns.spamDay[rank] = spamDayOfLead(seed, profile, localIndex, spamShare);
    (columns.byProfile[profile.index] as Uint32Array)[localIndex] = rank;
  }
  return columns;
};
