import { type ReviewCommand, type ReviewFilter } from '@leadweave/leads-api';
import { newId } from '@leadweave/persistence';
import { secondMs } from '@leadweave/time';
import { CallLogRepository } from '../log/call-log.repository.js';
import { brandB, north } from '../testing-support/connected-brand.spec-support.js';
import { DealsBench } from '../testing-support/deals-bench.spec-support.js';
import { OpportunitiesToTie } from './opportunities-to-tie.js';

describe('opportunities that a person ties', () => {
  let bench: DealsBench;
  let source: OpportunitiesToTie;
  beforeAll(async () => {
    bench = await DealsBench.start();
    const { settings, deals, finder } = bench;
    source = new OpportunitiesToTie({ settings, deals, finder, log: new CallLogRepository() });
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.begin());

  const open: ReviewFilter = { state: 'open' };
  const decided: ReviewFilter = { state: 'decided' };
  const page = (filter = open, after?: { since: Date; id: string }, limit = 50) =>
    bench.brand.inBrand<Awaited<ReturnType<OpportunitiesToTie['page']>>>((tx) => source.page(tx, filter, after, limit));
  const answer = (id: string, more: Partial<ReviewCommand>) =>
    bench.brand.inBrand<{ records: number }>((tx) =>
      source.apply(
        tx,
        { ids: [id] },
        { answer: 'tie', by: 'member-1', at: bench.brand.clock(), decisionId: newId(), ...more },
      ),
    );
  const untied = async () => {
    const id = bench.opportunity({ Amount: 10 });
    await bench.poll();
    return { id, item: `opportunity~${id}` };
  };

  it('wait in the queue with their reason, and bring their value once they are tied (S78)', async () => {
    const lead = await bench.lead();
    const { id, item } = await untied();
    expect(await page()).toMatchObject([
      { id: item, kind: 'salesforce-opportunity', reason: 'no-lead', detail: 'Kitchen', answers: ['tie', 'ignore'] },
    ]);
    expect(await answer(item, { leadId: lead })).toEqual({ records: 1 });
    expect(await bench.value(lead)).toEqual([1_000, null]);
    expect(await bench.stored(id)).toMatchObject({
      state: 'tied',
      tied_by: 'manual',
      lead_id: lead,
      location_id: north,
    });
    expect(await page()).toEqual([]);
    expect(await page(decided)).toMatchObject([{ id: item, decision: { answer: 'tie', by: 'member-1' } }]);
    bench.org.update('Opportunity', id, { Amount: 20 });
    await bench.poll();
    expect(await bench.value(lead)).toEqual([2_000, null]);
  });

  it('give the value back when they are opened again', async () => {
    const lead = await bench.lead();
    const { item } = await untied();
    await answer(item, { leadId: lead });
    expect(await answer(item, { answer: 'reopen' })).toEqual({ records: 1 });
    expect([await bench.value(lead), (await page()).length]).toEqual([[null, null], 1]);
  });

  it('stay aside once a person has set them aside, whatever changes', async () => {
    const { id, item } = await untied();
    expect(await answer(item, { answer: 'ignore', reason: 'Not ours.' })).toEqual({ records: 1 });
    bench.org.update('Opportunity', id, { Amount: 20 });
    await bench.poll();
    expect([await page(), (await page(decided))[0]?.decision?.reason]).toEqual([[], 'Not ours.']);
  });

  it('show the leads that they may belong to', async () => {
    const leads = [1, 2].map(() => bench.lead({ content: { contact: { email: 'two@example.com' } } }));
    const both = await Promise.all(leads);
    const id = bench.opportunity({});
    const contact = bench.org.create('Contact', { LastName: 'Two', Email: 'two@example.com' });
    bench.org.create('OpportunityContactRole', { OpportunityId: id, ContactId: contact });
    await bench.poll();
    const item = await bench.brand.inBrand<Awaited<ReturnType<OpportunitiesToTie['find']>>>((tx) =>
      source.find(tx, `opportunity~${id}`),
    );
    expect(item?.reason).toBe('several-leads');
    expect(new Set(item?.evidence.map((one) => one.id))).toEqual(new Set(both));
  });

  it('are paged without a gap, and only seen where all locations are', async () => {
    for (let count = 0; count < 5; count += 1) {
      bench.opportunity({});
      bench.brand.advance(secondMs);
    }
    await bench.poll();
    const first = await page(open, undefined, 2);
    const rest = await page(open, first.at(-1));
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(5);
    const scope = { kind: 'locations', locationIds: [north] } as const;
    const { database } = bench.brand.test;
    expect(await database.inBrand(bench.ref.brandId, scope, (tx) => source.page(tx, open, undefined, 9))).toEqual([]);
    expect(await bench.brand.inBrand<unknown[]>((tx) => source.page(tx, open, undefined, 9), brandB)).toEqual([]);
  });

  it('are tied to no lead that is not there', async () => {
    const { item } = await untied();
    await expect(answer(item, { leadId: newId() })).rejects.toMatchObject({ code: 'lead-not-found' });
  });
});
