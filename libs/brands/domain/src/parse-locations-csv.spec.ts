import { maximumLocationRows, parseLocationsCsv } from './parse-locations-csv.js';

const austin = { name: 'Austin North', timeZone: 'America/Chicago', status: 'active' };

describe('parseLocationsCsv', () => {
  it('reads a file with a byte order mark, semicolons, Windows line ends and its own titles', () => {
    const text =
      '\uFEFFStore Name;State;Time-Zone;Status;Store number\r\nAustin North;TX;America/Chicago;Coming Soon;017\r\n';
    expect(parseLocationsCsv(text)).toEqual({
      kind: 'rows',
      ignoredColumns: [],
      rows: [
        {
          kind: 'valid',
          line: 2,
          location: { ...austin, region: 'TX', status: 'coming_soon', externalReference: '017' },
        },
      ],
    });
  });

  it('keeps reading after faulty rows and names their lines', () => {
    const text = 'name,timezone\n,UTC\nAustin North,America/Chicago\n\n"Round\nRock",Mars/Olympus\nDallas,UTC';
    expect(parseLocationsCsv(text)).toMatchObject({
      rows: [
        { kind: 'invalid', line: 2, faults: [{ field: 'name', reason: 'missing' }] },
        { kind: 'valid', line: 3, location: austin },
        { kind: 'invalid', line: 5, name: 'Round\nRock', faults: [{ field: 'timeZone', reason: 'unknown-time-zone' }] },
        { kind: 'valid', line: 7, location: { name: 'Dallas' } },
      ],
    });
  });

  it('gives rows without a zone the default one', () => {
    const rows = parseLocationsCsv('name\nAustin North', { defaultTimeZone: 'America/Chicago' });
    expect(rows).toMatchObject({ rows: [{ kind: 'valid', location: austin }] });
  });

  it('refuses a name that an earlier row has used, whatever its case', () => {
    expect(parseLocationsCsv('name,tz\nAustin,UTC\nAUSTIN,UTC')).toMatchObject({
      rows: [
        { kind: 'valid', line: 2 },
        { kind: 'invalid', line: 3, name: 'AUSTIN', faults: [{ field: 'name', reason: 'repeated' }] },
      ],
    });
  });

  it('names the columns it does not know', () => {
    expect(parseLocationsCsv('name,tz,Favourite colour\nAustin,UTC,blue')).toMatchObject({
      ignoredColumns: ['Favourite colour'],
    });
  });

  it('accepts rows that are shorter or longer than the titles', () => {
    expect(parseLocationsCsv('name,tz,city\nAustin,UTC\nDallas,UTC,Dallas,extra')).toMatchObject({
      rows: [{ kind: 'valid' }, { kind: 'valid', location: { city: 'Dallas' } }],
    });
  });

  it.each([
    ['', 'empty'],
    ['name,tz\n', 'empty'],
    ['city,tz\nAustin,UTC', 'no-name-column'],
    ['name,location\nAustin,UTC', 'repeated-column'],
    ['name,tz\n"Austin,UTC', 'malformed'],
  ])('says why %j cannot be read: %s', (text, reason) => {
    expect(parseLocationsCsv(text)).toEqual({ kind: 'unreadable', reason });
  });

  it('refuses a file beyond the limit of rows', () => {
    const text = `name\n${Array.from({ length: maximumLocationRows + 1 }, (_, index) => `L${index}`).join('\n')}`;
    expect(parseLocationsCsv(text)).toEqual({ kind: 'unreadable', reason: 'too-many-rows' });
  });
});
