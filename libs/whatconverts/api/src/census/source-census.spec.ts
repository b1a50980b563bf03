import { Bench, dayMs, noon } from '../testing-support/bench.spec-support.js';
import { type Franchise, loadedFranchise } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';
import { type CensusSlice } from './census-lead.js';
import { type CensusQuestion } from './source-census.js';

describe('SourceCensus', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let franchise: Franchise;
  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
    franchise = await loadedFranchise(bench, parts);
  }, 120_000);
  afterAll(() => bench.stop());
  afterEach(() => bench.simulator.control.clearFaults());

  const question = (changes: Partial<CensusQuestion> = {}): CensusQuestion => ({
    brandId: franchise.brandId,
    connectionId: franchise.connectionId,
    from: new Date(noon.getTime() - 100 * dayMs),
    to: noon,
    ...changes,
  });
  const slicesOf = async (asked: CensusQuestion): Promise<CensusSlice[]> => {
    const slices: CensusSlice[] = [];
    for await (const slice of parts.census.read(asked)) slices.push(slice);
    return slices;
  };
  const idsAt = (slices: readonly CensusSlice[], locationId: string) =>
    [
      ...new Set(
        slices
          .flatMap(({ leads }) => leads)
          .flatMap((lead) => (lead.locationId === locationId ? [lead.externalId] : [])),
      ),
    ]
      .map(Number)
      .sort((left, right) => left - right);

  it('names every lead of every type at the source, and stores nothing', async () => {
    const held = await bench.leadIds(franchise.brandId);
    const slices = await slicesOf(question());
    const truth = (profileId: number) =>
      bench.simulator.control.truth({ profileId, from: question().from, to: noon }).sort((left, right) => left - right);
    expect(idsAt(slices, franchise.north)).toEqual(truth(101));
    expect(idsAt(slices, franchise.south)).toEqual(truth(102));
    expect(await bench.leadIds(franchise.brandId)).toEqual(held);
  });

  it('tells what the sync passes over by rule', async () => {
    const leads = (await slicesOf(question())).flatMap((slice) => slice.leads);
    const others = leads
      .filter(({ passedOver }) => passedOver === 'type-not-selected')
      .map(({ externalId }) => externalId);
    const chosen = new Set([...bench.truth(101, question().from), ...bench.truth(102, question().from)].map(String));
    expect(others.filter((id) => chosen.has(id))).toEqual([]);
    const beforeHistory = new Date(noon.getTime() - 380 * dayMs);
    const old = bench.simulator.control.createLead({
      profile_id: 101,
      lead_type: 'Web Form',
      date_created: beforeHistory.toISOString(),
    });
    const around = { from: beforeHistory, to: new Date(beforeHistory.getTime() + dayMs) };
    const early = (await slicesOf(question(around))).flatMap((slice) => slice.leads);
    bench.simulator.control.deleteLead(old);
    expect(early).toEqual([expect.objectContaining({ externalId: `${old}`, passedOver: 'outside-window' })]);
  });

  it('costs as many requests as it says, whatever the number of locations', async () => {
    const { requests, left } = await bench.inBrand(franchise.brandId, (tx) => parts.census.cost(tx, question()));
    const one = await bench.inBrand(franchise.brandId, (tx) =>
      parts.census.cost(tx, question({ locationIds: [franchise.north] })),
    );
    const before = bench.requestsOf();
    const slices = await slicesOf(question());
    expect(bench.requestsOf() - before).toBe(requests);
    expect(slices.reduce((sum, slice) => sum + slice.requests, 0)).toBe(requests);
    expect([requests, one.requests]).toEqual([8, 8]);
    expect(left).toBeGreaterThan(7_000);
  });

  it('does not count a lead that is deleted while it is read', async () => {
    const { control } = bench.simulator;
    const from = new Date(noon.getTime() - 20 * dayMs);
    const createdAt = new Date(noon.getTime() - 10 * dayMs).toISOString();
    const victim = control.createLead({ profile_id: 101, lead_type: 'Web Form', date_created: createdAt });
    const changes = [{ do: 'delete', leadId: victim } as const];
    control.fault({ kind: 'mutate', when: 'after', changes });
    expect(idsAt(await slicesOf(question({ from })), franchise.north)).toEqual(
      control.truth({ profileId: 101, from, to: noon }).sort((left, right) => left - right),
    );
  });

  it('tells which leads the last sync could not know yet', async () => {
    const { control } = bench.simulator;
    control.advance(3_600_000);
    const [edited] = bench.truth(101, new Date(noon.getTime() - 20 * dayMs));
    control.editLead(edited!, { contact_name: 'Edited' });
    const createdAt = new Date(noon.getTime() + 600_000).toISOString();
    const young = control.createLead({ profile_id: 102, lead_type: 'Web Form', date_created: createdAt });
    const to = new Date(noon.getTime() + 3_000_000);
    const leads = (await slicesOf(question({ from: new Date(noon.getTime() - 20 * dayMs), to }))).flatMap(
      (slice) => slice.leads,
    );
    const notRead = leads.filter(({ notReadYet }) => notReadYet).map(({ externalId }) => externalId);
    expect(notRead.sort()).toEqual([`${edited}`, `${young}`].sort());
    control.deleteLead(young);
  });

  it('says why it could not read', async () => {
    bench.simulator.control.fault({ kind: 'status', status: 401 });
    await expect(slicesOf(question())).rejects.toMatchObject({ code: 'credentials-rejected' });
  });
});

