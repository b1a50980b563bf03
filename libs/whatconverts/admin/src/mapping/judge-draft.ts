import { type Mapping, type Profile } from '../whatconverts-api.js';
import { profileIdOf } from './profile-id-of.js';

/** What a typed Profile ID would do to its location. */
export type DraftVerdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'invalid'; readonly text: string }
  | { readonly kind: 'taken'; readonly text: string; readonly locationId: string }
  | { readonly kind: 'add' | 'change'; readonly profileId: string }
  | { readonly kind: 'remove' };

/** Everything that decides about a typed text. */
export interface DraftFacts {
  /** Profiles by id when the key can list them. */
  readonly profiles?: ReadonlyMap<string, Profile>;

  /** Which location has a profile, counting what is typed elsewhere and not saved yet. */
  readonly users: ReadonlyMap<string, Pick<Mapping, 'locationId' | 'locationName'>>;
}

/** Judges what is typed beside a location, while it is typed. */
export function judgeDraft(mapping: Mapping, typed: string, { profiles, users }: DraftFacts): DraftVerdict {
  if (typed.trim() === '') return mapping.profileId === null ? { kind: 'same' } : { kind: 'remove' };
  const profileId = profileIdOf(typed);
  if (profileId === undefined) {
    return { kind: 'invalid', text: 'A Profile ID is a number, for example 48213.' };
  }
  if (profileId === mapping.profileId) return { kind: 'same' };
  const user = users.get(profileId);
  if (user && user.locationId !== mapping.locationId) {
    return {
      kind: 'taken',
      text: `Profile ${profileId} is mapped to ${user.locationName}.`,
      locationId: user.locationId,
    };
  }
  if (profiles && !profiles.has(profileId))
    return { kind: 'invalid', text: `This key reaches no profile ${profileId}.` };
  return { kind: mapping.profileId === null ? 'add' : 'change', profileId };
}
