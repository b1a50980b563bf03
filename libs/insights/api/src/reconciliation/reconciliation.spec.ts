import { assertBrandTablesProtected } from '@leadweave/persistence';
import { dayMs, noon, WatchedBrand } from '../testing-support/watched-brand.spec-support.js';
import {
  type ComparisonPlanDto,
  type ReconciliationDto,
  type ReconciliationItemListDto,
} from './reconciliation.dto.js';

const year = 'from=2025-11-20&to=2026-11-20';
const recent = { from: '2026-10-21', to: '2026-11-20' };

describe('reconciliation', () => {
  let brand: WatchedBrand;
  let connectionId: string;
  beforeAll(async () => {
    brand = await WatchedBrand.start();
    connectionId = await brand.connect();
  }, 120_000);
  afterAll(() => brand.stop());
  afterEach(() => brand.simulator.control.clearFaults());

  const report = (query = year) => brand.get<ReconciliationDto>(`/reconciliation?${query}`);
  const items = (bucket: string, query = year) =>
    brand.get<ReconciliationItemListDto>(`/reconciliation/items?bucket=${bucket}&limit=200&${query}`);
  const compare = async (body: object = { from: '2025-11-20', to: '2026-11-20' }) => {
    await brand.post('/reconciliation/runs', body);
    await brand.drain();
  };
  const heldIds = async () => {
    const { rows } = await brand.test.owner.query<{ external_id: string }>(
      'select external_id from source_record where brand_id = $1 order by external_id',
      [brand.brandId],
    );
    return rows.map(({ external_id }) => external_id);
  };

  it('keeps every table of a brand behind its brand', async () => {
    expect(await assertBrandTablesProtected(brand.test.owner, { exempt: ['brand', 'lead.search_reads'] })).toEqual([]);
  });

  it('names what was not compared before it has compared', async () => {
    const { notCompared, totals } = await report();
    expect(totals.reported).toBe(0);
    expect(notCompared.map(({ locationName, reason }) => `${locationName} ${reason}`)).toEqual([
      'Austin North not-compared-yet',
      'Austin South not-compared-yet',
      'Nowhere no-profile-id',
    ]);
  });

  it('compares by itself after the first history, and everything balances', async () => {
    expect(await brand.parts.comparisonSchedule.startDue()).toBe(1);
    expect(await brand.parts.comparisonSchedule.startDue()).toBe(0);
    await brand.drain();
    const { totals, comparisons, notCompared } = await report();
    const truth = brand.simulator.control.truth({ to: new Date(noon.getTime() - 60_000) });
    expect(totals.reported).toBe(truth.length);
    expect(totals).toMatchObject({ missing: 0, waiting: 0, differingDays: 0 });
    expect(totals.created + totals.enriched + totals.ignored).toBe(totals.reported);
    expect(totals.created).toBe((await heldIds()).length);
    expect(totals.days).toBeGreaterThan(700);
    expect(comparisons).toEqual([expect.objectContaining({ state: 'done', reason: null })]);
    expect(notCompared.map(({ reason }) => reason)).toEqual(['no-profile-id']);
  });

  it('opens the list behind each number', async () => {
    const { totals } = await report();
    for (const bucket of ['created', 'enriched', 'ignored', 'waiting', 'missing', 'gone', 'reported'] as const) {
      const ids: string[] = [];
      for (let cursor = ''; ;) {
        const page = await items(bucket, `${year}${cursor}`);
        ids.push(...page.data.map(({ externalId }) => externalId));
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(ids).toHaveLength(totals[bucket]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('opens the same lists when leads have gone to another location, and come back', async () => {
    const figures = async (locationId: string) => {
      const one = `${year}&location=${locationId}`;
      const { totals } = await report(one);
      const created = await items('created', one);
      return { days: totals.created, listed: created.data.length, reported: totals.reported };
    };
    const [north, south] = [await figures(brand.north), await figures(brand.south)];
    expect(north.listed).toBe(north.days);
    const { rows } = await brand.test.owner.query<{ id: string }>(
      `select id from lead where brand_id = $1 and location_id = $2 and occurred_at < '2026-10-15' order by id limit 7`,
      [brand.brandId, brand.north],
    );
    const ids = rows.map(({ id }) => id);
    await brand.move(ids, brand.north, brand.south);
    const changed = ({ days, listed, reported }: typeof north, by: number) => ({
      ...{ days: days + by, listed: listed + by, reported: reported + by },
    });
    expect(await figures(brand.north)).toEqual(changed(north, -ids.length));
    expect(await figures(brand.south)).toEqual(changed(south, ids.length));
    await brand.move(ids, brand.south, brand.north);
    expect([await figures(brand.north), await figures(brand.south)]).toEqual([north, south]);
  });

  it('says by which rule a lead was ignored', async () => {
    const reasons = new Set((await items('ignored')).data.map(({ reason }) => reason));
    expect([...reasons]).toEqual(['type-not-selected']);
  });

  it('finds what was lost, fetches it after saying what that takes, and balances again', async () => {
    const held = await heldIds();
    const lost = brand.simulator.control
      .truth({ profileId: 101, from: new Date(noon.getTime() - 20 * dayMs) })
      .map(String)
      .filter((id) => held.includes(id));
    await brand.lose(lost);
    await compare(recent);
    const differing = await report(`from=${recent.from}&to=${recent.to}`);
    expect(differing.totals.missing).toBe(lost.length);
    expect(differing.data[0]!.missing).toBeGreaterThan(0);
    expect((await items('missing')).data.map(({ externalId }) => externalId).sort()).toEqual([...lost].sort());

    const preview = await brand.post<ComparisonPlanDto>('/reconciliation/fetch-missing', { ...recent, dryRun: true });
    expect(preview).toMatchObject({ missing: lost.length, comparisonIds: [], requests: 2 });
    expect((await heldIds()).length).toBe(held.length - lost.length);

    const before = brand.simulator.control.requests().length;
    await brand.post('/reconciliation/fetch-missing', recent);
    await brand.drain();
    expect(brand.simulator.control.requests().length - before).toBe(preview.requests);
    expect(await heldIds()).toEqual(held);
    expect((await report(`from=${recent.from}&to=${recent.to}`)).totals).toMatchObject({
      missing: 0,
      differingDays: 0,
    });
    expect((await items('missing')).data).toEqual([]);
  });

  it('fetches at night by itself what is missing', async () => {
    const held = await heldIds();
    await brand.lose(held.slice(-1));
    brand.simulator.control.advance(dayMs);
    expect(await brand.parts.comparisonSchedule.startDue()).toBe(1);
    await brand.drain();
    expect(await heldIds()).toEqual(held);
    expect((await report()).totals.missing).toBe(0);
  });

  it('compares with as many requests as it says', async () => {
    const plan = await brand.post<ComparisonPlanDto>('/reconciliation/runs', { ...recent, dryRun: true });
    const before = brand.simulator.control.requests().length;
    await compare(recent);
    expect(brand.simulator.control.requests().length - before).toBe(plan.requests);
    expect(plan.locations).toBe(2);
  });

  describe('given an account that lives', () => {
    const untilNow = () => ({ from: recent.from, to: brand.now().toISOString().slice(0, 10) });
    const periodOf = ({ from, to }: typeof recent) => `from=${from}&to=${to}`;

    it('lets a lead wait that came or changed after the last sync, and counts it once that read it', async () => {
      const { control } = brand.simulator;
      control.advance(dayMs);
      const createdAt = new Date(brand.now().getTime() - 10 * 60_000).toISOString();
      const young = control.createLead({ profile_id: 101, lead_type: 'Web Form', date_created: createdAt });
      const [changed] = (await heldIds()).slice(-1);
      await brand.lose([changed!]);
      control.editLead(Number(changed), { contact_name: 'Edited' });
      await compare(untilNow());
      const period = periodOf(untilNow());
      expect((await report(period)).totals).toMatchObject({ waiting: 2, missing: 0, differingDays: 0 });
      expect((await items('waiting', period)).data.map(({ externalId, reason }) => [externalId, reason])).toEqual(
        expect.arrayContaining([`${young}`, changed!].map((id) => [id, 'newer-than-last-sync'])),
      );
      await brand.sync(connectionId);
      await compare(untilNow());
      expect((await report(period)).totals).toMatchObject({ waiting: 0, missing: 0 });
      expect(await heldIds()).toEqual(expect.arrayContaining([`${young}`, changed!]));
    });

    it('takes a lead out of the sum that is deleted after it was found missing and before it could be fetched', async () => {
      const { control } = brand.simulator;
      const [leadId] = control.truth({
        profileId: 101,
        types: ['web_form'],
        from: new Date(noon.getTime() - 30 * dayMs),
      });
      await brand.lose([leadId!]);
      control.advance(dayMs);
      const changes = [{ do: 'delete', leadId: leadId! } as const];
      control.fault({ kind: 'mutate', changes, times: 1, match: { path: '/leads', query: { profile_id: '101' } } });
      expect(await brand.parts.comparisonSchedule.startDue()).toBe(1);
      await brand.drain();
      const { totals } = await report(periodOf(untilNow()));
      expect(totals).toMatchObject({ missing: 0, differingDays: 0 });
      expect((await items('reported', periodOf(untilNow()))).data).toHaveLength(totals.reported);
    });

    it('lists behind a number what was counted, though more has come since', async () => {
      const period = periodOf(untilNow());
      const { totals } = await report(period);
      const [first] = (await items('created', period)).data;
      const receive = (shift: string) =>
        brand.test.owner.query(
          'update source_record set received_at = received_at + $3::interval where brand_id = $1 and external_id = $2',
          [brand.brandId, first!.externalId, shift],
        );
      await receive('1 year');
      expect((await items('created', period)).data).toHaveLength(totals.created - 1);
      await receive('-1 year');
    });
  });

  it('shows a lead that is in quarantine as waiting, with its reason', async () => {
    const { control } = brand.simulator;
    const createdAt = new Date(noon.getTime() - 5 * dayMs).toISOString();
    const leadId = control.createLead({ profile_id: 101, lead_type: 'Web Form', date_created: createdAt });
    await brand.test.owner.query(
      `insert into inbox (brand_id, id, source, kind, digest, raw, state, reason, external_id, received_at)
       values ($1, gen_random_uuid(), 'whatconverts', 'record', 'd', 'r', 'quarantined', 'repeated-failure', $2, now())`,
      [brand.brandId, `${leadId}`],
    );
    await compare(recent);
    expect((await items('waiting')).data).toEqual([
      expect.objectContaining({ externalId: `${leadId}`, reason: 'repeated-failure' }),
    ]);
    control.deleteLead(leadId);
    await compare(recent);
    expect((await items('waiting')).data).toEqual([]);
  });

  it('shows what is gone at the source beside the sum', async () => {
    const [newest] = brand.simulator.control
      .truth({ profileId: 102, types: ['web_form'], from: new Date(noon.getTime() - 30 * dayMs) })
      .slice(-1);
    await brand.test.owner.query(
      `update source_record set state = 'gone', gone_at = now() where brand_id = $1 and external_id = $2`,
      [brand.brandId, `${newest}`],
    );
    brand.simulator.control.deleteLead(newest!);
    await compare(recent);
    const { totals } = await report(`from=${recent.from}&to=${recent.to}`);
    expect(totals.gone).toBe(1);
    expect(totals.missing).toBe(0);
    expect((await items('gone')).data).toEqual([
      expect.objectContaining({ externalId: `${newest}`, reason: 'gone-at-source', leadId: expect.any(String) }),
    ]);
  });

  it('says why a comparison waits, and goes on when the quota is back', async () => {
    const { control } = brand.simulator;
    brand.simulator.control.fault({ kind: 'status', status: 401, times: 1 });
    await compare(recent);
    const failed = (await report()).comparisons.find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ reason: 'credentials-rejected' });
    await brand.test.owner.query(`update request_ledger set backfill = 100000 where brand_id = $1 and day = $2`, [
      brand.brandId,
      new Date(brand.now()).toISOString().slice(0, 10),
    ]);
    await compare(recent);
    expect((await report()).comparisons.find(({ state }) => state === 'queued')).toMatchObject({
      reason: 'quota-spent',
    });
    control.advance(dayMs);
    expect(await brand.parts.comparisonSchedule.wakeWaiting()).toBe(1);
    await brand.drain();
    expect((await report()).comparisons.map(({ state }) => state)).toEqual(['done']);
  });

  it('starts one comparison of a connection at a time', async () => {
    const first = await brand.post<ComparisonPlanDto>('/reconciliation/runs', recent);
    const second = await brand.post<ComparisonPlanDto>('/reconciliation/runs', recent);
    expect([first.comparisonIds.length, second.comparisonIds.length, second.alreadyOpen]).toEqual([1, 0, 1]);
    await brand.drain();
  });

  it('pages through the days, differences first and each once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await report(`${year}&limit=200${cursor}`);
      seen.push(...page.data.map(({ day, locationId }) => `${day} ${locationId}`));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    const { totals } = await report();
    expect(seen).toHaveLength(totals.days);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('exports every day as CSV that no spreadsheet runs', async () => {
    await brand.test.owner.query(`update location set name = '=2+5' where brand_id = $1 and id = $2`, [
      brand.brandId,
      brand.south,
    ]);
    const response = await brand.request('GET', `/reconciliation/export?${year}`);
    const lines = (await response.text()).trimEnd().split('\r\n');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(lines).toHaveLength((await report()).totals.days + 1);
    expect(lines.some((line) => line.startsWith(`"'=2+5","America/Chicago"`))).toBe(true);
    expect(lines.some((line) => line.startsWith('"=2+5"'))).toBe(false);
  });

  it('shows a franchisee the own locations and nothing of others', async () => {
    const scope = { kind: 'locations', locationIds: [brand.north] } as const;
    const franchisee = brand.access({ role: 'franchisee', scope });
    const own = await brand.get<ReconciliationDto>(`/reconciliation?${year}&limit=200`, franchisee);
    expect(new Set(own.data.map(({ locationId }) => locationId))).toEqual(new Set([brand.north]));
    expect(own.notCompared).toEqual([]);
    const all = await report();
    expect(own.totals.reported).toBeLessThan(all.totals.reported);
    const others = await brand.request('GET', `/reconciliation?location=${brand.south}`, undefined, franchisee);
    const unknown = await brand.request('GET', `/reconciliation?location=${brand.brandId}`, undefined, franchisee);
    expect([others.status, unknown.status]).toEqual([404, 404]);
    expect((await brand.request('POST', '/reconciliation/runs', recent, franchisee)).status).toBe(403);
    const gone = await brand.get<ReconciliationItemListDto>(`/reconciliation/items?bucket=gone&${year}`, franchisee);
    expect(gone.data).toEqual([]);
  });

  it.each([
    ['/reconciliation?from=2026-11-20&to=2026-11-01', 422],
    ['/reconciliation?from=2024-01-01&to=2026-11-01', 422],
    ['/reconciliation?from=2026-02-30&to=2026-11-01', 422],
    ['/reconciliation?from=yesterday', 422],
    ['/reconciliation/items?bucket=lost', 422],
    ['/reconciliation?cursor=damaged', 400],
    ['/reconciliation/export?from=2026-11-20&to=2026-11-01', 422],
  ])('refuses %s with %d', async (path, status) => {
    expect((await brand.request('GET', path)).status).toBe(status);
  });
});
