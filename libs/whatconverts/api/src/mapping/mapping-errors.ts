import { WhatConvertsApiError, type WhatConvertsApiErrorCode } from '../whatconverts-api-error.js';

/** The sentences of refused mappings: the same for one row and for many. */
export const mappingTexts = {
  'profile-id-invalid': () => 'Enter the number beside the name of the profile in WhatConverts, for example 48213.',
  'profile-not-found': (profileId: string) => `WhatConverts knows no profile ${profileId} that this key reaches.`,
  'profile-not-reachable': (profileId: string, own: string) =>
    `This key reads profile ${own} only, not ${profileId}. Use a master key, or the key of that profile.`,
  'profile-already-mapped': (profileId: string, location: string) =>
    `Profile ${profileId} is mapped to the location ${location}.`,
} as const;

export function profileIdInvalid(): WhatConvertsApiError {
  return refusal('profile-id-invalid', mappingTexts['profile-id-invalid']());
}

export function profileNotFound(profileId: string): WhatConvertsApiError {
  return refusal('profile-not-found', mappingTexts['profile-not-found'](profileId));
}

export function profileNotReachable(profileId: string, own: string): WhatConvertsApiError {
  return refusal('profile-not-reachable', mappingTexts['profile-not-reachable'](profileId, own));
}

export function profileAlreadyMapped(
  profileId: string,
  { locationId, locationName }: { locationId: string; locationName: string },
): WhatConvertsApiError {
  const text = mappingTexts['profile-already-mapped'](profileId, locationName);
  return refusal('profile-already-mapped', text, { locationId, locationName });
}

function refusal(code: WhatConvertsApiErrorCode, detail: string, facts: object = {}): WhatConvertsApiError {
  return new WhatConvertsApiError(code, detail, { details: { ...facts, errors: [{ pointer: '/profileId', detail }] } });
}
