import { newId } from '@leadweave/persistence';
import { brandA, ConnectedBrand, everywhere, north, south } from '../testing-support/connected-brand.spec-support.js';
import { CallLogRepository, type NewLoggedCall } from './call-log.repository.js';
import { CallTimeline } from './call-timeline.js';

describe('the timeline of a lead', () => {
  const timeline = new CallTimeline();
  const lead = newId();
  let brand: ConnectedBrand;

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    const at = brand.clock();
    const { connectionId } = brand.ref;
    const call = (changes: Partial<NewLoggedCall>): NewLoggedCall => ({
      ...{ connectionId, direction: 'to_salesforce', leadId: lead, locationId: north },
      ...{ object: 'Lead', action: 'create', result: 'done', at, ...changes },
    });
    const calls = [
      call({}),
      call({ direction: 'to_lead', object: 'Opportunity', action: 'updated' }),
      call({ direction: 'to_whatconverts', object: undefined, action: 'write-back', result: 'failed' }),
      call({ leadId: newId() }),
      call({ leadId: newId(), locationId: south }),
    ];
    await brand.test.database.inBrand(brandA, everywhere, (tx) => new CallLogRepository().add(tx, calls));
  }, 60_000);
  afterAll(() => brand.stop());

  const page = (limit = 50, before?: string, leadIds: readonly string[] = [lead]) =>
    brand.test.database.inBrand(brandA, { kind: 'locations', locationIds: [north] }, (tx) =>
      timeline.page(tx, leadIds, before, limit),
    );

  it('tells what went from it, newest first and page by page, and not what came to it', async () => {
    const all = await page();
    expect(all.map(({ origin }) => [origin['direction'], origin['action'], origin['result']])).toEqual([
      ['to_whatconverts', 'write-back', 'failed'],
      ['to_salesforce', 'create', 'done'],
    ]);
    expect(all).toMatchObject([{ leadId: lead, kind: 'salesforce_call' }, { origin: { object: 'Lead' } }]);
    const [newest] = await page(1);
    expect(await page(1, newest!.id)).toEqual([all[1]]);
  });

  it('keeps the scope of whoever reads', async () => {
    const { rows } = await brand.test.owner.query<{ lead_id: string }>(
      'select lead_id from salesforce_call where location_id = $1',
      [south],
    );
    expect(await page(50, undefined, [rows[0]!.lead_id])).toEqual([]);
  });
});
