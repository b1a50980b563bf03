import { type Confidence, type SuggestionReason } from './mapping.dto.js';
import { normaliseName } from './normalise-name.js';

export interface LocationToMap {
  readonly id: string;
  readonly name: string;
  readonly city?: string;
}

export interface ProfileToMap {
  readonly profileId: string;
  readonly name?: string;
}

/** A proposal for one location. */
export interface Suggestion {
  readonly locationId: string;
  readonly profileId: string;
  readonly profileName?: string;
  readonly confidence: Confidence;
  readonly reason: SuggestionReason;
}

interface Candidate extends Suggestion {
  readonly score: number;
}

/**
 * Proposes a profile for each location by name and city. Each profile is proposed once at most; where two candidates fit
 * a location equally well there is no proposal, since a wrong mapping is worse than none.
 */
export function suggestMappings(locations: readonly LocationToMap[], profiles: readonly ProfileToMap[]): Suggestion[] {
  const named = profiles.map((profile) => ({ ...profile, words: normaliseName(profile.name ?? '') }));
  const candidates = locations.flatMap((location) => candidatesOf(location, named));
  const byLocation = clearBest(candidates, ({ locationId }) => locationId);
  const byProfile = clearBest(candidates, ({ profileId }) => profileId);
  const clear = candidates.filter((candidate) => byLocation.has(candidate) && byProfile.has(candidate));
  return clear.map(({ score: _score, ...suggestion }) => suggestion);
}

/** The candidates that fit better than every other one of the same group. */
function clearBest(
  candidates: readonly Candidate[],
  groupOf: (candidate: Candidate) => string,
): ReadonlySet<Candidate> {
  const best = new Map<string, { candidate: Candidate; isTied: boolean }>();
  for (const candidate of candidates) {
    const rival = best.get(groupOf(candidate));
    if (!rival || candidate.score > rival.candidate.score) best.set(groupOf(candidate), { candidate, isTied: false });
    else if (candidate.score === rival.candidate.score) rival.isTied = true;
  }
  return new Set([...best.values()].filter(({ isTied }) => !isTied).map(({ candidate }) => candidate));
}

function candidatesOf(
  { id, name, city }: LocationToMap,
  profiles: readonly (ProfileToMap & { readonly words: string })[],
): Candidate[] {
  const nameWords = normaliseName(name);
  const cityWords = normaliseName(city ?? '');
  return profiles.flatMap(({ profileId, name: profileName, words }) => {
    const fit = fitOf(nameWords, cityWords, words);
    return fit ? [{ locationId: id, profileId, profileName, ...fit }] : [];
  });
}

function fitOf(
  name: string,
  city: string,
  profile: string,
): Pick<Candidate, 'confidence' | 'reason' | 'score'> | undefined {
  if (name === '' || profile === '') return undefined;
  if (profile === name) return { confidence: 'high', reason: 'same-name', score: 5 };
  const hasName = containsWords(profile, name);
  const hasCity = city !== '' && containsWords(profile, city);
  if (hasName && hasCity) return { confidence: 'high', reason: 'name-and-city', score: 4 };
  if (hasName || containsWords(name, profile)) return { confidence: 'medium', reason: 'name-contained', score: 3 };
  if (shareWords(name, profile) >= 2) return { confidence: 'low', reason: 'similar-name', score: 2 };
  if (hasCity) return { confidence: 'low', reason: 'same-city', score: 1 };
  return undefined;
}

function containsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

function shareWords(left: string, right: string): number {
  const words = new Set(left.split(' ').filter((word) => word.length > 2));
  return right.split(' ').filter((word) => words.has(word)).length;
}
