import { csvLine } from './csv-line.js';

describe('csvLine', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+15125550140', `"'+15125550140"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['Austin "North", TX', '"Austin ""North"", TX"'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j so that no spreadsheet runs it', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('leaves numbers alone', () => {
    expect(csvLine(['Austin', -3])).toBe('"Austin","-3"\r\n');
  });
});
