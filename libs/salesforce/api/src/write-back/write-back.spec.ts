import { type SourceContent } from '@leadweave/domain';
import { type BrandScope } from '@leadweave/persistence';
import { leadweaveIdField, type WriteBackValues } from '@leadweave/salesforce-domain';
import { minuteMs, secondMs } from '@leadweave/time';
import {
  createSimulatorClock,
  type RunningSimulator,
  startWhatConvertsSimulator,
} from '@leadweave/whatconverts-simulator';
import { DutyWake } from '../duties/duty-wake.js';
import { errorCardToDto } from '../errors/error-card.mapper.js';
import { type SalesforceErrorCardDto } from '../errors/error.dto.js';
import { FailedLeadsRepository } from '../errors/failed-leads.repository.js';
import { everywhere, south, startAt } from '../testing-support/connected-brand.spec-support.js';
import { DealsBench } from '../testing-support/deals-bench.spec-support.js';
import { WhatConvertsValues, type WrittenValues } from './whatconverts-values.js';
import { WriteBackRetries } from './write-back-retries.js';

/** The simulated WhatConverts, written to as its contract says; `next` are the next outcomes instead. */
class SimulatedWhatConverts extends WhatConvertsValues {
  readonly next: (WrittenValues | Error)[] = [];
  readonly writes: WriteBackValues[] = [];
  /** What happens once while a value is on its way. */
  meanwhile: (() => Promise<void>) | undefined;

  constructor(private readonly simulator: RunningSimulator) {
    super();
  }

  async write(_brandId: string, externalLeadId: string, values: WriteBackValues): Promise<WrittenValues> {
    this.writes.push(values);
    const happens = this.meanwhile;
    this.meanwhile = undefined;
    await happens?.();
    const planned = this.next.shift();
    if (planned instanceof Error) throw planned;
    if (planned) return planned;
    const form = new URLSearchParams();
    if (values.quotable) form.set('quotable', values.quotable);
    if (values.quoteMinor !== undefined) form.set('quote_value', String(values.quoteMinor / 100));
    if (values.salesMinor !== undefined) form.set('sales_value', String(values.salesMinor / 100));
    const response = await this.request(`leads/${externalLeadId}`, { method: 'POST', body: form });
    return response.ok ? { kind: 'done' } : { kind: 'refused', code: String(response.status) };
  }

  /** What WhatConverts shows of a lead. */
  async shown(externalLeadId: string): Promise<SourceContent['value']> {
    const { leads } = (await (await this.request(`leads/${externalLeadId}`)).json()) as { leads: Wire[] };
    const { quotable, quote_value: quote, sales_value: sales } = leads[0]!;
    return {
      ...(quotable && { quotable: quotable.toLowerCase().replace(' ', '_') as 'yes' }),
      ...(typeof quote === 'number' && { quoteMinor: Math.round(quote * 100) }),
      ...(typeof sales === 'number' && { salesMinor: Math.round(sales * 100) }),
    };
  }

  private request(path: string, init: RequestInit = {}): Promise<Response> {
    const { token, secret } = this.simulator.control.masterKey();
    const authorization = `Basic ${Buffer.from(`${token}:${secret}`).toString('base64')}`;
    return fetch(`${this.simulator.apiUrl.replace(/\/*$/, '')}/${path}`, { ...init, headers: { authorization } });
  }
}

interface Wire {
  readonly quotable?: string;
  readonly quote_value?: number | null;
  readonly sales_value?: number | null;
}

