import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type IdentityErrorCode =
  | 'not-signed-in'
  | 'route-locked'
  | 'cross-site'
  | 'brand-required'
  | 'brand-unknown'
  | 'role-lacks'
  | 'preview-reads-only'
  | 'too-many-attempts'
  | 'overloaded'
  | 'first-run-over'
  | 'password-refused'
  | 'account-exists'
  | 'invitation-unknown'
  | 'invitation-expired'
  | 'invitation-used'
  | 'sign-in-required'
  | 'account-details-missing'
  | 'already-member'
  | 'member-unknown'
  | 'not-invited'
  | 'last-brand-admin'
  | 'locations-unknown'
  | 'mailbox-closed'
  | 'api-key-refused'
  | 'api-key-unknown'
  | 'api-key-revoked'
  | 'api-key-terms-refused'
  | 'scope-lacks'
  | 'route-closed-to-keys'
  | 'rate-limited'
  | 'idempotency-key-invalid'
  | 'idempotency-key-reused'
  | 'idempotency-in-progress'
  | 'idempotent-answer-not-kept';

/** What identity refuses. The message holds no address, token or password. */
export class IdentityError extends LeadweaveError<IdentityErrorCode> {}

/** How each refusal appears at the edge. */
export const identityProblems: ProblemTable<IdentityErrorCode> = {
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'route-locked': { status: 403, title: 'Not open to anybody' },
  'cross-site': { status: 403, title: 'The request comes from another website' },
  'brand-required': { status: 400, title: 'Brand missing', detail: 'Name the brand in the header X-Leadweave-Brand.' },
  'brand-unknown': { status: 404, title: 'Not found' },
  'role-lacks': { status: 403, title: 'Your role may not do this' },
  'preview-reads-only': {
    status: 403,
    title: 'A preview changes nothing',
    detail: 'End the preview to change something.',
  },
  'too-many-attempts': { status: 429, title: 'Too many attempts', detail: 'Wait a little, then try again.' },
  overloaded: { status: 503, title: 'Busy', detail: 'Too many people sign in at this moment. Try again.' },
  'first-run-over': { status: 409, title: 'The installation is set up already' },
  'password-refused': { status: 422, title: 'Choose another password', showsMessage: true },
  'account-exists': { status: 409, title: 'An account with this address exists already' },
  'invitation-unknown': { status: 404, title: 'Not found' },
  'invitation-expired': { status: 409, title: 'The invitation has expired', detail: 'Ask for a new one.' },
  'invitation-used': { status: 409, title: 'The invitation has been used' },
  'sign-in-required': {
    status: 409,
    title: 'Sign in to accept',
    detail: 'The invited address has an account. Sign in with it, then accept the invitation.',
  },
  'account-details-missing': { status: 422, title: 'Name and password are needed for a new account' },
  'already-member': { status: 409, title: 'This person belongs to the brand already' },
  'member-unknown': { status: 404, title: 'Not found' },
  'not-invited': { status: 409, title: 'This person has accepted already' },
  'last-brand-admin': {
    status: 409,
    title: 'A brand needs a brand admin',
    detail: 'Make somebody else brand admin first.',
  },
  'locations-unknown': { status: 422, title: 'Unknown location' },
  'mailbox-closed': { status: 404, title: 'Not found' },
  'api-key-refused': { status: 401, title: 'The API key does not work', detail: 'It is unknown, expired or revoked.' },
  'api-key-unknown': { status: 404, title: 'Not found' },
  'api-key-revoked': { status: 409, title: 'The key is revoked', detail: 'Make a new one.' },
  'api-key-terms-refused': { status: 422, title: 'Such a key could not be used' },
  'scope-lacks': { status: 403, title: 'The API key lacks the scope', showsMessage: true },
  'route-closed-to-keys': { status: 403, title: 'Not open to API keys', detail: 'Sign in to the portal instead.' },
  'rate-limited': { status: 429, title: 'Too many requests', showsMessage: true },
  'idempotency-key-invalid': { status: 400, title: 'The Idempotency-Key is not valid', showsMessage: true },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    detail: 'It was used within 24 hours, with another address or body. Take a new key for a new request.',
  },
  'idempotency-in-progress': {
    status: 409,
    title: 'The first request is still in progress',
    detail: 'Send the request again in a moment.',
  },
  'idempotent-answer-not-kept': {
    status: 409,
    title: 'The request was answered already',
    detail:
      'It succeeded or failed as you were told then; the answer was a secret or too long to be kept, or cannot be read any more.',
  },
};
