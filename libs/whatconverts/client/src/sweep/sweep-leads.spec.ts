import fc from 'fast-check';
import { rowIdentity } from '../leads/row-identity.js';
import { at, type Change, ChangingAccount, type FakeLead } from '../testing-fixtures/changing-account.js';
import { type SweepableClient } from './slice-reader.js';
import { type SweepCheckpoint } from './sweep-checkpoint.js';
import { type SweepEvent } from './sweep-event.js';
import { sweepLeads } from './sweep-leads.js';
import { type SweepQuery } from './sweep-query.js';

const day = 86_400;
const leadsEvery = (seconds: number, count: number): FakeLead[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, second: index * seconds, note: '' }));

const sweep = async (account: ChangingAccount, query: Partial<SweepQuery> = {}): Promise<SweepEvent[]> => {
  const events: SweepEvent[] = [];
  for await (const event of sweepLeads(account, { from: at(0), to: at(10 * day), ...query })) events.push(event);
  return events;
};

/** Every row handed out: `id:note`. */
const rowsOf = (events: readonly SweepEvent[]): string[] =>
  events
    .flatMap((event) => (event.kind === 'page' ? event.rows : []))
    .map((row) => (row.kind === 'lead' ? `${row.lead.leadId}:${row.lead.notes ?? ''}` : row.reason));
const idsOf = (events: readonly SweepEvent[]): number[] => rowsOf(events).map((row) => Number(row.split(':')[0]));
const proofsOf = (events: readonly SweepEvent[]) =>
  events.flatMap((event) => (event.kind === 'slice-proved' ? [event] : []));
const ascending = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b);

