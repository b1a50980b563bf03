import { leadIdOf, type PairingDecision, type Quality, type SourceRecord } from '@leadweave/domain';
import fc from 'fast-check';
import { mergePeoplesDecisions } from './merge-peoples-decisions.js';
import { pair } from './pair.js';
import { type Pairing } from './pairing.js';
import { pairingRecordOf } from './pairing-record.js';
import { noDecisions, type PeoplesDecisions } from './peoples-decisions.js';
import { aNative, at, aWhatConverts } from './testing/a-source-record.js';
import { view } from './view.js';

/** What can happen to a few records of one person. `moment` orders what concerns the same thing; the order of arrival is free. */
type Happening =
  | { readonly kind: 'version'; readonly record: SourceRecord; readonly moment: number }
  | { readonly kind: 'decision'; readonly decision: PairingDecision; readonly stands: boolean; readonly moment: number }
  | { readonly kind: 'judgement'; readonly recordId: string; readonly quality: Quality; readonly moment: number };

/** The tables in small: the newest of everything, in whatever order it came, and what people said about each lead. */
class Tables {
  private readonly records = new Map<string, { record: SourceRecord; moment: number }>();
  private readonly decisions = new Map<string, { decision: PairingDecision; stands: boolean; moment: number }>();
  private readonly people = new Map<string, PeoplesDecisions>();

  take(one: Happening): void {
    if (one.kind === 'version') keepNewest(this.records, one.record.id, one);
    else if (one.kind === 'decision') keepNewest(this.decisions, keyOf(one.decision), one);
    else this.judge(one.recordId, one.quality, one.moment);
  }

  /** Each lead as it is shown, by its id. */
  leads(): Record<string, unknown> {
    const stored = new Map([...this.records.values()].map(({ record }) => [record.id as string, record]));
    const decisions = [...this.decisions.values()].filter(({ stands }) => stands).map(({ decision }) => decision);
    const pairing = pair([...stored.values()].map(pairingRecordOf), decisions);
    const shown = membersOf(pairing).map(([primaryId, enrichmentId]) => {
      const own = this.peopleOf(primaryId);
      const people = enrichmentId ? mergePeoplesDecisions(own, this.peopleOf(enrichmentId)) : own;
      const enrichment = enrichmentId && stored.get(enrichmentId);
      const { quality, contact, flags, sources } = view({
        primary: stored.get(primaryId)!,
        ...(enrichment && { enrichment }),
        people,
      });
      return [primaryId, { quality, contact, flags, sources }] as const;
    });
    return Object.fromEntries(shown.sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  private judge(recordId: string, quality: Quality, moment: number): void {
    const said: PeoplesDecisions = { quality: { value: quality, by: 'ada', decidedAtMs: moment }, edits: {} };
    this.people.set(recordId, mergePeoplesDecisions(this.peopleOf(recordId), said));
  }

  private peopleOf(recordId: string): PeoplesDecisions {
    return this.people.get(recordId) ?? noDecisions;
  }
}

function keepNewest<One extends { readonly moment: number }>(kept: Map<string, One>, key: string, one: One): void {
  const known = kept.get(key);
  if (!known || known.moment <= one.moment) kept.set(key, one);
}

const keyOf = ({ nativeId, whatConvertsId }: PairingDecision) => `${nativeId} ${whatConvertsId}`;

function membersOf({ pairs, standalone }: Pairing): (readonly [primary: string, enrichment?: string])[] {
  return [
    ...standalone.map((id) => [id] as const),
    ...pairs.map(({ nativeId, whatConvertsId }) => [nativeId, whatConvertsId] as const),
  ];
}

function leadsAfter(history: readonly Happening[]): Record<string, unknown> {
  const tables = new Tables();
  for (const one of history) tables.take(one);
  return tables.leads();
}

const seconds = fc.integer({ min: 0, max: 12 }).map((steps) => at('10:00') + steps * 50_000);
const email = fc.constantFrom('jane@example.com', 'jane@example.com', 'JANE@example.com ', 'joan@example.com', '');
const state = fc.constantFrom('present' as const, 'present' as const, 'gone' as const);
const recordVersion = fc
  .tuple(fc.constantFrom('n1', 'n2', 'w1', 'w2'), seconds, email, state)
  .map(([id, occurredAtMs, address, presence]) =>
    (id.startsWith('n') ? aNative : aWhatConverts)({ id, occurredAtMs, email: address, state: presence }),
  );
const decision = fc.record({
  nativeId: fc.constantFrom('n1', 'n2'),
  whatConvertsId: fc.constantFrom('w1', 'w2'),
  kind: fc.constantFrom('split', 'never'),
}) as unknown as fc.Arbitrary<PairingDecision>;

const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('version' as const), record: recordVersion }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decision' as const), decision, stands: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('judgement' as const),
      recordId: fc.constantFrom('n1', 'n2', 'w1', 'w2'),
      quality: fc.constantFrom<Quality>('good', 'spam'),
    }),
  },
);
const someHistory = (maxLength: number): fc.Arbitrary<Happening[]> =>
  fc
    .array(happening, { minLength: 2, maxLength, size: 'max' })
    .map((all) => all.map((one, moment) => ({ ...one, moment })));

