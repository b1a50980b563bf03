import fc from 'fast-check';
import { plaintext, type Plaintext, type Sealed } from './branded-text.js';
import { isCryptoError } from './crypto-error.js';
import { isWellFormed } from './is-well-formed.js';
import { createKeyRing } from './key-ring.js';
import { parseSealed } from './parse-sealed.js';
import { open, seal } from './seal.js';
import { type SecretOwner } from './secret-owner.js';

const keyRing = createKeyRing([{ id: 'k1', key: Buffer.alloc(32, 1) }]);
const owner: SecretOwner = { brandId: 'brand-1', table: 'connection', column: 'credentials', rowId: 'row-1' };
const sealed = seal(keyRing, plaintext('a secret of some length'), owner);
const altered = (text: string): Sealed => text as Sealed;

function failureOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'none';
  } catch (error) {
    return isCryptoError(error) ? error.code : 'not a CryptoError';
  }
}

describe('sealing', () => {
  it.each(['', ' ', 'plain', 'ünïcödé ✓ 👩‍👩‍👧', 'v1.k1.a.b.c.d', '\u0000', '"\\u0000"', '\u202E', 'x'.repeat(100_000)])(
    'gives %j back',
    (text) => {
      expect(open(keyRing, seal(keyRing, plaintext(text), owner), owner)).toBe(text);
    },
  );

  it('gives every well-formed text back to its owner', () => {
    const text = fc.string({ unit: 'binary' }).filter(isWellFormed);
    fc.assert(fc.property(text, (value) => open(keyRing, seal(keyRing, plaintext(value), owner), owner) === value));
  });

  it('refuses a text that UTF-8 cannot carry', () => {
    expect(failureOf(() => plaintext('\uD800'))).toBe('invalid-plaintext');
  });

  it('never gives the same envelope twice', () => {
    const secret = plaintext('same');
    expect(seal(keyRing, secret, owner)).not.toBe(seal(keyRing, secret, owner));
  });

  it('writes version, key id, wrapped key, nonce, tag and ciphertext', () => {
    const [version, keyId, ...binary] = seal(keyRing, plaintext('four'), owner).split('.');
    expect([version, keyId]).toEqual(['v1', 'k1']);
    expect(binary.map((part) => Buffer.from(part, 'base64url').length)).toEqual([60, 12, 16, 4]);
  });

  it.each(['brandId', 'table', 'column', 'rowId'] as const)('refuses an owner without %s', (part) => {
    expect(failureOf(() => seal(keyRing, plaintext('x'), { ...owner, [part]: '' }))).toBe('invalid-owner');
  });
});

describe('opening', () => {
  it.each(['brandId', 'table', 'column', 'rowId'] as const)('fails for another %s', (part) => {
    expect(failureOf(() => open(keyRing, sealed, { ...owner, [part]: 'other' }))).toBe('authentication-failed');
  });

  it('fails for any other owner, separators and escapes included', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '|', '\\'), minLength: 1, maxLength: 4 });
    const anOwner = fc.record({ brandId: part, table: part, column: part, rowId: part });
    fc.assert(
      fc.property(anOwner, anOwner, (first, second) => {
        fc.pre(JSON.stringify(first) !== JSON.stringify(second));
        return failureOf(() => open(keyRing, seal(keyRing, plaintext('x'), first), second)) === 'authentication-failed';
      }),
    );
  });

  it('fails with another key of the same id', () => {
    const stranger = createKeyRing([{ id: 'k1', key: Buffer.alloc(32, 2) }]);
    expect(failureOf(() => open(stranger, sealed, owner))).toBe('authentication-failed');
  });

  it('fails when the ring lacks the key', () => {
    const stranger = createKeyRing([{ id: 'k9', key: Buffer.alloc(32, 1) }]);
    expect(failureOf(() => open(stranger, sealed, owner))).toBe('unknown-key');
  });

  it('fails when the envelope names another key of the ring', () => {
    const two = createKeyRing([{ id: 'k1', key: Buffer.alloc(32, 1) }, { id: 'k2', key: Buffer.alloc(32, 2) }]); // prettier-ignore
    expect(failureOf(() => open(two, altered(sealed.replace('.k1.', '.k2.')), owner))).toBe('authentication-failed');
  });

  it('fails when any bit of any character is flipped', () => {
    for (let at = 0; at < sealed.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const flipped = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit));
        const text = sealed.slice(0, at) + flipped + sealed.slice(at + 1);
        expect(failureOf(() => open(keyRing, altered(text), owner))).toMatch(
          /^(unknown-key|malformed-envelope|authentication-failed)$/,
        );
      }
    }
  });

  it('fails when cut anywhere', () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(failureOf(() => open(keyRing, altered(sealed.slice(0, length)), owner))).toMatch(
        /^(malformed-envelope|authentication-failed)$/,
      );
    }
  });

  it('fails when text is added', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        (surplus) => failureOf(() => open(keyRing, altered(sealed + surplus), owner)) !== 'none',
      ),
    );
  });

  it('fails when the tag is cut to 4 bytes, which GCM alone would accept', () => {
    const parts = sealed.split('.');
    parts[4] = Buffer.from(parts[4]!, 'base64url').subarray(0, 4).toString('base64url');
    expect(failureOf(() => open(keyRing, altered(parts.join('.')), owner))).toBe('malformed-envelope');
  });

  it('fails when the payload of another record of the same owner is put in', () => {
    const other = seal(keyRing, plaintext('other'), owner).split('.');
    const mixed = [...sealed.split('.').slice(0, 3), ...other.slice(3)].join('.');
    expect(failureOf(() => open(keyRing, altered(mixed), owner))).toBe('authentication-failed');
  });

  it.each(['v0', 'v2', 'V1', 'aes-128'])('fails for the version %s', (version) => {
    expect(failureOf(() => open(keyRing, altered(sealed.replace(/^v1/, version)), owner))).toBe('malformed-envelope');
  });

  it('never repeats the secret or the envelope in its error', () => {
    const attempt = () => open(keyRing, altered(`${sealed}AAAA`), owner);
    expect(attempt).toThrow(expect.objectContaining({ message: expect.not.stringContaining(sealed.slice(6, 20)) }));
  });
});

describe('the branded types', () => {
  it('keep plaintext, sealed text and plain strings apart at compile time', () => {
    const secret: Plaintext = plaintext('x');
    // @ts-expect-error a plaintext is not a ciphertext
    const stored: Sealed = secret;
    // @ts-expect-error a ciphertext is not a plaintext
    const shown: Plaintext = sealed;
    // @ts-expect-error a string is no plaintext until it is marked as one
    const unmarked: Plaintext = 'x';
    // @ts-expect-error a string is no sealed secret until it is parsed
    const unparsed: Sealed = 'v1.k1.a.b.c.d';
    expect([stored, shown, unmarked, unparsed]).toHaveLength(4);
  });

  it('take an envelope from storage only when it has the right shape', () => {
    expect(parseSealed(`${sealed}`)).toBe(sealed);
    expect(failureOf(() => parseSealed('not sealed'))).toBe('malformed-envelope');
  });
});