describe('sweepLeads', () => {
  it('asks oldest first, with both bounds as instants and a frozen end', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 3));
    await sweep(account, { profileId: '146471', pageSize: 2 });
    expect(account.asked[1]).toEqual({
      profileId: '146471',
      accountId: undefined,
      customerJourney: undefined,
      startDate: at(0),
      endDate: at(10 * day),
      order: 'asc',
      leadsPerPage: 2,
      pageNumber: 2,
    });
  });

  it('proves an unchanged slice with two readings and hands every lead out once', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 5));
    const events = await sweep(account, { pageSize: 2 });
    expect(idsOf(events)).toEqual([1, 2, 3, 4, 5]);
    expect(proofsOf(events)).toMatchObject([{ passes: 2, idsCount: 5, checkpoint: { done: true } }]);
    expect(account.asked).toHaveLength(6);
  });

  it('proves an empty slice with two requests', async () => {
    const account = new ChangingAccount([]);
    expect(proofsOf(await sweep(account))).toMatchObject([{ idsCount: 0 }]);
    expect(account.asked).toHaveLength(2);
  });

  it('cuts a year into slices of at most 31 days that share their edges', async () => {
    const account = new ChangingAccount([]);
    const proofs = proofsOf(await sweep(account, { to: at(365 * day) }));
    expect(proofs).toHaveLength(12);
    expect(proofs[0]?.slice).toEqual({ from: at(0), to: at(31 * day) });
    expect(proofs[1]?.slice.from).toEqual(at(31 * day));
    expect(proofs.at(-1)?.slice.to).toEqual(at(365 * day));
  });

  it('hands a lead at a shared edge out once', async () => {
    const account = new ChangingAccount([{ id: 1, second: day, note: '' }]);
    expect(idsOf(await sweep(account, { sliceDays: 1 }))).toEqual([1]);
  });

  it('counts and hands out a row once that comes twice on a page', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 5));
    const doubling: SweepableClient = {
      leads: {
        list: async (query) => {
          const page = await account.leads.list(query);
          return { ...page, rows: page.rows.flatMap((row) => [row, row]) };
        },
      },
    };
    const events: SweepEvent[] = [];
    for await (const event of sweepLeads(doubling, { from: at(0), to: at(day) })) events.push(event);
    expect(idsOf(events)).toEqual([1, 2, 3, 4, 5]);
    expect(proofsOf(events)).toMatchObject([{ passes: 2, idsCount: 5 }]);
  });

  it('finds the lead that slipped over a page edge when an earlier one was deleted', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 6), [
      (leads) => leads,
      (leads) => leads.filter(({ id }) => id !== 1),
    ]);
    const events = await sweep(account, { pageSize: 2 });
    expect(ascending(idsOf(events))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(proofsOf(events)).toMatchObject([{ idsCount: 5 }]);
  });

  it('hands a lead out again when it was edited between the passes', async () => {
    const edit: Change = (leads) => leads.map((lead) => ({ ...lead, note: 'quoted' }));
    const account = new ChangingAccount(leadsEvery(3600, 1), [(leads) => leads, edit]);
    expect(rowsOf(await sweep(account))).toEqual(['1:', '1:quoted']);
  });

  it('reads on when a page is refused because rows vanished', async () => {
    const account = new ChangingAccount(
      leadsEvery(3600, 5),
      [(leads) => leads, (leads) => leads, (leads) => leads.slice(0, 2)],
      { pageOverrun: '400' },
    );
    expect(proofsOf(await sweep(account, { pageSize: 2 }))).toMatchObject([{ idsCount: 2 }]);
  });

  it('gets past a cap of 750 by halving the slices', async () => {
    const account = new ChangingAccount(leadsEvery(600, 1200), [], { cap: 750 });
    const events = await sweep(account);
    expect(ascending(idsOf(events))).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1));
    expect(
      events.some((event) => event.kind === 'slice-split' && event.rowsRead === 750 && event.totalLeads === 1200),
    ).toBe(true);
    expect(account.asked.length).toBeLessThan(12);
  });

  it('tells why it halves a slice', async () => {
    const reasonsOf = (events: readonly SweepEvent[]) =>
      events.flatMap((event) => (event.kind === 'slice-split' ? [event.reason] : []));
    const capped = new ChangingAccount(leadsEvery(600, 1200), [], { cap: 750 });
    expect(new Set(reasonsOf(await sweep(capped)))).toEqual(new Set(['rows-missing']));
    const restless = Array.from({ length: 8 }, (_, index): Change => (leads) => [
      ...leads,
      { id: 100 + index, second: 9 * day, note: '' },
    ]);
    const events = await sweep(new ChangingAccount(leadsEvery(3600, 3), restless));
    expect(reasonsOf(events)).toEqual(['unsettled']);
    // Nothing was missing, so the slices grow again whatever they hold.
    expect(proofsOf(events).map(({ slice }) => slice)).toEqual([
      { from: at(0), to: at(5 * day) },
      { from: at(5 * day), to: at(10 * day) },
    ]);
  });

  it('goes on after a stop in slices as wide as before, and widens them again', async () => {
    const [first] = await sweep(new ChangingAccount([]), { sliceDays: 4 });
    const startAt = { ...first!.checkpoint, sliceTo: at(day).toISOString() };
    const proofs = proofsOf(await sweep(new ChangingAccount([]), { sliceDays: 4, startAt }));
    expect(proofs.map(({ slice }) => slice.to)).toEqual([at(day), at(3 * day), at(7 * day), at(10 * day)]);
  });

  it('fails loudly when even a minute cannot be proved', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 3), [], { phantomLeads: 1 });
    await expect(sweep(account)).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'totalLeads', count: 1 },
    });
  });

  it('fails when the page number is ignored', async () => {
    const account = new ChangingAccount(leadsEvery(3600, 9), [], { ignoresPageNumber: true });
    await expect(sweep(account, { pageSize: 2 })).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'pageNumber' },
    });
    expect(account.asked).toHaveLength(6);
  });

  it('passes an error of a page on', async () => {
    const failing = { leads: { list: () => Promise.reject(new Error('down')) } };
    await expect(sweepLeads(failing, { from: at(0), to: at(1) }).next()).rejects.toThrow('down');
  });

  it('passes the profile, signal and priority on', async () => {
    const seen: unknown[] = [];
    const account = new ChangingAccount([]);
    const signal = new AbortController().signal;
    const client = {
      leads: {
        list: (...[query, options]: Parameters<typeof account.leads.list>) => {
          seen.push(options);
          return account.leads.list(query, options);
        },
      },
    };
    for await (const event of sweepLeads(client, { from: at(0), to: at(1), signal })) expect(event).toBeDefined();
    expect(seen[0]).toMatchObject({ signal, priority: 'backfill' });
  });

  it('reads a version once, and any other row again', async () => {
    const edit: Change = (leads) => leads.map((lead) => (lead.id === 2 ? { ...lead, note: 'quoted' } : lead));
    const account = new ChangingAccount(leadsEvery(3600, 3), [(leads) => leads, edit]);
    const mapped: unknown[] = [];
    const client: SweepableClient = {
      leads: {
        list: async (query, options) => {
          const page = await account.leads.list(query, options);
          mapped.push({ rows: page.rows.map(rowIdentity), known: page.knownLeadIds });
          return page;
        },
      },
    };
    for await (const event of sweepLeads(client, { from: at(0), to: at(day) })) expect(event).toBeDefined();
    expect(mapped).toEqual([
      { rows: ['1', '2', '3'], known: [] },
      { rows: ['2'], known: ['1', '3'] },
    ]);
  });

  it('checks a row that it knows when the half of a slice is answered with the whole', async () => {
    const account = new ChangingAccount(leadsEvery(600, 1200), [], { cap: 750, ignoresDates: true });
    await expect(sweep(account)).rejects.toMatchObject({ code: 'unfaithful-response', mismatch: { aspect: 'dates' } });
  });

  it.each([
    { from: at(1), to: at(0) },
    { pageSize: 0 },
    { pageSize: 2501 },
    { sliceDays: 32 },
    { from: new Date(Number.NaN) },
  ])('refuses %j', async (query) => {
    await expect(sweep(new ChangingAccount([]), query)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('refuses the checkpoint of another sweep, and does nothing after the last one', async () => {
    const account = new ChangingAccount([]);
    const last = (await sweep(account)).at(-1)?.checkpoint;
    await expect(sweep(account, { startAt: last, to: at(11 * day) })).rejects.toMatchObject({
      code: 'invalid-request',
    });
    expect(await sweep(account, { startAt: last })).toEqual([]);
  });

  it('keeps its checkpoint small and plain', async () => {
    const events = await sweep(new ChangingAccount(leadsEvery(60, 500)), { pageSize: 100 });
    const texts = events.map((event) => JSON.stringify(event.checkpoint));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(500);
  });
});

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Change>((leads) => leads) },
  fc
    .nat(200)
    .map<Change>((index) => (leads) => leads.filter((_, position) => position !== index % Math.max(1, leads.length))),
  fc
    .tuple(fc.noBias(fc.integer({ min: 10_000, max: 2_000_000_000 })), fc.nat(10 * day))
    .map<Change>(([id, second]) => (leads) => [
      ...leads.filter((lead) => lead.id !== id),
      { id, second, note: 'late' },
    ]),
  fc
    .nat(200)
    .map<Change>(
      (index) => (leads) =>
        leads.map((lead, position) =>
          position === index % Math.max(1, leads.length) ? { ...lead, note: `${lead.note}.` } : lead,
        ),
    ),
);
const history = fc.record({
  seconds: fc.array(fc.oneof(fc.nat(10 * day), fc.nat(3)), { maxLength: 40 }),
  changes: fc.array(change, { maxLength: 25 }),
  pageSize: fc.integer({ min: 1, max: 7 }),
  sliceDays: fc.constantFrom(1, 3, 31),
  pageOverrun: fc.constantFrom<'empty' | '400'>('empty', '400'),
});

