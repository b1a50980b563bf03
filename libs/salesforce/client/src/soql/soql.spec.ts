import fc from 'fast-check';
import { isSalesforceError } from '../salesforce-error.js';
import { allOf, anyOf, anything, day, like, name, names, soql, soslPhrase } from './soql.js';

/** What a reader of SOQL makes of a quoted text. */
const read = (quoted: string): string => {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return quoted.slice(1, -1).replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
};

describe('soql', () => {
  it.each([
    [soql`A = ${"o'brien"}`, `A = 'o\\'brien'`],
    [soql`A = ${'back\\'} OR B = ${"' OR Name != '"}`, `A = 'back\\\\' OR B = '\\' OR Name != \\''`],
    [soql`A = ${'two\nlines'}`, `A = 'two\\nlines'`],
    [soql`A = ${5} AND B = ${true} AND C = ${null}`, 'A = 5 AND B = true AND C = null'],
    [soql`A > ${new Date('2026-11-20T12:00:00Z')}`, 'A > 2026-11-20T12:00:00.000Z'],
    [soql`A IN ${['x', "y'"]}`, `A IN ('x','y\\'')`],
    [soql`A LIKE ${like(anything, '100%', anything, '_')}`, `A LIKE '%100\\%%\\_'`],
    [soql`SELECT ${names(['Id', 'Account.Name'])} FROM ${name('Lead')}`, 'SELECT Id, Account.Name FROM Lead'],
    [soql`CloseDate = ${day('2026-11-20')}`, 'CloseDate = 2026-11-20'],
    [allOf([soql`A = 1`, anyOf([soql`B = 1`, soql`C = 1`])]), '(A = 1) AND ((B = 1) OR (C = 1))'],
  ])('writes %s', (query, expected) => {
    expect(String(query)).toBe(expected);
  });

  it.each([
    () => name("Id FROM Lead WHERE Name = 'x"),
    () => names(['Id', '']),
    () => day('tomorrow'),
    () => soql`A IN ${[]}`,
    () => soql`A = ${Number.NaN}`,
    () => soql`A = ${new Date('never')}`,
  ])('refuses what is no name, day, list, number or date', (write) => {
    expect(write).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    expect(isSalesforceError(new Error('other'))).toBe(false);
  });

  it('any text stays one text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', "'", '%', '\n', 'a', '"', '_') }), (text) => {
        const quoted = String(soql`${text}`);
        expect(quoted).toMatch(/^'(?:[^'\\]|\\.)*'$/s);
        expect(read(quoted)).toBe(text);
      }),
    );
  });

  it('escapes the special characters of a search', () => {
    expect(soslPhrase('(512) 555-0142*')).toBe('{\\(512\\) 555\\-0142\\*}');
  });
});
