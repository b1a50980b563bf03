import { newId } from '@leadweave/persistence';
import { soql } from '@leadweave/salesforce-client';
import { hourMs, minuteMs } from '@leadweave/time';
import { brandA, ConnectedBrand, north } from '../testing-support/connected-brand.spec-support.js';
import { SalesforceFigures } from './salesforce-figures.js';

describe('the figures of Salesforce', () => {
  let brand: ConnectedBrand;
  beforeAll(async () => {
    brand = await ConnectedBrand.start();
  }, 60_000);
  afterAll(() => brand.stop());

  const situation = () => new SalesforceFigures(brand.test.database, brand.clock).situation();
  const aLead = (state: string, wantedAt: Date) =>
    brand.test.owner.query(
      `insert into salesforce_lead (brand_id, connection_id, lead_id, location_id, state, due_at, lease_until, wanted_at,
         created_at, updated_at)
       values ($1, $2, $3, $4, $5, case when $5 = 'waiting' then $6::timestamptz end,
         case when $5 = 'sending' then $6::timestamptz end, $6, $6, $6)`,
      [brandA, brand.ref.connectionId, newId(), north, state, wantedAt],
    );

  it('are zero where nothing waits and nothing was called', async () => {
    expect(await situation()).toEqual({
      connections: { CONNECTED: 1 },
      leads: { waiting: 0, sending: 0, failed: 0, review: 0 },
      oldestWaitingSeconds: 0,
      callsToday: 0,
      highestUse: 0,
    });
  });

  it('count leads by state over all brands, and tell how long the oldest has waited', async () => {
    const ago = (ms: number) => new Date(brand.clock().getTime() - ms);
    for (const [state, at] of [
      ['waiting', ago(minuteMs)],
      ['waiting', ago(3 * minuteMs)],
      ['failed', ago(hourMs)],
      ['synced', ago(hourMs)],
    ] as const)
      await aLead(state, at);
    expect(await situation()).toMatchObject({
      leads: { waiting: 2, sending: 0, failed: 1, review: 0 },
      oldestWaitingSeconds: 180,
    });
  });

  it('tell our calls and the highest use of an allowance, as long as it was seen lately', async () => {
    brand.org.setApiUsage({ used: 7_499, cap: 15_000 });
    await brand.gateway.call(brand.ref, 'live', (api) => api.query(soql`SELECT Id FROM Lead`));
    expect(await situation()).toMatchObject({ callsToday: 1, highestUse: 0.5 });
    brand.advance(2 * hourMs);
    expect(await situation()).toMatchObject({ callsToday: 1, highestUse: 0 });
  });
});
