import fc from 'fast-check';
import { normaliseEmail } from './normalise-email.js';

describe('normaliseEmail', () => {
  it.each([
    ['j.doe@example.com', 'j.doe@example.com'],
    [' J.Doe@Example.COM\n', 'j.doe@example.com'],
    ['jane+quote@example.com', 'jane+quote@example.com'],
    ['jose\u0301@example.com', 'jos\u00e9@example.com'],
    ['J\u00c4NE@b\u00fccher.example.com', 'j\u00e4ne@b\u00fccher.example.com'],
    ['\u00a0jane@example.com\ufeff', 'jane@example.com'],
    ['J\u030cane@example.com', '\u01f0ane@example.com'],
    ['not an address', 'not an address'],
    [`${'a'.repeat(308)}@example.com`, `${'a'.repeat(308)}@example.com`],
  ])('%j becomes %j', (received, expected) => {
    expect(normaliseEmail(received)).toBe(expected);
  });

  it.each([undefined, '', '   ', '\t\n'])('%j is no address', (received) => {
    expect(normaliseEmail(received)).toBeUndefined();
  });

  it.each([
    ['a Cyrillic letter', 'j\u0430ne@example.com'],
    ['a wide letter, which only NFKC would fold', '\uff4aane@example.com'],
    ['a left-out dot', 'ja.ne@example.com'],
  ])('keeps addresses apart that differ by %s', (_, received) => {
    expect(normaliseEmail(received)).not.toBe(normaliseEmail('jane@example.com'));
  });

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (received) => {
        const once = normaliseEmail(received);
        expect(normaliseEmail(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  it('does not see how a letter was composed, nor its case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (received) => {
        expect(normaliseEmail(received.normalize('NFD'))).toBe(normaliseEmail(received.normalize('NFC')));
      }),
    );
  });
});
