import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { harmlessCell } from './csv-cell.js';

describe('a cell of an export', () => {
  it.each([
    '=1+1',
    '+1 704 555 0101',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '\0anything',
    '\tanything',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b@x',
    '＝1',
    '=cmd|"/c calc"!A0',
  ])('is plain text when it looks like a formula: %j', (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'Jane Doe', 'a=1', '1-2', 'jane@example.com', ' plain', "'=1", '"=1"', ';=1'])(
    'stays as it is otherwise: %j',
    (text) => {
      expect(harmlessCell(text)).toBe(text);
    },
  );

  it('never begins with a character that starts a formula, and is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const cell = harmlessCell(text);
        expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
        const written = stringify([[cell, 'next']], { quoted: true, record_delimiter: '\r\n' });
        const [row]: string[][] = parse(written);
        expect(row).toEqual([cell, 'next']);
      }),
    );
  });
});
