import { etagOf, honourIfMatch, isNotModified, requireIfMatch } from './etag.js';

const failed = expect.objectContaining({ code: 'precondition-failed', details: { etag: '"7"' } });

describe('If-Match', () => {
  it.each([['"7"'], ['*'], ['"6", "7"']])('%s lets version 7 be changed', (header) => {
    expect(() => requireIfMatch(header, 7)).not.toThrow();
  });

  it.each([['"6"'], ['7'], ['W/"7"'], [''], ['"77"']])('%s does not', (header) => {
    expect(() => requireIfMatch(header, 7)).toThrow(failed);
    expect(() => honourIfMatch(header, 7)).toThrow(failed);
  });

  it('must be sent where it is required and may be missing where it is honoured', () => {
    expect(() => requireIfMatch(undefined, 7)).toThrow(expect.objectContaining({ code: 'precondition-required' }));
    expect(() => honourIfMatch(undefined, 7)).not.toThrow();
  });
});

describe('If-None-Match', () => {
  it('recognises the current version, weakly', () => {
    expect(isNotModified(etagOf(7), 7)).toBe(true);
    expect(isNotModified('W/"7"', 7)).toBe(true);
    expect(isNotModified('"6"', 7)).toBe(false);
    expect(isNotModified(undefined, 7)).toBe(false);
  });
});
