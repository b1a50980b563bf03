import { type Sealed } from './branded-text.js';
import { readEnvelope } from './envelope.js';

/**
 * Takes an envelope from storage after checking its shape. Whether it is genuine shows only when it is opened.
 *
 * @throws CryptoError `malformed-envelope`
 */
export function parseSealed(text: string): Sealed {
  readEnvelope(text);
  return text as Sealed;
}
