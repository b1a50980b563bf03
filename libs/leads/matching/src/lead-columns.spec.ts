import { type SourceContent } from '@leadweave/domain';
import fc from 'fast-check';
import { leadColumns } from './lead-columns.js';
import { searchTerms } from './search-terms.js';
import { searchableWords } from './searchable-words.js';
import { aNative, at, aWhatConverts } from './testing/a-source-record.js';
import { view } from './view.js';

const columnsOf = (content: Partial<SourceContent>) => leadColumns(view({ primary: aNative({ content }) }));

/** What the list does with a query. */
function finds(query: string, content: Partial<SourceContent>): boolean {
  const { searchText } = columnsOf(content);
  return searchTerms(query).every((term) => searchText.includes(term));
}

const jane: Partial<SourceContent> = {
  contact: {
    name: 'Jane Doe',
    company: 'Doe & Søns',
    email: 'J.Doe@Example.com',
    phone: { raw: '(704) 555-0101', e164: '+17045550101' },
  },
  message: 'Please call me about a quote for 12 Main Street before 2026-12-01.',
  formName: 'Contact Us',
  attribution: { campaign: 'Spring-Sale', clickIds: {} },
};

describe('leadColumns', () => {
  it('lays a lead flat', () => {
    const content: Partial<SourceContent> = {
      type: 'phone_call',
      transactionType: 'Phone Call',
      contact: { name: 'Jane Doe', email: 'J.Doe@Example.com', phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
      attribution: { source: 'google', medium: 'cpc', keyword: 'kitchen', clickIds: {} },
      device: { type: 'Smartphone' },
      call: { durationSeconds: 0, hasRecording: true, hasVoicemail: false },
      value: { quotable: 'pending', quoteMinor: 0, salesMinor: 15_687, leadScore: 80 },
      vendor: { spam: true, spottedKeywords: [], analysis: {} },
    };
    const primary = aWhatConverts({ content, state: 'gone', goneSinceMs: at('12:00') });
    expect(leadColumns(view({ primary }))).toEqual({
      type: 'phone_call',
      transactionType: 'Phone Call',
      occurredAtMs: at('10:00'),
      contactName: 'Jane Doe',
      contactEmail: 'J.Doe@Example.com',
      normalisedEmail: 'j.doe@example.com',
      phoneE164: '+17045550101',
      phoneRaw: '(704) 555-0101',
      source: 'google',
      medium: 'cpc',
      keyword: 'kitchen',
      device: 'Smartphone',
      channel: 'paid',
      durationSeconds: 0,
      hasRecording: true,
      paired: false,
      vendorSpam: true,
      vendorDuplicate: false,
      quotable: 'pending',
      quoteMinor: 0,
      salesMinor: 15_687,
      leadScore: 80,
      goneSinceMs: at('12:00'),
      searchText: 'jane doe j.doe@example.com 17045550101 7045550101',
    });
  });

  it("takes the caller's number where the contact has none", () => {
    const call = { callerNumber: { raw: '704-555-0102' }, hasRecording: false, hasVoicemail: false };
    expect(columnsOf({ type: 'phone_call', call }).phoneRaw).toBe('704-555-0102');
  });

  it('cuts the excerpt at 280 whole code points, in one line', () => {
    expect(columnsOf({ message: ' two\r\n\tlines ' }).messageExcerpt).toBe('two lines');
    expect(columnsOf({ message: '🙂'.repeat(281) }).messageExcerpt).toBe('🙂'.repeat(280));
    expect(columnsOf({ message: ' \n ' })).not.toHaveProperty('messageExcerpt');
  });

  it('holds no NUL character', () => {
    const columns = columnsOf({ contact: { name: 'Ja\0ne' }, message: 'a\0b' });
    expect(columns).toMatchObject({ contactName: 'Jane', messageExcerpt: 'a b' });
    expect(columns.searchText).not.toContain('\0');
  });
});

describe('searching', () => {
  it.each([
    ['name', 'jane'],
    ['name in other case', 'JANE DOE'],
    ['words in any order', 'doe jane'],
    ['company', 'søns'],
    ['e-mail', 'j.doe@example.com'],
    ['part of the e-mail', '@example'],
    ['message', 'quote'],
    ['a number in the message', '12 main'],
    ['a date in the message', '2026-12-01'],
    ['campaign', 'spring-sale'],
    ['form name', 'contact us'],
    ['wide letters', 'Ｊａｎｅ'],
    ['name and phone', 'jane (704) 555-0101'],
    ['phone and name', '704.555.0101 doe'],
    ['nothing', '  '],
  ])('finds a lead by %s', (_, query) => {
    expect(finds(query, jane)).toBe(true);
  });

  it.each([
    '(704) 555-0101',
    '704-555-0101',
    '704.555.0101',
    '704 555 0101',
    '7045550101',
    '+1 704 555 0101',
    '+17045550101',
    '1-704-555-0101',
    '(704)555-0101',
    '704/5550101',
    '555-0101',
    '0101',
    '(704) 555',
    '+1 (704',
    '７０４ ５５５ ０１０１',
  ])('finds the number typed as %s', (query) => {
    expect(finds(query, jane)).toBe(true);
  });

  it.each(['+44 20 7946 0123', '+44 (0)20 7946 0123', '020 7946 0123', '0044 20 7946 0123', '(020) 7946-0123'])(
    'finds a number from abroad typed as %s',
    (query) => {
      expect(finds(query, { contact: { phone: { raw: '+44 20 7946 0123', e164: '+442079460123' } } })).toBe(true);
    },
  );

  it('finds a number that could not be parsed, and one in the message', () => {
    expect(finds('5550101', { contact: { phone: { raw: '555 01 01' } } })).toBe(true);
    expect(finds('(704) 555-0103', { message: 'My cell: 704.555.0103, thanks' })).toBe(true);
  });

  it.each(['john', '704 555 0199', 'jane autumn', '2026-12-02'])('does not find %s', (query) => {
    expect(finds(query, jane)).toBe(false);
  });

  it('finds nothing behind the first 500 code points of a message', () => {
    expect(finds('needle', { message: `${'x '.repeat(246)}needle` })).toBe(true);
    expect(finds('needle', { message: `${'x '.repeat(250)}needle` })).toBe(false);
  });

  it('finds any word of a name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-composite', maxLength: 12 }), { maxLength: 5 }), (words) => {
        const name = words.join(' ');
        for (const word of searchableWords(name)) expect(finds(word, { contact: { name } })).toBe(true);
      }),
    );
  });

  it('finds a phone number in any grouping', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '.', ') ', '/'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(separators, fc.constantFrom('', '+1 ', '1-', '('), (between, before) => {
        const typed = before + [...'7045550101'].map((digit, index) => digit + (between[index] ?? '')).join('');
        expect(finds(typed, jane)).toBe(true);
      }),
    );
  });

  it('stays fast on a text of nothing but brackets', () => {
    const name = '('.repeat(1_000_000);
    expect(columnsOf({ contact: { name } }).searchText).toBe('('.repeat(500));
  });

  it('keeps every word short enough for an index, also one that grows when it is made comparable', () => {
    const { searchText } = columnsOf({ contact: { name: '\ufdfa'.repeat(400), phone: { raw: '7'.repeat(5_000) } } });
    expect(Math.max(...searchText.split(' ').map((word) => word.length))).toBe(500);
  });
});
