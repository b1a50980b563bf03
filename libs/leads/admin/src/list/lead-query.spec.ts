import {
  activeFilters,
  addressOf,
  filterParams,
  queryFromAddress,
  tabParams,
  withoutFilter,
  withoutFilters,
} from './lead-query.js';

const address = (text: string) => new URLSearchParams(text);
const now = new Date('2026-11-20T14:00:00Z');

describe('the address of the list', () => {
  it('shows the newest unscored leads when it says nothing', () => {
    expect(queryFromAddress(address(''))).toEqual({
      tab: 'unscored',
      values: {},
      flags: {},
      period: undefined,
      ranges: {},
      q: '',
      sort: '-occurredAt',
      limit: 25,
      cursor: undefined,
    });
  });

  it.each([
    'tab=spam&location=a%2Cb&type=phone_call&q=jane&sort=occurredAt&limit=100&cursor=abc',
    'source=tips%5C%2C+november%2Cgoogle&hasRecording=false&paired=true',
    'tab=all&period=2026-11-01..2026-11-20&duration=over-2-minutes',
    'period=last-7-days',
    'tab=all&quotable=yes%2Cpending&worth=quoted&score=to-75',
  ])('is the same after it was read: %s', (text) => {
    const query = queryFromAddress(address(text));
    expect(queryFromAddress(address(new URLSearchParams(addressOf(query)).toString()))).toEqual(query);
    expect(Object.fromEntries(address(text))).toEqual(addressOf(query));
  });

  it.each([
    'tab=lost',
    'sort=name',
    'limit=7',
    'paired=maybe',
    'period=2026-02-30..',
    'period=..',
    'duration=long',
    'worth=toString',
  ])('leaves out what it does not understand: %s', (text) => {
    expect(addressOf(queryFromAddress(address(text)))).toEqual({});
  });
});

describe('what the API is asked', () => {
  it('joins several values by commas and cuts days in the zone of the brand', () => {
    const query = queryFromAddress(
      address('tab=good&source=tips%5C%2C+november%2Cbing&period=2026-11-01..2026-11-01&q=5550101'),
    );
    expect(filterParams(query, 'America/Chicago', now)).toEqual({
      source: String.raw`tips\, november,bing`,
      occurredFrom: '2026-11-01T05:00:00.000Z',
      occurredTo: '2026-11-02T06:00:00.000Z',
      q: '5550101',
    });
    expect(tabParams(query.tab)).toEqual({ quality: 'good' });
    expect(tabParams('all')).toEqual({});
  });

  it('counts the last seven days with today', () => {
    const query = queryFromAddress(address('period=last-7-days&duration=to-2-minutes&hasRecording=true'));
    expect(filterParams(query, 'America/Chicago', now)).toEqual({
      occurredFrom: '2026-11-14T06:00:00.000Z',
      occurredTo: '2026-11-21T06:00:00.000Z',
      minDurationSeconds: '30',
      maxDurationSeconds: '120',
      hasRecording: 'true',
    });
  });

  it('asks for what a lead is worth in numbers', () => {
    const query = queryFromAddress(address('quotable=yes&worth=sold&score=over-75'));
    expect(filterParams(query, 'UTC', now)).toEqual({ quotable: 'yes', minSalesMinor: '1', minLeadScore: '75' });
    expect(activeFilters(query)).toEqual(['quotable', 'worth', 'score']);
    expect(activeFilters(withoutFilter(query, 'worth'))).toEqual(['quotable', 'score']);
  });
});

describe('filters', () => {
  const query = queryFromAddress(address('source=google&period=today&paired=false&q=jane&cursor=abc&tab=spam'));

  it('are named in the order of the page', () => {
    expect(activeFilters(query)).toEqual(['source', 'period', 'paired']);
  });

  it('go one by one, back to the first page', () => {
    expect(addressOf(withoutFilter(query, 'paired'))).toEqual({
      tab: 'spam',
      source: 'google',
      period: 'today',
      q: 'jane',
    });
    expect(addressOf(withoutFilter(query, 'period'))).toEqual({
      tab: 'spam',
      source: 'google',
      paired: 'false',
      q: 'jane',
    });
  });

  it('go all at once, with the search', () => {
    expect(addressOf(withoutFilters(query))).toEqual({ tab: 'spam' });
  });
});
