/**
 * Why a cryptographic operation failed.
 *
 * - `unknown-key`: the envelope names a key that the ring does not hold.
 * - `malformed-envelope`: the text is not an envelope of a known version, or is not written canonically.
 * - `authentication-failed`: key, owner or content do not belong together; something was altered or moved.
 * - `invalid-key`: a key or a key list cannot be used.
 * - `invalid-owner`: a part of the owner is empty, so the envelope would be bound to nothing.
 * - `invalid-plaintext`: the text holds a lone surrogate and would not come back unchanged.
 */
export type CryptoErrorCode =
  | 'unknown-key'
  | 'malformed-envelope'
  | 'authentication-failed'
  | 'invalid-key'
  | 'invalid-owner'
  | 'invalid-plaintext';

/** The only error thrown by this library. Its message never holds key material, plaintext or an envelope. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';

  constructor(
    readonly code: CryptoErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Tells whether `error` was thrown by this library, optionally with one given code. */
export function isCryptoError(error: unknown, code?: CryptoErrorCode): error is CryptoError {
  return error instanceof CryptoError && (code === undefined || error.code === code);
}
