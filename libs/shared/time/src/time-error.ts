import { LeadweaveError } from '@leadweave/errors';

/** The only error thrown by this library: `unknown-zone` (not an IANA time zone), `invalid-day` (not `YYYY-MM-DD`). */
export class TimeError extends LeadweaveError<'unknown-zone' | 'invalid-day'> {}
