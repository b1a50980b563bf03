import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import { aContent, aRecord, aSubmission, brandA, brandB, everywhere, noon } from '../testing-support/builders.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { LeadDealValues } from './lead-deal-values.js';

describe('what a system of sales says of leads', () => {
  let bench: LeadsBench;
  const deals = new LeadDealValues();
  const origin = { kind: 'salesforce', connectionId: 'c', opportunityId: '006000000000001AAA' } as const;
  const deal = (more: object = {}) =>
    ({
      system: 'salesforce',
      reference: '006000000000001AAA',
      atMs: noon.getTime(),
      outcome: 'open',
      ...more,
    }) as const;

  beforeAll(async () => {
    bench = await LeadsBench.start();
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const take = (leadId: string, told: ReturnType<typeof deal> | undefined, brandId = brandA) =>
    bench.test.database.inBrand(brandId, everywhere, (tx) =>
      deals.take(tx, [{ leadId, deal: told, origin }], new Date(noon.getTime() + 60_000)),
    );
  const lead = (id: string) => bench.app.get<LeadDetailDto>(`/leads/${id}`);
  const events = async (id: string) => (await bench.app.get<LeadTimelineDto>(`/leads/${id}/timeline`)).data;

  it('is shown in list and detail, with its origin, and told once in the timeline (S67, D14)', async () => {
    const [id] = await bench.apply([aRecord({ content: aContent({ value: { salesMinor: 100 } }) })]);
    const told = deal({ salesMinor: 15_687, outcome: 'won', stage: 'Closed Won', closeDate: '2026-11-20' });
    expect((await take(id!, told))[0]?.changed).toMatchObject({ 'value.salesMinor': { before: 100, after: 15_687 } });
    expect(await take(id!, told)).toMatchObject([{ changed: {} }]);
    expect(await lead(id!)).toMatchObject({
      version: 2,
      value: { sales: { amountMinor: 15_687 } },
      origins: { 'value.salesMinor': { source: 'salesforce', rule: 'deal-wins', replaced: [{ value: 100 }] } },
    });
    const { data } = await bench.app.get<LeadListDto>('/leads');
    expect(data[0]).toMatchObject({ value: { sales: { amountMinor: 15_687 } } });
    expect(await events(id!)).toMatchObject([
      {
        kind: 'value_changed',
        origin,
        changed: { 'deal.outcome': { after: 'won' }, 'deal.stage': { after: 'Closed Won' } },
      },
      { kind: 'created' },
    ]);
  });

  it('stands over what a later sync brings, and the echo of our own write is no event (S74)', async () => {
    const [id] = await bench.apply([aRecord()]);
    await take(id!, deal({ quoteMinor: 500 }));
    await bench.apply([
      aRecord({ sourceUpdatedAt: new Date(noon.getTime() + 1_000), content: aContent({ value: { quoteMinor: 500 } }) }),
    ]);
    await bench.apply([
      aRecord({ sourceUpdatedAt: new Date(noon.getTime() + 2_000), content: aContent({ value: { quoteMinor: 7 } }) }),
    ]);
    expect((await lead(id!)).value.quote).toMatchObject({ amountMinor: 500 });
    expect((await events(id!)).map(({ kind }) => kind)).toEqual(['value_changed', 'created']);
  });

  it('tells a stage that moves as an update', async () => {
    const [id] = await bench.apply([aRecord()]);
    await take(id!, deal({ stage: 'Prospecting' }));
    expect((await events(id!))[0]).toMatchObject({ kind: 'updated' });
  });

  it('gives the amount back to the sources when it is taken away', async () => {
    const [id] = await bench.apply([aRecord({ content: aContent({ value: { salesMinor: 100 } }) })]);
    await take(id!, deal({ salesMinor: 900, outcome: 'won' }));
    await take(id!, undefined);
    expect((await lead(id!)).value.sales).toMatchObject({ amountMinor: 100 });
  });

  it('moves along when leads pair', async () => {
    const [whatConverts] = await bench.apply([aRecord()]);
    await take(whatConverts!, deal({ salesMinor: 900, outcome: 'won' }));
    const [native] = await bench.apply([aSubmission()]);
    expect((await lead(native!)).value.sales).toMatchObject({ amountMinor: 900 });
    expect(await take(whatConverts!, deal({ salesMinor: 5 }))).toEqual([]);
  });

  it('reaches no lead of another brand', async () => {
    const [id] = await bench.apply([aRecord()]);
    expect(await take(id!, deal({ salesMinor: 1 }), brandB)).toEqual([]);
  });
});
