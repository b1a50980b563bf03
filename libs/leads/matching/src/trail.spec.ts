import { type DealValue } from './deal-value.js';
import { bySalesforce, type Edits } from './peoples-decisions.js';
import { aNative, at, aWhatConverts, idOf } from './testing/a-source-record.js';
import { Trail } from './trail.js';

const said = (message?: string | null) => ({ content: { message: message as string } });
const ofNative = { source: 'form', recordId: idOf('n'), atMs: at('10:00') };
const ofWhatConverts = { source: 'whatconverts', recordId: idOf('w'), atMs: at('10:02') };
const pairOf = (native?: string | null, whatConverts?: string | null) => [
  aNative(said(native)),
  aWhatConverts({ occurredAtMs: at('10:02'), ...said(whatConverts) }),
];
const message = (trail: Trail, precedence: 'native' | 'whatconverts' = 'native') =>
  trail.choose('message', precedence, (content) => content.message);
const entered = (value: string | undefined, by = 'ada'): Edits => ({ message: { value, by, decidedAtMs: 7 } });
const deal = { system: 'salesforce', reference: '006A', atMs: 9, salesMinor: 500, outcome: 'won' } as DealValue;
const sales = (trail: Trail) => trail.choose('value.salesMinor', 'whatconverts', (content) => content.value.salesMinor);

describe('what one record says', () => {
  it('is the value, with where it comes from', () => {
    const trail = new Trail([aNative(said('Hello'))], {});
    expect(message(trail)).toBe('Hello');
    expect(trail.origins).toEqual({ message: { ...ofNative, rule: 'only-value' } });
  });

  it.each([undefined, null, ''])('is nothing where it says %p', (nothing) => {
    const trail = new Trail([aNative(said(nothing))], {});
    expect(message(trail)).toBeUndefined();
    expect(trail.origins).toEqual({});
  });

  it('may be zero or no', () => {
    const trail = new Trail([aWhatConverts()], {});
    expect([trail.choose('a', 'native', () => 0), trail.choose('b', 'native', () => false)]).toEqual([0, false]);
    expect(Object.keys(trail.origins)).toEqual(['a', 'b']);
  });
});

describe('what two records say', () => {
  it('is decided by precedence, and what stood behind is kept', () => {
    const [native, whatConverts] = [new Trail(pairOf('A', 'B'), {}), new Trail(pairOf('A', 'B'), {})];
    expect([message(native), message(whatConverts, 'whatconverts')]).toEqual(['A', 'B']);
    expect(native.origins['message']).toEqual({
      ...{ ...ofNative, rule: 'native-wins' },
      replaced: [{ ...ofWhatConverts, value: 'B' }],
    });
    expect(whatConverts.origins['message']).toEqual({
      ...{ ...ofWhatConverts, rule: 'whatconverts-wins' },
      replaced: [{ ...ofNative, value: 'A' }],
    });
  });

  it('replaces nothing where both say the same', () => {
    const trail = new Trail(pairOf('A', 'A'), {});
    const phone = trail.choose('contact.phone', 'native', () => ({ raw: '1' }));
    expect([message(trail), phone]).toEqual(['A', { raw: '1' }]);
    expect(trail.origins).toEqual({
      message: { ...ofNative, rule: 'native-wins' },
      'contact.phone': { ...ofNative, rule: 'native-wins' },
    });
  });

  it.each([undefined, null, ''])('gives way where the first says %p', (nothing) => {
    const trail = new Trail(pairOf(nothing, 'B'), {});
    expect(message(trail)).toBe('B');
    expect(trail.origins['message']).toEqual({ ...ofWhatConverts, rule: 'only-value' });
  });

  it('is nothing where neither says anything', () => {
    const trail = new Trail(pairOf(), {});
    expect([message(trail), trail.origins]).toEqual([undefined, {}]);
  });
});

describe('what a person entered', () => {
  it('stands over the sources, and says what it replaced', () => {
    const trail = new Trail(pairOf('A', 'B'), entered('C'));
    expect(message(trail)).toBe('C');
    expect(trail.origins['message']).toEqual({
      ...{ source: 'person', by: 'ada', atMs: 7, rule: 'person-wins' },
      replaced: [
        { ...ofNative, value: 'A' },
        { ...ofWhatConverts, value: 'B' },
      ],
    });
  });

  it('stands over a single source as well, and replaces nothing where it says the same', () => {
    const trail = new Trail([aNative(said('C'))], entered('C'));
    expect(message(trail)).toBe('C');
    expect(trail.origins['message']).toEqual({ source: 'person', by: 'ada', atMs: 7, rule: 'person-wins' });
  });

  it('can be nothing', () => {
    const trail = new Trail([aNative(said('A'))], entered(undefined));
    expect(message(trail)).toBeUndefined();
    expect(trail.origins['message']).toMatchObject({ rule: 'person-wins', replaced: [{ value: 'A' }] });
  });

  it('was decided by a record of Salesforce, where people let it', () => {
    const trail = new Trail([aNative(said('A'))], entered('C', bySalesforce('00Q1')));
    expect(message(trail)).toBe('C');
    expect(trail.origins['message']).toMatchObject({
      ...{ source: 'salesforce', reference: '00Q1', atMs: 7, rule: 'salesforce-wins' },
    });
  });

  it('is about its own path only', () => {
    const trail = new Trail([aNative(said('A'))], entered('C'));
    expect(trail.choose('toString', 'native', () => 'own')).toBe('own');
    expect(Object.entries(trail.origins)).toEqual([['toString', { ...ofNative, rule: 'only-value' }]]);
  });
});

describe('what a deal says', () => {
  const withSales = (salesMinor?: number) => [
    aWhatConverts({ occurredAtMs: at('10:02'), content: { value: { salesMinor } } }),
  ];

  it('stands over the sources', () => {
    const trail = new Trail(withSales(300), {}, deal);
    expect(sales(trail)).toBe(500);
    expect(trail.origins['value.salesMinor']).toEqual({
      ...{ source: 'salesforce', reference: '006A', atMs: 9, rule: 'deal-wins' },
      replaced: [{ ...ofWhatConverts, value: 300 }],
    });
  });

  it('gives way to what a person entered, and to the sources where it says nothing', () => {
    const edits = { 'value.salesMinor': { value: 700, by: 'ada', decidedAtMs: 7 } } as Edits;
    expect(sales(new Trail(withSales(300), edits, deal))).toBe(700);
    const { salesMinor: _none, ...silent } = deal;
    expect(sales(new Trail(withSales(300), {}, silent as DealValue))).toBe(300);
  });

  it('says nothing of other paths', () => {
    const trail = new Trail([aNative(said('A'))], {}, deal);
    expect([message(trail), trail.origins['message']?.rule]).toEqual(['A', 'only-value']);
  });
});