describe('values on their way to WhatConverts', () => {
  let bench: DealsBench;
  let simulator: RunningSimulator;
  let whatConverts: SimulatedWhatConverts;
  const everything = { quotable: true, quote: true, sales: true };

  beforeAll(async () => {
    bench = await DealsBench.start();
    simulator = await startWhatConvertsSimulator({
      world: {
        ...{ seed: 3, now: startAt, days: 1, spamShare: 0 },
        accounts: [{ name: 'A', accountId: 11, profiles: [{ name: 'North', profileId: 101, leadsPerDay: 0 }] }],
      },
      clock: createSimulatorClock({ startAt, running: false }),
    });
    whatConverts = new SimulatedWhatConverts(simulator);
    bench.values = whatConverts;
  }, 60_000);
  afterAll(async () => {
    await simulator.stop();
    await bench.stop();
  });
  beforeEach(async () => {
    whatConverts.next.length = 0;
    whatConverts.writes.length = 0;
    await bench.begin({ writeBack: everything });
  });

  /** A lead in WhatConverts and here, and its opportunity. */
  const dealt = async (values: Record<string, string | number> = {}) => {
    const externalId = String(simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' }));
    const lead = await bench.lead({ externalId });
    const opportunity = bench.opportunity({ [leadweaveIdField]: lead, ...values });
    return { externalId, lead, opportunity };
  };
  const shown = (externalId: string) => whatConverts.shown(externalId);

  it('go out as quote value while open and as sales value once won, and are taken back (S74)', async () => {
    const { externalId, opportunity } = await dealt({ Amount: 1_250.5 });
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quotable: 'yes', quoteMinor: 125_050 });
    bench.org.update('Opportunity', opportunity, { StageName: 'Closed Won', Amount: 1_400 });
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quotable: 'yes', quoteMinor: 125_050, salesMinor: 140_000 });
    bench.org.update('Opportunity', opportunity, { StageName: 'Closed Lost' });
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quotable: 'no', quoteMinor: 0, salesMinor: 0 });
    bench.org.update('Opportunity', opportunity, { StageName: 'Prospecting' });
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quotable: 'yes', quoteMinor: 140_000, salesMinor: 0 });
    bench.org.delete('Opportunity', opportunity);
    await bench.due('read-deletions');
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quoteMinor: 0 });
  });

  it('arrive within 90 s of the change (S74)', async () => {
    const { externalId } = await dealt({ Amount: 10 });
    const changedAt = bench.brand.clock().getTime();
    const worker = bench.worker();
    while (
      (await shown(externalId)).quoteMinor === undefined &&
      bench.brand.clock().getTime() - changedAt < 120 * secondMs
    ) {
      bench.brand.advance(5 * secondMs);
      await worker.runDue();
    }
    expect(bench.brand.clock().getTime() - changedAt).toBeLessThanOrEqual(90 * secondMs);
  });

  it('stay here when the brand does not allow them (S74)', async () => {
    await bench.choose({ writeBack: { quotable: false, quote: false, sales: true } });
    const { externalId, lead } = await dealt({ Amount: 10 });
    await bench.poll();
    expect([await bench.value(lead), whatConverts.writes]).toEqual([[1_000, null], []]);
    expect(await shown(externalId)).not.toHaveProperty('quoteMinor');
  });

  it('stand in the log with the values before and after (S64)', async () => {
    const { lead, externalId } = await dealt({ Amount: 10 });
    await bench.poll();
    const { rows } = await bench.brand.test.owner.query(
      `select direction, lead_id, record_id, result, fields from salesforce_call where direction = 'to_whatconverts'`,
    );
    expect(rows).toEqual([
      {
        ...{ direction: 'to_whatconverts', lead_id: lead, record_id: externalId, result: 'done' },
        fields: [
          { field: 'quotable', before: null, after: 'yes', note: null },
          { field: 'quote_value', before: null, after: '1000', note: null },
        ],
      },
    ]);
  });

  it('wait longer and longer when WhatConverts does not answer, then for a person', async () => {
    const { externalId } = await dealt({ Amount: 10 });
    whatConverts.next.push(...Array.from({ length: 8 }, () => ({ kind: 'later', code: 'unavailable' }) as const));
    await bench.poll();
    expect(whatConverts.writes).toHaveLength(1);
    bench.brand.advance(30 * secondMs);
    await bench.worker().runDue();
    expect(whatConverts.writes).toHaveLength(1);
    for (let hours = 0; hours < 40; hours += 1) {
      bench.brand.advance(60 * minuteMs);
      await bench.worker().runDue();
    }
    expect(await bench.count('salesforce_write_back', `state = 'failed' and reason ->> 'code' = 'unavailable'`)).toBe(
      1,
    );
    const failures = new FailedLeadsRepository();
    const { connectionId } = bench.ref;
    const cards = () =>
      bench.brand.inBrand<SalesforceErrorCardDto[]>(async (tx) => {
        const causes = await failures.causes(tx, connectionId);
        const samples = await failures.samples(
          tx,
          connectionId,
          causes.map(({ error_key }) => error_key),
        );
        return causes.map((cause) => errorCardToDto(cause, samples));
      });
    expect(await cards()).toMatchObject([
      {
        key: 'whatconverts-unavailable',
        title: 'WhatConverts does not answer',
        fixAt: 'whatconverts',
        count: 1,
        leads: [{ nextTryAt: null }],
      },
    ]);
    const retries = new WriteBackRetries(bench.writeBacks, bench.duties, new DutyWake(), bench.brand.clock);
    const retry = (code: string, scope: BrandScope = everywhere) =>
      bench.brand.test.database.inBrand(bench.ref.brandId, scope, (tx) => retries.retry(tx, connectionId, code));
    expect(await retry('not-taken')).toBe(0);
    expect(await retry('unavailable', { kind: 'locations', locationIds: [south] })).toBe(0);
    expect(await retry('unavailable')).toBe(1);
    await bench.worker().runDue();
    expect(await shown(externalId)).toMatchObject({ quoteMinor: 1_000 });
    expect(await cards()).toEqual([]);
  });

  it('count no wait for the quota as a failure', async () => {
    const { externalId } = await dealt({ Amount: 10 });
    const at = new Date(bench.brand.clock().getTime() + 10 * minuteMs);
    whatConverts.next.push({ kind: 'later', code: 'budget-exhausted', at });
    await bench.poll();
    bench.brand.advance(10 * minuteMs);
    await bench.worker().runDue();
    expect(await shown(externalId)).toMatchObject({ quoteMinor: 1_000 });
    expect(await bench.count('salesforce_write_back', `tries = 1 and state = 'done'`)).toBe(1);
  });

  it('go out again when their worker dies between the write and the note of it', async () => {
    const { externalId } = await dealt({ Amount: 10 });
    whatConverts.next.push(new Error('killed'));
    await bench.poll();
    expect(await bench.count('salesforce_write_back', `state = 'sending'`)).toBe(1);
    await bench.brand.test.owner.query(`update salesforce_write_back set lease_until = now() - interval '1 s'`);
    await bench.poll();
    expect(await shown(externalId)).toMatchObject({ quoteMinor: 1_000 });
    expect(whatConverts.writes).toHaveLength(2);
  });

  it('carry the newest amount when it changes while one is being written', async () => {
    const { externalId, opportunity, lead } = await dealt({ Amount: 10 });
    whatConverts.meanwhile = async () => {
      bench.org.update('Opportunity', opportunity, { Amount: 20 });
      bench.brand.advance(61 * secondMs);
      await bench.due('poll-opportunities');
      await bench.worker().runDue();
    };
    await bench.poll();
    await bench.poll();
    expect([await bench.value(lead), await shown(externalId)]).toMatchObject([[2_000, null], { quoteMinor: 2_000 }]);
  });

  it('never write again what a person changed in WhatConverts afterwards, and never echo: 60 rounds of edits on both sides', async () => {
    const { externalId, lead, opportunity } = await dealt({ Amount: 1 });
    const worker = bench.worker();
    await bench.poll(worker);
    let caused = 0;
    for (let round = 1; round <= 60; round += 1) {
      const fromPerson = round % 3 === 0;
      if (fromPerson) simulator.control.editLead(Number(externalId), { sales_value: round });
      else {
        bench.org.update('Opportunity', opportunity, {
          Amount: round,
          StageName: round % 2 ? 'Prospecting' : 'Closed Won',
        });
        caused += 1;
      }
      await bench.poll(worker);
      // The next sync brings back what stands in WhatConverts, our own write included.
      const value = await shown(externalId);
      await bench.lead({ externalId, sourceUpdatedAt: bench.brand.clock(), content: { value } });
      if (fromPerson) expect(value.salesMinor).toBe(round * 100);
    }
    const settled = whatConverts.writes.length;
    for (let quiet = 0; quiet < 3; quiet += 1) await bench.poll(worker);
    expect(whatConverts.writes).toHaveLength(settled);
    expect(settled).toBeLessThanOrEqual(caused + 1);
    const changes = await bench.count('lead_event', `lead_id = '${lead}' and kind = 'value_changed'`);
    expect(changes).toBeLessThanOrEqual(caused + 1);
  }, 60_000);
});
