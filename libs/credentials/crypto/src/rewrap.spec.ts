import { plaintext, type Sealed } from './branded-text.js';
import { createKeyRing } from './key-ring.js';
import { keyIdOf, needsRewrap, rewrap } from './rewrap.js';
import { open, seal } from './seal.js';
import { selfTest } from './self-test.js';

const oldKey = { id: 'k1', key: Buffer.alloc(32, 1) };
const newKey = { id: 'k2', key: Buffer.alloc(32, 2) };
const before = createKeyRing([oldKey]);
const during = createKeyRing([newKey, oldKey]);
const after = createKeyRing([newKey]);
const owner = { brandId: 'brand-1', table: 'connection', column: 'credentials', rowId: 'row-1' };
const sealed = seal(before, plaintext('secret'), owner);

describe('re-wrapping', () => {
  it('moves a secret to the new key without touching its payload', () => {
    const moved = rewrap(during, sealed, owner);
    expect(keyIdOf(moved)).toBe('k2');
    expect(moved.split('.').slice(3)).toEqual(sealed.split('.').slice(3));
    expect(open(after, moved, owner)).toBe('secret');
  });

  it('lets readers that hold both keys open a secret before and after', () => {
    expect(open(during, sealed, owner)).toBe('secret');
    expect(open(during, rewrap(during, sealed, owner), owner)).toBe('secret');
  });

  it('changes nothing the second time', () => {
    const moved = rewrap(during, sealed, owner);
    expect(rewrap(during, moved, owner)).toBe(moved);
  });

  it('tells which secrets still need it', () => {
    expect(needsRewrap(during, sealed)).toBe(true);
    expect(needsRewrap(during, rewrap(during, sealed, owner))).toBe(false);
    expect(needsRewrap(before, sealed)).toBe(false);
  });

  it('fails for another owner instead of binding the secret to it', () => {
    expect(() => rewrap(during, sealed, { ...owner, brandId: 'brand-2' })).toThrow(
      expect.objectContaining({ code: 'authentication-failed' }),
    );
  });

  it('fails when the old key is gone', () => {
    expect(() => rewrap(after, sealed, owner)).toThrow(expect.objectContaining({ code: 'unknown-key' }));
  });

  it('fails when the key id was exchanged', () => {
    const forged = sealed.replace('.k1.', '.k2.') as Sealed;
    expect(() => rewrap(during, forged, owner)).toThrow(expect.objectContaining({ code: 'authentication-failed' }));
  });
});

describe('the self-test', () => {
  it('passes for every key of a ring', () => {
    expect(() => selfTest(during)).not.toThrow();
  });
});
