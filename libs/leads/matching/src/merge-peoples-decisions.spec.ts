import fc from 'fast-check';
import { mergePeoplesDecisions } from './merge-peoples-decisions.js';
import { type Decided, noDecisions, type PeoplesDecisions } from './peoples-decisions.js';

function decided<Value>(value: Value, decidedAtMs: number, by = 'ann'): Decided<Value> {
  return { value, decidedAtMs, by };
}

/** Few values, times and people, so that equal ones meet. */
function someDecided<Value>(...values: Value[]): fc.Arbitrary<Decided<Value> | undefined> {
  const one = fc.record({
    value: fc.constantFrom(...values),
    decidedAtMs: fc.integer({ min: 1, max: 3 }),
    by: fc.constantFrom('ann', 'bob'),
  });
  return fc.option(one, { nil: undefined });
}

const someEdits = fc.record(
  {
    'contact.name': someDecided('Jane', 'Joan', undefined),
    'contact.phone': someDecided({ raw: '1', e164: '+1' }, { raw: '2' }),
    'value.salesMinor': someDecided(1, 2),
  },
  { requiredKeys: [] },
);

const somePeoplesDecisions = fc
  .record({
    quality: someDecided('unscored' as const, 'good' as const, 'spam' as const),
    status: someDecided('new' as const, 'viewed' as const, 'archived' as const),
    edits: someEdits,
    deal: fc.option(
      fc.record({
        system: fc.constant('salesforce' as const),
        reference: fc.constantFrom('006A', '006B'),
        atMs: fc.integer({ min: 1, max: 3 }),
        outcome: fc.constantFrom('open' as const, 'won' as const),
      }),
      { nil: undefined },
    ),
  })
  .map((people): PeoplesDecisions => mergePeoplesDecisions(people, noDecisions));

describe('mergePeoplesDecisions', () => {
  it('keeps what only one of the two leads has', () => {
    const left = { quality: decided('good' as const, 1), edits: { message: decided('Call me', 1) } };
    const right = { status: decided('viewed' as const, 2), edits: { 'contact.name': decided('Jane', 2) } };
    expect(mergePeoplesDecisions(left, right)).toEqual({
      quality: decided('good', 1),
      status: decided('viewed', 2),
      edits: { message: decided('Call me', 1), 'contact.name': decided('Jane', 2) },
    });
  });

  it('takes the later decision where both have one, whichever lead it is on', () => {
    const earlier = { quality: decided('good' as const, 1), edits: { 'value.salesMinor': decided(100, 5) } };
    const later = { quality: decided('spam' as const, 2), edits: { 'value.salesMinor': decided(200, 4) } };
    const expected = { quality: decided('spam', 2), edits: { 'value.salesMinor': decided(100, 5) } };
    expect(mergePeoplesDecisions(earlier, later)).toEqual(expected);
    expect(mergePeoplesDecisions(later, earlier)).toEqual(expected);
  });

  it('keeps an emptied field empty when that was the later decision', () => {
    const filled = { edits: { message: decided('Call me', 1) } };
    const emptied = { edits: { message: decided(undefined, 2) } };
    expect(mergePeoplesDecisions(filled, emptied).edits.message).toEqual(decided(undefined, 2));
  });

  it('settles equal times by member, then by value', () => {
    const ann = { quality: decided('spam' as const, 1, 'ann'), edits: {} };
    const bob = { quality: decided('good' as const, 1, 'bob'), edits: {} };
    const annAgain = { quality: decided('good' as const, 1, 'ann'), edits: {} };
    expect(mergePeoplesDecisions(ann, bob).quality?.by).toBe('bob');
    expect(mergePeoplesDecisions(ann, annAgain).quality?.value).toBe('spam');
  });

  it('is commutative', () => {
    fc.assert(
      fc.property(somePeoplesDecisions, somePeoplesDecisions, (left, right) => {
        expect(mergePeoplesDecisions(left, right)).toEqual(mergePeoplesDecisions(right, left));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(somePeoplesDecisions, somePeoplesDecisions, somePeoplesDecisions, (one, two, three) => {
        const left = mergePeoplesDecisions(mergePeoplesDecisions(one, two), three);
        expect(mergePeoplesDecisions(one, mergePeoplesDecisions(two, three))).toEqual(left);
      }),
    );
  });

  it('merged with itself or with nothing changes nothing', () => {
    fc.assert(
      fc.property(somePeoplesDecisions, (people) => {
        expect(mergePeoplesDecisions(people, people)).toEqual(people);
        expect(mergePeoplesDecisions(people, noDecisions)).toEqual(people);
      }),
    );
  });
});
