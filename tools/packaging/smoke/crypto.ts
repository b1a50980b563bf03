import { createKeyRing, open, plaintext, type Plaintext, seal, type Sealed, type SecretOwner } from '@leadweave/crypto';

const owner: SecretOwner = { brandId: 'brand-1', table: 'connection', column: 'credentials', rowId: 'row-1' };
const keyRing = createKeyRing([{ id: 'k1', key: new Uint8Array(32) }]);
export const sealed: Sealed = seal(keyRing, plaintext('secret'), owner);
export const opened: Plaintext = open(keyRing, sealed, owner);
// @ts-expect-error a plaintext is not a ciphertext
export const confused: Sealed = opened;
