import { leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { dayMs, hourMs, minuteMs, secondMs } from '@leadweave/time';
import { DealsBench } from '../testing-support/deals-bench.spec-support.js';
import { pollEveryMs } from './opportunity-polling.js';

describe('polling opportunities', () => {
  let bench: DealsBench;
  beforeAll(async () => {
    bench = await DealsBench.start();
  }, 60_000);
  afterAll(() => bench.stop());

  const ours = (leadId: string, values: object = {}) => bench.opportunity({ [leadweaveIdField]: leadId, ...values });

  /** A worker to whom the org tells other values than the simulator can hold. */
  const withRows = (change: (row: { readonly Id: string }) => object) =>
    bench.worker({
      gateway: {
        call: async (ref, purpose, work) => {
          const answer = await bench.brand.gateway.call(ref, purpose, work);
          const rows = (answer.result as { records?: { Id: string }[] }).records ?? [];
          return { ...answer, result: { ...answer.result, ...(rows.length > 0 && { records: rows.map(change) }) } };
        },
      },
    });

  describe('that carry our id', () => {
    beforeEach(() => bench.begin());

    it('brings amount, stage, close date and outcome onto the lead: open, won, lost, reopened (S67, S79)', async () => {
      const lead = await bench.lead();
      const id = ours(lead, { Amount: 1_250.5 });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([125_050, null]);
      bench.org.update('Opportunity', id, { StageName: 'Closed Won', Amount: 1_400 });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([125_050, 140_000]);
      bench.org.update('Opportunity', id, { StageName: 'Closed Lost' });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([0, 0]);
      bench.org.update('Opportunity', id, { StageName: 'Prospecting' });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([140_000, 0]);
      const { rows } = await bench.brand.test.owner.query<{ kind: string; origin: object; stage: string }>(
        `select kind, origin, changed #>> '{deal.stage,after}' as stage from lead_event where kind <> 'created' order by seq`,
      );
      expect(rows.map(({ kind, stage }) => [kind, stage])).toEqual([
        ['value_changed', 'Prospecting'],
        ['value_changed', 'Closed Won'],
        ['value_changed', 'Closed Lost'],
        ['value_changed', 'Prospecting'],
      ]);
      expect(rows[0]!.origin).toEqual({ kind: 'salesforce', connectionId: bench.ref.connectionId, opportunityId: id });
    });

    it('takes a new opportunity without an amount as its stage alone', async () => {
      const lead = await bench.lead();
      ours(lead);
      await bench.poll();
      expect(await bench.value(lead)).toEqual([null, null]);
      expect(await bench.count('lead_event', `kind = 'updated'`)).toBe(1);
    });

    it('finds the lead by the id of WhatConverts too (S77)', async () => {
      const lead = await bench.lead({ externalId: '777001' });
      bench.opportunity({ [whatConvertsIdField]: '777001', Amount: 10 });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([1_000, null]);
    });

    it('reaches the lead within 90 s of the change (S73)', async () => {
      const lead = await bench.lead();
      await bench.poll();
      const id = ours(lead, { Amount: 10 });
      const changedAt = bench.brand.clock().getTime();
      const worker = bench.worker();
      for (let second = 0; second < 90 && (await bench.value(lead))[0] === null; second += 5) {
        bench.brand.advance(5 * secondMs);
        await worker.runDue();
      }
      expect(await bench.value(lead)).toEqual([1_000, null]);
      expect(bench.brand.clock().getTime() - changedAt).toBeLessThanOrEqual(90 * secondMs);
      expect(await bench.stored(id)).toMatchObject({ state: 'tied', tied_by: 'id' });
    });

    it('loses no row when more than a page changes in one second (S73)', async () => {
      const lead = await bench.lead();
      const ids = Array.from({ length: 25 }, () => ours(lead, { Amount: 1 }));
      const worker = bench.worker({ pageSize: 4 });
      await bench.poll(worker);
      expect(await bench.count('salesforce_opportunity')).toBe(ids.length);
      expect(await bench.value(lead)).toEqual([2_500, null]);
    });

    it('loses no row of a transaction that commits late with old stamps (S73)', async () => {
      const lead = await bench.lead();
      const late = bench.org.openTransaction();
      late.create('Opportunity', {
        ...{ Name: 'Late', StageName: 'Prospecting', CloseDate: '2026-12-15', Amount: 5 },
        [leadweaveIdField]: lead,
      });
      for (let minutes = 0; minutes < 12; minutes += 1) await bench.poll();
      ours(lead, { Amount: 7 });
      late.commit();
      for (let minutes = 0; minutes < 2; minutes += 1) await bench.poll();
      expect(await bench.value(lead)).toEqual([1_200, null]);
    });

    it('catches up after three days without a poll (S73)', async () => {
      const lead = await bench.lead();
      await bench.poll();
      for (let hours = 0; hours < 72; hours += 12) {
        ours(lead, { Amount: 1 });
        bench.brand.advance(12 * hourMs);
      }
      await bench.poll(bench.worker({ pageSize: 2 }));
      expect(await bench.value(lead)).toEqual([600, null]);
    });

    it('goes on at its page when it is killed between page and cursor, and counts nothing twice', async () => {
      const lead = await bench.lead();
      for (let count = 0; count < 6; count += 1) ours(lead, { Amount: 1 });
      let queries = 0;
      const dying = {
        call: ((ref, purpose, work) => {
          queries += 1;
          // Coverage, then one page; the worker dies when it asks for the second.
          return queries > 2 ? Promise.reject(new Error('killed')) : bench.brand.gateway.call(ref, purpose, work);
        }) as typeof bench.brand.gateway.call,
      };
      await bench.poll(bench.worker({ pageSize: 2, gateway: dying }));
      expect(await bench.count('salesforce_opportunity')).toBe(2);
      expect(await bench.count('salesforce_cursor', `object = 'Opportunity' and page_id is not null`)).toBe(1);
      await bench.poll(bench.worker({ pageSize: 2 }));
      expect(await bench.value(lead)).toEqual([600, null]);
      expect(bench.news.heard).toHaveLength(6);
    });

    it('leaves what it read to the worker that has the duty by now', async () => {
      const lead = await bench.lead();
      ours(lead, { Amount: 1 });
      const late = {
        call: (async (ref, purpose, work) => {
          const answer = await bench.brand.gateway.call(ref, purpose, work);
          await bench.brand.test.owner.query('update salesforce_duty set lease = lease + 1, lease_until = null');
          return answer;
        }) as typeof bench.brand.gateway.call,
      };
      await bench.poll(bench.worker({ gateway: late }));
      expect(bench.warnings).toEqual(['poll-opportunities failed: DutyLost']);
      expect(await bench.count('salesforce_opportunity')).toBe(0);
    });

    it('never lets an older version overwrite a newer one (S79)', async () => {
      const lead = await bench.lead();
      const id = ours(lead, { Amount: 10 });
      await bench.poll();
      const old = { ...bench.org.read('Opportunity', id)! };
      bench.org.update('Opportunity', id, { Amount: 20 });
      await bench.poll();
      const begun = (await bench.reading.begin(bench.ref, 'Opportunity'))!;
      const changed = await bench.reading.take(bench.ref, [old], begun, () => Promise.resolve());
      expect([changed, await bench.value(lead)]).toEqual([0, [2_000, null]]);
    });

    it('takes back what a deleted opportunity brought, and brings it again when it is undeleted', async () => {
      const lead = await bench.lead();
      const id = ours(lead, { Amount: 10, StageName: 'Closed Won' });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([null, 1_000]);
      bench.org.delete('Opportunity', id);
      await bench.due('read-deletions');
      await bench.poll();
      expect(await bench.value(lead)).toEqual([null, 0]);
      bench.org.undelete('Opportunity', id);
      await bench.poll();
      expect(await bench.value(lead)).toEqual([null, 1_000]);
    });

    it('keeps a row that cannot be understood, tells it once, and takes its neighbours (law 1)', async () => {
      const lead = await bench.lead();
      const id = ours(lead, { Amount: 10 });
      const broken = ours(lead, { Amount: 30 });
      const worker = withRows((row) => (row.Id === broken ? { ...row, Amount: 'a lot' } : row));
      await bench.poll(worker);
      await bench.poll(worker);
      expect(await bench.value(lead)).toEqual([1_000, null]);
      expect(await bench.stored(id)).toBeDefined();
      expect(await bench.count('salesforce_unreadable_row', `field = 'Amount'`)).toBe(1);
      expect(await bench.count('salesforce_call', `reason ->> 'code' = 'unreadable'`)).toBe(1);
    });

    it('adds up several opportunities, and leaves out what is in another currency (S74)', async () => {
      const lead = await bench.lead();
      ours(lead, { Amount: 10 });
      ours(lead, { Amount: 5, StageName: 'Closed Won' });
      const canadian = ours(lead, { Amount: 900 });
      await bench.poll(withRows((row) => (row.Id === canadian ? { ...row, CurrencyIsoCode: 'CAD' } : row)));
      expect(await bench.value(lead)).toEqual([1_000, 500]);
      expect(await bench.count('salesforce_call', `reason ->> 'code' = 'other-currency'`)).toBe(1);
    });
  });

  describe('and their triggers (S76)', () => {
    it('fires New once, Updated at every change, and neither for what was touched before activation', async () => {
      await bench.begin({ activatedAtMs: bench.brand.clock().getTime() + hourMs + 20 * secondMs });
      const lead = await bench.lead();
      const before = ours(lead, { Amount: 99 });
      bench.brand.advance(30 * secondMs);
      const id = ours(lead, { Amount: 1 });
      await bench.poll();
      bench.org.update('Opportunity', id, { StageName: 'Negotiation/Review' });
      await bench.poll();
      bench.org.update('Opportunity', id, { Description: 'Nothing that is mapped.' });
      await bench.poll();
      expect(bench.news.heard).toEqual([`new ${id}`, `updated ${id}`]);
      bench.org.update('Opportunity', before, { Amount: 100 });
      await bench.poll();
      expect(bench.news.heard.slice(2)).toEqual([`updated ${before}`]);
    });

    it('fires Matching Filter when the filter begins to match, and counts only what matches', async () => {
      const filter = { match: 'all', lines: [{ field: 'Amount', operator: 'over', values: ['100'] }] } as const;
      await bench.begin({ filter, triggers: ['new', 'updated', 'matching-filter'] });
      const lead = await bench.lead();
      const id = ours(lead, { Amount: 50 });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([null, null]);
      for (const amount of [150, 200, 80, 300]) {
        bench.org.update('Opportunity', id, { Amount: amount });
        await bench.poll();
      }
      expect(bench.news.heard.filter((heard) => heard.startsWith('matching'))).toHaveLength(2);
      expect(await bench.value(lead)).toEqual([30_000, null]);
      bench.org.update('Opportunity', id, { Amount: 80 });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([0, null]);
    });

    it('counts by the triggers that people chose, and keeps what counts true by every change', async () => {
      await bench.begin({ triggers: ['new'], activatedAtMs: bench.brand.clock().getTime() + hourMs + 20 * secondMs });
      const lead = await bench.lead();
      const older = ours(lead, { Amount: 99 });
      bench.brand.advance(30 * secondMs);
      const id = ours(lead, { Amount: 1 });
      await bench.poll();
      bench.org.update('Opportunity', older, { Amount: 100 });
      bench.org.update('Opportunity', id, { Amount: 2 });
      await bench.poll();
      expect(bench.news.heard).toEqual([`new ${id}`, `updated ${id}`]);
      expect(await bench.value(lead)).toEqual([200, null]);
    });

    it('reads from an earlier day when people choose one later', async () => {
      await bench.begin();
      const lead = await bench.lead({ occurredAt: new Date(bench.brand.clock().getTime() - 20 * dayMs) });
      await bench.poll();
      const id = ours(lead, { Amount: 4 });
      await bench.choose({ activatedAtMs: bench.brand.clock().getTime() + dayMs });
      bench.brand.advance(2 * dayMs);
      await bench.poll();
      await bench.choose({ activatedAtMs: bench.brand.clock().getTime() - 4 * dayMs });
      await bench.poll();
      expect(await bench.value(lead)).toEqual([400, null]);
      expect(await bench.stored(id)).toMatchObject({ state: 'tied' });
    });

    it('does nothing while the direction is off', async () => {
      await bench.begin({ on: false });
      bench.brand.simulator.control.clearRequests();
      await bench.poll();
      expect(bench.brand.simulator.control.requests()).toEqual([]);
    });
  });
});

describe('pollEveryMs', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it.each([
    ['usually', {}, 60 * secondMs],
    ['after a quiet half hour', { quietSince: new Date(now.getTime() - 30 * minuteMs) }, 2 * minuteMs],
    ['when the org has used 60 % of its allowance', { org: { used: 9_001, limit: 15_000 } }, 5 * minuteMs],
  ])('%s', (_, more, expected) => {
    expect(pollEveryMs({ now, pollSeconds: 60, ...more })).toBe(expected);
  });
});
