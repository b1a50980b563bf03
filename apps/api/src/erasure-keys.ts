import { type KeyRing } from '@leadweave/crypto';
import { hkdfSync } from 'node:crypto';

/**
 * The keys by which erased people are recognised: 32 bytes from each key of the installation, in their order, so that there is
 * no further secret to keep (ADR 0016).
 */
export function erasureKeys(keyRing: KeyRing): Uint8Array[] {
  return keyRing.keyIds.map(
    (id) => new Uint8Array(hkdfSync('sha256', keyRing.keyOf(id).export(), '', 'leadweave erased identities', 32)),
  );
}
