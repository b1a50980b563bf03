import { inspect } from 'node:util';
import { createKeyRing } from './key-ring.js';
import { parseKeyRing } from './parse-key-ring.js';

const hexKey = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const base64Key = Buffer.from(hexKey, 'hex').toString('base64');
const otherKey = Buffer.alloc(32, 7).toString('base64');

describe('a key ring', () => {
  it('encrypts with the first key and knows all of them', () => {
    const keyRing = parseKeyRing(`k2:${otherKey}, k1:${hexKey}`);
    expect(keyRing.encryptingKeyId).toBe('k2');
    expect(keyRing.keyIds).toEqual(['k2', 'k1']);
  });

  it('reads the same key from hex, base64, base64url and bytes', () => {
    const bytes = Buffer.from(hexKey, 'hex');
    const rings = [hexKey, base64Key, bytes.toString('base64url'), bytes].map((key) =>
      createKeyRing([{ id: 'k', key }]),
    );
    for (const ring of rings) expect(ring.keyOf('k').export()).toEqual(bytes);
  });

  it('shows no key in logs or JSON', () => {
    const keyRing = parseKeyRing(`k1:${base64Key}`);
    const shown = inspect(keyRing, { depth: 9, showHidden: true }) + JSON.stringify(keyRing);
    expect(shown).not.toContain(base64Key);
    expect(shown).not.toContain(hexKey);
  });

  it.each([
    ['', 'The key list is empty.'],
    ['k1', 'Entry 1 of the key list is not written "id:key".'],
    [`:${base64Key}`, 'Entry 1 of the key list is not written "id:key".'],
    [`k1:${base64Key},`, 'Entry 2 of the key list is empty.'],
    [`k1:${base64Key},k1:${otherKey}`, 'The key id "k1" is used twice.'],
    [`k 1:${base64Key}`, 'Key 1 has an id that is not 1 to 64 letters, digits, "_" or "-".'],
    [
      'k1:c2hvcnQ=',
      'The key "k1" is not 32 bytes as base64 (44 characters) or hex (64 characters); it has 8 characters.',
    ],
  ])('refuses the list %j and says why', (text, message) => {
    expect(() => parseKeyRing(text)).toThrow(expect.objectContaining({ code: 'invalid-key', message }));
  });

  it('refuses raw keys of another length', () => {
    expect(() => createKeyRing([{ id: 'k1', key: Buffer.alloc(16) }])).toThrow(
      expect.objectContaining({ code: 'invalid-key', message: 'The key "k1" has 16 bytes, it must have 32.' }),
    );
  });

  it('refuses to be empty', () => {
    expect(() => createKeyRing([])).toThrow(expect.objectContaining({ code: 'invalid-key' }));
  });
});