describe('MissingLeads', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let franchise: Franchise;
  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
    franchise = await loadedFranchise(bench, parts);
  }, 120_000);
  afterAll(() => bench.stop());

  it('reads what was lost through the intake, and nothing else', async () => {
    const { brandId, connectionId, north } = franchise;
    const held = await bench.leadIds(brandId);
    const from = new Date(noon.getTime() - 40 * dayMs);
    const to = new Date(noon.getTime() - 20 * dayMs);
    const lost = bench.truth(101, from).filter((id) => !bench.truth(101, to).includes(id));
    expect(lost.length).toBeGreaterThan(0);
    await loseRecords(bench, brandId, lost);
    expect(await bench.leadIds(brandId)).toHaveLength(held.length - lost.length);
    const stretches = [
      { locationId: north, from, to: new Date(from.getTime() + 5 * dayMs) },
      { locationId: north, from: new Date(from.getTime() + 5 * dayMs), to },
    ];
    const before = bench.requestsOf();
    const { runId, requests } = await bench.inBrand(brandId, (tx) =>
      parts.missing.fetch(tx, connectionId, stretches, 'Ada Admin'),
    );
    await bench.drain(parts);
    expect(await bench.leadIds(brandId)).toEqual(held);
    expect(bench.requestsOf() - before).toBe(requests);
    const run = (await bench.runs(brandId)).find(({ id }) => id === runId);
    expect(run).toMatchObject({ kind: 'reconciliation', state: 'done' });
  });
});

/** As if these leads had never arrived. */
async function loseRecords(bench: Bench, brandId: string, externalIds: readonly number[]): Promise<void> {
  const ids = externalIds.map(String);
  const leads = `select lead_id from source_record where brand_id = $1 and external_id = any ($2)`;
  await bench.test.owner.query(`delete from lead_event where brand_id = $1 and lead_id in (${leads})`, [brandId, ids]);
  const { rows } = await bench.test.owner.query<{ lead_id: string }>(
    `delete from source_record where brand_id = $1 and external_id = any ($2) returning lead_id`,
    [brandId, ids],
  );
  await bench.test.owner.query('delete from lead where brand_id = $1 and id = any ($2)', [
    brandId,
    rows.map(({ lead_id }) => lead_id),
  ]);
}
