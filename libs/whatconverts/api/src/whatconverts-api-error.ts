import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type WhatConvertsApiErrorCode =
  | 'connection-unknown'
  | 'mapping-unknown'
  | 'mapped-location-unknown'
  | 'run-unknown'
  | 'run-over'
  | 'credentials-rejected'
  | 'not-whatconverts'
  | 'provider-unavailable'
  | 'quota-spent'
  | 'profile-id-invalid'
  | 'profile-not-found'
  | 'profile-not-reachable'
  | 'profile-already-mapped'
  | 'move-target-invalid'
  | 'old-leads-changed'
  | 'other-account'
  | 'key-already-connected'
  | 'connection-not-usable'
  | 'recording-unavailable'
  | 'lead-unknown'
  | 'previous-address-unknown'
  | 'delivery-unknown'
  | 'replay-plan-outdated'
  | 'replay-too-large'
  | 'recording-part-unknown'
  | 'lease-lost';

/** What the integration refuses or cannot do. Never holds credentials, addresses or contact data. */
export class WhatConvertsApiError extends LeadweaveError<WhatConvertsApiErrorCode> {}

const shown = (status: number, title: string) => ({ status, title, showsMessage: true });

/** How each refusal appears at the edge. */
export const whatConvertsProblems: ProblemTable<WhatConvertsApiErrorCode> = {
  'connection-unknown': { status: 404, title: 'Not found' },
  'mapping-unknown': { status: 404, title: 'Not found' },
  'mapped-location-unknown': { status: 404, title: 'Not found' },
  'run-unknown': { status: 404, title: 'Not found' },
  'run-over': shown(409, 'The run has ended already'),
  'credentials-rejected': shown(422, 'WhatConverts refused the key'),
  'not-whatconverts': shown(502, 'The answer did not come from WhatConverts'),
  'provider-unavailable': shown(503, 'WhatConverts cannot be reached'),
  'quota-spent': shown(429, 'The requests of this key for today are spent'),
  'profile-id-invalid': shown(422, 'A Profile ID is a number'),
  'profile-not-found': shown(422, 'There is no such profile'),
  'profile-not-reachable': shown(422, 'The key does not reach this profile'),
  'profile-already-mapped': shown(409, 'Profile already mapped'),
  'move-target-invalid': shown(422, 'The leads cannot go there'),
  'old-leads-changed': shown(409, 'The facts have changed'),
  'other-account': shown(409, 'The key belongs to another account'),
  'key-already-connected': shown(409, 'The key is connected already'),
  'connection-not-usable': shown(409, 'The connection cannot be used now'),
  'lead-unknown': { status: 404, title: 'Not found' },
  'recording-unavailable': shown(404, 'There is no recording'),
  'previous-address-unknown': { status: 404, title: 'Not found' },
  'delivery-unknown': { status: 404, title: 'Not found' },
  'replay-plan-outdated': shown(409, 'What would be replayed has changed'),
  'replay-too-large': shown(422, 'Too many deliveries at once'),
  'recording-part-unknown': shown(416, 'There is no such part of the recording'),
  'lease-lost': { status: 500, title: 'Something went wrong on our side' },
};
