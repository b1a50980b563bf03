const assert = require('node:assert/strict');
const { createKeyRing, isCryptoError, keyIdOf, open, plaintext, rewrap, seal, selfTest } = require('@leadweave/crypto');

const owner = { brandId: 'brand-1', table: 'connection', column: 'credentials', rowId: 'row-1' };
const oldKey = { id: 'k1', key: '11'.repeat(32) };
const keyRing = createKeyRing([oldKey]);
const rotated = createKeyRing([{ id: 'k2', key: '22'.repeat(32) }, oldKey]);

selfTest(rotated);
const sealed = seal(keyRing, plaintext('secret'), owner);
assert.equal(open(keyRing, sealed, owner), 'secret');
assert.equal(keyIdOf(rewrap(rotated, sealed, owner)), 'k2');
assert.throws(
  () => open(keyRing, sealed, { ...owner, rowId: 'row-2' }),
  (error) => isCryptoError(error, 'authentication-failed'),
);
