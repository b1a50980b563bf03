import { CryptoError } from './crypto-error.js';
import { isWellFormed } from './is-well-formed.js';

declare const plaintextBrand: unique symbol;
declare const sealedBrand: unique symbol;

/** A secret in the clear. The compiler refuses it where a {@link Sealed} is expected. */
export type Plaintext = string & { readonly [plaintextBrand]: true };

/** A sealed secret, safe to store. The compiler refuses it where a {@link Plaintext} is expected. */
export type Sealed = string & { readonly [sealedBrand]: true };

/**
 * Marks a text as a secret in the clear.
 *
 * @throws CryptoError `invalid-plaintext` if the text holds a lone surrogate, which UTF-8 cannot carry.
 */
export function plaintext(text: string): Plaintext {
  if (!isWellFormed(text)) throw new CryptoError('invalid-plaintext', 'The text holds a lone surrogate.');
  return text as Plaintext;
}
