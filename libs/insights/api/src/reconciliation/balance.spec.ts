import fc from 'fast-check';
import { balance, bucketOf, buckets, type SourceLead } from './balance.js';

const aLead = (changes: Partial<SourceLead> = {}): SourceLead => ({
  externalId: '1',
  locationId: 'north',
  createdAt: new Date('2026-11-20T12:00:00Z'),
  ...changes,
});
const stored = (locationId: string, standsAlone: boolean) => ({ locationId, leadId: 'lead', standsAlone });

describe('bucketOf', () => {
  it.each([
    ['a lead of its own', aLead({ stored: stored('north', true) }), { bucket: 'created' }],
    ['a part of a native lead', aLead({ stored: stored('north', false) }), { bucket: 'enriched' }],
    [
      'a lead that another location kept',
      aLead({ stored: stored('south', true) }),
      { bucket: 'ignored', reason: 'at-another-location' },
    ],
    ['an input in quarantine', aLead({ waitingBecause: 'unreadable' }), { bucket: 'waiting', reason: 'unreadable' }],
    [
      'a type that is switched off',
      aLead({ passedOver: 'type-not-selected' }),
      { bucket: 'ignored', reason: 'type-not-selected' },
    ],
    [
      'a lead that is younger than the last sync',
      aLead({ notReadYet: true }),
      { bucket: 'waiting', reason: 'newer-than-last-sync' },
    ],
    [
      'a young lead of a type that is switched off',
      aLead({ notReadYet: true, passedOver: 'type-not-selected' }),
      { bucket: 'ignored', reason: 'type-not-selected' },
    ],
    ['nothing at all', aLead(), { bucket: 'missing', reason: 'not-received' }],
  ])('finds %s', (_name, lead, placement) => {
    expect(bucketOf(lead)).toEqual(placement);
  });

  it('counts what is stored, whatever the rules say now', () => {
    const lead = aLead({
      stored: stored('north', true),
      passedOver: 'type-not-selected',
      waitingBecause: 'unreadable',
    });
    expect(bucketOf(lead).bucket).toBe('created');
  });
});

const anyLead: fc.Arbitrary<SourceLead> = fc.record({
  externalId: fc.integer({ min: 1, max: 40 }).map(String),
  locationId: fc.constant('north'),
  createdAt: fc.constant(new Date('2026-11-20T12:00:00Z')),
  passedOver: fc.option(fc.constantFrom('type-not-selected', 'outside-window'), { nil: undefined }),
  stored: fc.option(
    fc.record({
      locationId: fc.constantFrom('north', 'south'),
      leadId: fc.constant('lead'),
      standsAlone: fc.boolean(),
    }),
    { nil: undefined },
  ),
  notReadYet: fc.boolean(),
  waitingBecause: fc.option(fc.constantFrom('unreadable', 'repeated-failure'), { nil: undefined }),
});

describe('balance', () => {
  it('always adds up: every reported lead is in exactly one bucket', () => {
    fc.assert(
      fc.property(fc.array(anyLead), (leads) => {
        const day = balance(leads);
        expect(buckets.reduce((sum, bucket) => sum + day[bucket], 0)).toBe(day.reported);
        expect(day.reported).toBe(new Set(leads.map(({ externalId }) => externalId)).size);
      }),
    );
  });

  it('does not depend on how the leads of the source are divided', () => {
    const distinct = fc.uniqueArray(anyLead, { selector: ({ externalId }) => externalId });
    fc.assert(
      fc.property(distinct, fc.nat(), (leads, at) => {
        const cut = leads.length === 0 ? 0 : at % leads.length;
        const parts = [balance(leads.slice(0, cut)), balance(leads.slice(cut))];
        for (const bucket of ['reported', ...buckets] as const)
          expect(parts[0]![bucket] + parts[1]![bucket]).toBe(balance(leads)[bucket]);
      }),
    );
  });
});
