import { type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import fc from 'fast-check';
import { diffLeads, type LeadChange, noLeads, type StoredLeads, storedLeadsAfter } from './diff-leads.js';
import { pair } from './pair.js';
import { type Pairing } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { idOf } from './testing/a-source-record.js';
import { someRecords } from './testing/arbitrary-records.js';

const [n1, n2, w1] = [idOf('n1'), idOf('n2'), idOf('w1')];
const joined = (nativeId: SourceRecordId) =>
  ({ nativeId, whatConvertsId: w1, differenceMs: 0, direction: 'same-time' }) as const;

const pairing = (parts: Partial<Pairing>): Pairing => ({ pairs: [], standalone: [], ...parts });
const stored = (parts: Partial<StoredLeads>): StoredLeads => ({ ...noLeads, ...parts });

describe('diffLeads', () => {
  it('creates a lead for each record seen for the first time', () => {
    expect(diffLeads(noLeads, pairing({ standalone: [n1, w1] }))).toEqual([
      { kind: 'create', leadId: 'n1', recordId: 'n1' },
      { kind: 'create', leadId: 'w1', recordId: 'w1' },
    ]);
  });

  it('creates one lead and enriches it when both records of a pair are new', () => {
    expect(diffLeads(noLeads, pairing({ pairs: [joined(n1)] }))).toEqual([
      { kind: 'create', leadId: 'n1', recordId: 'n1' },
      { kind: 'enrich', leadId: 'n1', pair: joined(n1) },
    ]);
  });

  it('enriches a stored native lead without making another', () => {
    expect(diffLeads(stored({ standalone: [n1] }), pairing({ pairs: [joined(n1)] }))).toEqual([
      { kind: 'enrich', leadId: 'n1', pair: joined(n1) },
    ]);
  });

  it('folds the WhatConverts lead that came first into the late native submission', () => {
    expect(diffLeads(stored({ standalone: [w1] }), pairing({ pairs: [joined(n1)] }))).toEqual([
      { kind: 'create', leadId: 'n1', recordId: 'n1' },
      { kind: 'fold', leadId: 'n1', foldedLeadId: 'w1', pair: joined(n1) },
    ]);
  });

  it('splits a pair and gives the folded lead back under its old id', () => {
    const before = stored({ pairs: [joined(n1)], redirected: [w1] });
    expect(diffLeads(before, pairing({ standalone: [n1, w1] }))).toEqual([
      { kind: 'split', leadId: 'n1', restoredLeadId: 'w1', recordId: 'w1', firstTime: false },
    ]);
  });

  it('says that a split makes the WhatConverts lead for the first time if it never stood alone', () => {
    const before = stored({ pairs: [joined(n1)] });
    expect(diffLeads(before, pairing({ standalone: [n1, w1] }))).toMatchObject([{ kind: 'split', firstTime: true }]);
  });

  it('moves the WhatConverts record when a nearer native arrives', () => {
    const before = stored({ pairs: [joined(n1)], redirected: [w1] });
    expect(diffLeads(before, pairing({ pairs: [joined(n2)], standalone: [n1] }))).toEqual([
      { kind: 'create', leadId: 'n2', recordId: 'n2' },
      { kind: 'move', fromLeadId: 'n1', leadId: 'n2', pair: joined(n2), redirects: true },
    ]);
  });

  it('tells splits before what joins instead', () => {
    const w2 = idOf('w2');
    const before = stored({ pairs: [joined(n1)], redirected: [w1], standalone: [w2] });
    const after = pairing({ pairs: [{ ...joined(n1), whatConvertsId: w2 }], standalone: [w1] });
    expect(diffLeads(before, after).map(({ kind }) => kind)).toEqual(['split', 'fold']);
  });

  it('tells all creations first, whatever joins them', () => {
    const before = stored({ pairs: [joined(n1)], standalone: [idOf('w2')] });
    const late = { ...joined(n2), whatConvertsId: idOf('w2') };
    const after = pairing({ pairs: [late], standalone: [n1, w1, idOf('n3')] });
    expect(diffLeads(before, after).map(({ kind }) => kind)).toEqual(['create', 'create', 'split', 'fold']);
  });

  it('says once that a lead is unchanged', () => {
    const before = stored({ pairs: [joined(n1)], standalone: [n2] });
    expect(diffLeads(before, pairing({ pairs: [joined(n1)], standalone: [n2] }))).toEqual([
      { kind: 'unchanged', leadId: 'n2' },
      { kind: 'unchanged', leadId: 'n1' },
    ]);
  });

  it('throws lost-record if a stored record is missing in the pairing', () => {
    expect(() => diffLeads(stored({ standalone: [n1, w1] }), pairing({ standalone: [n1] }))).toThrow(
      expect.objectContaining({ code: 'lost-record' }),
    );
  });
});

/** Leads as a reader sees them: each lead in force with its records. `ever` guards against a second creation. */
class Shelf {
  readonly leads = new Map<string, Set<string>>();
  readonly ever = new Set<string>();

  apply(change: LeadChange): void {
    switch (change.kind) {
      case 'create':
        return this.open(change.leadId);
      case 'enrich':
        return this.join(change.leadId, change.pair.whatConvertsId);
      case 'fold':
        expect(this.leads.delete(change.foldedLeadId)).toBe(true);
        return this.join(change.leadId, change.pair.whatConvertsId);
      case 'move':
        expect(this.leads.get(change.fromLeadId)!.delete(change.pair.whatConvertsId)).toBe(true);
        return this.join(change.leadId, change.pair.whatConvertsId);
      case 'split':
        expect(this.leads.get(change.leadId)!.delete(change.recordId)).toBe(true);
        if (change.firstTime) return this.open(change.restoredLeadId);
        expect(this.ever).toContain(change.restoredLeadId);
        this.leads.set(change.restoredLeadId, new Set([change.restoredLeadId]));
        return;
      case 'unchanged':
        expect(this.leads.has(change.leadId)).toBe(true);
    }
  }

  told(): string[] {
    return [...this.leads].map(([leadId, records]) => `${leadId}: ${[...records].sort().join(' ')}`).sort();
  }

  private open(leadId: string): void {
    expect(this.ever).not.toContain(leadId);
    this.ever.add(leadId);
    this.leads.set(leadId, new Set([leadId]));
  }

  private join(leadId: string, recordId: string): void {
    this.leads.get(leadId)!.add(recordId);
  }
}

/** One thing that happens. Versions and decisions carry their own time, so that the latest counts, not the last to come. */
type Happening =
  | { kind: 'version'; record: PairingRecord; version: number }
  | { kind: 'decision'; decision: PairingDecision; inForce: boolean; version: number };

function live(history: readonly Happening[]): { shelf: Shelf; pairing: Pairing } {
  const shelf = new Shelf();
  let leads: StoredLeads = noLeads;
  let latest = pair([], []);
  history.forEach((_, index) => {
    latest = recompute(history.slice(0, index + 1));
    for (const change of diffLeads(leads, latest)) shelf.apply(change);
    leads = storedLeadsAfter(leads, latest);
  });
  return { shelf, pairing: latest };
}

function recompute(happened: readonly Happening[]): Pairing {
  const inTime = [...happened].sort((left, right) => left.version - right.version);
  const records = new Map<string, PairingRecord>();
  const decisions = new Map<string, PairingDecision>();
  for (const one of inTime) {
    if (one.kind === 'version') records.set(one.record.id, one.record);
    else if (one.inForce) decisions.set(`${one.decision.nativeId} ${one.decision.whatConvertsId}`, one.decision);
    else decisions.delete(`${one.decision.nativeId} ${one.decision.whatConvertsId}`);
  }
  return pair([...records.values()], [...decisions.values()]);
}

function expectedLeads({ pairs, standalone }: Pairing): string[] {
  const paired = pairs.map(
    ({ nativeId, whatConvertsId }) => `${nativeId}: ${[nativeId, whatConvertsId].sort().join(' ')}`,
  );
  return [...paired, ...standalone.map((id) => `${id}: ${id}`)].sort();
}

/** Arrivals, later versions (edited, moved, gone) and decisions with their undoing, on a few records. */
const someHistory: fc.Arbitrary<Happening[]> = fc
  .tuple(
    someRecords(6),
    someRecords(6),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.boolean()), { maxLength: 4 }),
  )
  .map(([first, second, decided]) => {
    const arrivals = first.map((record) => ({ kind: 'version' as const, record }));
    // A later version keeps the identity: source, own id and type stay, the rest may change.
    const edits = second.slice(0, first.length).map((edit, index) => {
      const { source, externalId, type } = first[index]!;
      return { kind: 'version' as const, record: { ...edit, source, externalId, type } };
    });
    const decisions = decided.map(([native, whatConverts, never, inForce]) => ({
      kind: 'decision' as const,
      decision: {
        nativeId: idOf(`r00${native}`),
        whatConvertsId: idOf(`r00${whatConverts}`),
        kind: never ? ('never' as const) : ('split' as const),
      },
      inForce,
    }));
    return [...arrivals, ...edits, ...decisions].map((one, version) => ({ ...one, version }));
  });

const shuffledHistory = someHistory.chain((history) =>
  fc.tuple(
    fc.constant(history),
    fc.shuffledSubarray(history, { minLength: history.length, maxLength: history.length }),
    fc.shuffledSubarray(history),
  ),
);

describe('the leads of any history', () => {
  it('are those of the pairing, whatever was written on the way', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const { shelf, pairing: latest } = live(history);
        expect(shelf.told()).toEqual(expectedLeads(latest));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in every order, with repetitions', () => {
    fc.assert(
      fc.property(shuffledHistory, ([history, shuffled, repeated]) => {
        expect(live([...shuffled, ...repeated]).shelf.told()).toEqual(live(history).shelf.told());
      }),
      { numRuns: 300 },
    );
  });

  it('do not change when nothing new came', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const latest = recompute(history);
        const leads = storedLeadsAfter(noLeads, latest);
        expect(diffLeads(leads, latest).filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
        expect(storedLeadsAfter(leads, latest)).toEqual(leads);
      }),
    );
  });
});
