import { EgressError, type EgressErrorCode } from '../egress-error.js';

/** The code of an expected failure; anything else is thrown on. */
export function egressCodeOf(error: unknown): EgressErrorCode {
  if (error instanceof EgressError) return error.code;
  throw error;
}
