import { secondMs } from '@leadweave/time';
import { waitFor } from '@leadweave/testing';
import { ConnectedBrand } from '../testing-support/connected-brand.spec-support.js';
import { DutiesRepository } from './duties.repository.js';
import { DutyHandlers } from './duty-handlers.js';
import { DutyLanes } from './duty-lanes.js';
import { DutyWake } from './duty-wake.js';

describe('lanes of duties', () => {
  let brand: ConnectedBrand;
  const duties = new DutiesRepository();
  beforeAll(async () => {
    brand = await ConnectedBrand.start();
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    await brand.test.owner.query('delete from salesforce_duty');
    await dueAt(brand.clock());
  });

  const due = () => ({ ...brand.ref, kind: 'send-leads' }) as const;
  const dueAt = (at: Date) => brand.inBrand((tx) => duties.dueBy(tx, brand.ref.connectionId, 'send-leads', at));
  const row = async () => {
    const { rows } = await brand.test.owner.query<{ due_at: Date; lease_until: Date | null }>(
      'select due_at, lease_until from salesforce_duty',
    );
    return rows[0]!;
  };
  const process = (serve: () => Promise<Date | undefined>, wake = new DutyWake()) => {
    const handlers = new DutyHandlers();
    handlers.register('send-leads', { serve });
    return new DutyLanes(brand.test.database, duties, handlers, wake, brand.clock, { warn: () => undefined });
  };

  it('let one of two processes serve a duty', async () => {
    let served = 0;
    const lanes = [1, 2].map(() =>
      process(() => {
        served += 1;
        return Promise.resolve(undefined);
      }),
    );
    await Promise.all(lanes.map((one) => one.serve(due())));
    expect(served).toBe(1);
    expect((await row()).lease_until).toBeNull();
  });

  it('come again when the handler says, or earlier when somebody asks meanwhile', async () => {
    const later = new Date(brand.clock().getTime() + 40 * secondMs);
    await process(() => Promise.resolve(later)).serve(due());
    expect((await row()).due_at).toEqual(later);
    await dueAt(brand.clock());
    await process(async () => {
      await dueAt(brand.clock());
      return later;
    }).serve(due());
    expect((await row()).due_at).toEqual(brand.clock());
  });

  it('take over from a process that died, as soon as its lease is over', async () => {
    await brand.inBrand((tx) =>
      duties.hold(tx, due(), {
        now: brand.clock(),
        nextAt: new Date(brand.clock().getTime() + 3_600_000),
        seconds: 30,
      }),
    );
    let served = 0;
    const lanes = process(() => Promise.resolve(void (served += 1)));
    await lanes.serve(due());
    expect(served).toBe(0);
    await brand.test.owner.query(`update salesforce_duty set lease_until = now() - interval '1 second'`);
    const found = await brand.test.database.asScheduler((tx) => duties.due(tx, ['send-leads'], brand.clock(), 10));
    expect(found).toEqual([due()]);
    await lanes.serve(due());
    expect(served).toBe(1);
  });

  it('rest after a fault, and are served by themselves, woken or not, until the process ends', async () => {
    await expect(process(() => Promise.reject(new Error('x'))).serve(due())).rejects.toThrow('x');
    expect((await row()).due_at.getTime()).toBe(brand.clock().getTime() + 30 * secondMs);
    const wake = new DutyWake();
    let served = 0;
    const lanes = process(() => Promise.resolve(void (served += 1)), wake);
    await brand.test.owner.query('update salesforce_duty set due_at = $1', [brand.clock()]);
    lanes.onApplicationBootstrap();
    await waitFor(() => served === 1);
    await brand.test.owner.query('update salesforce_duty set due_at = $1', [brand.clock()]);
    wake.due(due());
    await waitFor(() => served >= 2);
    await lanes.onApplicationShutdown();
    await brand.test.owner.query('update salesforce_duty set due_at = $1', [brand.clock()]);
    const before = served;
    wake.due(due());
    expect(served).toBe(before);
  });
});
