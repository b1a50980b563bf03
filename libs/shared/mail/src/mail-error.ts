import { LeadweaveError } from '@leadweave/errors';

/**
 * The only error thrown by this library: `invalid-mail` (address, subject or text cannot be sent as they are; sending again
 * does not help), `not-delivered` (the server refused or did not answer; sending again may help).
 */
export class MailError extends LeadweaveError<'invalid-mail' | 'not-delivered'> {}