describe('properties of sweepLeads', () => {
  it('loses no lead that is there throughout, whatever comes, goes and changes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ seconds, changes, pageSize, sliceDays, pageOverrun }) => {
        const initial = seconds.map((second, index) => ({ id: index + 1, second, note: '' }));
        const account = new ChangingAccount(initial, changes, { pageOverrun });
        const events = await sweep(account, { pageSize, sliceDays });
        const survivors = account.current.filter(({ id }) => id <= initial.length).map(({ id }) => id);
        expect(idsOf(events)).toEqual(expect.arrayContaining(survivors));
        expect(proofsOf(events).at(-1)?.slice.to).toEqual(at(10 * day));
      }),
      { numRuns: 1500 },
    );
  });

  it('hands no version of a lead out twice', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ seconds, changes, pageSize, sliceDays, pageOverrun }) => {
        const initial = seconds.map((second, index) => ({ id: index + 1, second, note: '' }));
        const account = new ChangingAccount(initial, changes, { pageOverrun });
        const rows = rowsOf(await sweep(account, { pageSize, sliceDays }));
        expect(rows).toHaveLength(new Set(rows).size);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing when it is stopped after any event and goes on from the checkpoint', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }),
        async ({ seconds, changes, pageSize, sliceDays }, stops) => {
          const initial = seconds.map((second, index) => ({ id: index + 1, second, note: '' }));
          const account = new ChangingAccount(initial, changes);
          const events: SweepEvent[] = [];
          let startAt: SweepCheckpoint | undefined;
          for (const stop of [...stops, Infinity]) {
            let taken = 0;
            for await (const event of sweepLeads(account, {
              from: at(0),
              to: at(10 * day),
              pageSize,
              sliceDays,
              startAt,
            })) {
              events.push(event);
              startAt = JSON.parse(JSON.stringify(event.checkpoint)) as SweepCheckpoint;
              if ((taken += 1) >= stop) break;
            }
          }
          const survivors = account.current.filter(({ id }) => id <= initial.length).map(({ id }) => id);
          expect(idsOf(events)).toEqual(expect.arrayContaining(survivors));
          expect(startAt?.done).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