describe('what happens to the records and leads of a person', () => {
  it('ends in the same leads in every order in which it can arrive', () => {
    fc.assert(
      fc.property(someHistory(5), (history) => {
        const expected = leadsAfter(history);
        for (const order of permutations(history)) expect(leadsAfter(order)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing when it comes again, in whole or in part, in any order', () => {
    const repeated = someHistory(14).chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray([...history, ...history], { minLength: history.length })),
    );
    fc.assert(
      fc.property(repeated, ([history, again]) => {
        expect(leadsAfter([...history, ...again])).toEqual(leadsAfter(history));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each record in exactly one lead, after every step', () => {
    fc.assert(
      fc.property(someHistory(14), (history) => {
        const tables = new Tables();
        const arrived = new Set<string>();
        for (const one of history) {
          tables.take(one);
          if (one.kind === 'version') arrived.add(one.record.id);
          const shown = Object.values(tables.leads()) as { sources: { recordId: string }[] }[];
          const records = shown.flatMap(({ sources }) => sources.map(({ recordId }) => recordId));
          expect(records.sort()).toEqual([...arrived].sort());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives each lead of a split what people said about it, and a pair the later word', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('good', 'spam'),
        fc.constantFrom('good', 'spam'),
        fc.boolean(),
        (first, later, swap) => {
          const [n, w] = [aNative({ id: 'n1' }), aWhatConverts({ id: 'w1' })];
          const [one, two] = swap ? [w, n] : [n, w];
          const said = (of: SourceRecord, quality: string, moment: number) =>
            ({ kind: 'judgement', recordId: of.id, quality, moment }) as Happening;
          const versions = [n, w].map((record): Happening => ({ kind: 'version', record, moment: 0 }));
          const history = [...versions, said(one, first, 1), said(two, later, 2)];
          const split = { nativeId: n.id, whatConvertsId: w.id, kind: 'split' } as const;
          expect(leadsAfter(history)).toMatchObject({ n1: { quality: later } });
          const parted = leadsAfter([...history, { kind: 'decision', decision: split, stands: true, moment: 3 }]);
          expect(parted).toMatchObject({
            [leadIdOf(one.id)]: { quality: first },
            [leadIdOf(two.id)]: { quality: later },
          });
        },
      ),
    );
  });
});

describe('the window', () => {
  it('is the same in both directions: up to 300.000 s and not 1 ms more', () => {
    const edges = fc.oneof(fc.integer({ min: 299_998, max: 300_002 }), fc.integer({ min: 0, max: 900_000 }));
    fc.assert(
      fc.property(edges, fc.integer({ min: 0, max: 4_000_000_000_000 }), (distanceMs, startMs) => {
        const paired = [distanceMs, -distanceMs].map(
          (offsetMs) =>
            pair(
              [aNative({ occurredAtMs: startMs }), aWhatConverts({ occurredAtMs: startMs + offsetMs })].map(
                pairingRecordOf,
              ),
              [],
            ).pairs.length,
        );
        const expected = distanceMs <= 300_000 ? 1 : 0;
        expect(paired).toEqual([expected, expected]);
      }),
    );
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
