/** What a caller did wrong; see each function for the codes it throws. */
export type LeadMatchingErrorCode = 'unknown-record' | 'lost-record';

/** A call that breaks a rule of this library. Never thrown for odd content, only for records that do not belong together. */
export class LeadMatchingError extends Error {
  override readonly name = 'LeadMatchingError';

  constructor(
    readonly code: LeadMatchingErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export function isLeadMatchingError(error: unknown): error is LeadMatchingError {
  return error instanceof LeadMatchingError;
}
