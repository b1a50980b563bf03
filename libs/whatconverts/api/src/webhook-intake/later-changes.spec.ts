import { ada, Bench, dayMs, noon, smallWorld } from '../testing-support/bench.spec-support.js';
import { type Franchise, loadedFranchise } from '../testing-support/franchise.spec-support.js';
import { type HookServer, startHookServer } from '../testing-support/hook-server.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

const minute = 60_000;
const never = new AbortController().signal;

// A lead is not final at creation (contract 1.11): summary, grade, values and the purge of spam come later, by push or by sync.
describe.each(['webhook', 'run'])('changes after creation that come by %s', (way) => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let hooks: HookServer;
  let franchise: Franchise;

  beforeAll(async () => {
    bench = await Bench.start({ pageSize: 500, world: smallWorld({ days: 20 }) });
    hooks = await startHookServer({ ingress: bench.test.database, clock: bench.now });
    parts = bench.parts({ publicUrl: hooks.url });
    franchise = await loadedFranchise(bench, parts);
    const { url } = await parts.webhooks.rotate({ brandId: franchise.brandId }, ada, franchise.connectionId, 24);
    bench.simulator.control.webhooks.add({ url });
    bench.simulator.control.webhooks.behave({ dropShare: way === 'run' ? 1 : 0 });
  }, 120_000);

  afterAll(async () => {
    await hooks.stop();
    await bench.stop();
    expect(bench.faults).toEqual([]);
  });

  /** What happened meanwhile arrives: pushed and read back, or found by the daily sync. */
  const arrive = async () => {
    await bench.simulator.control.webhooks.settled();
    for (let count = 1; count > 0;) count = await parts.webhookProcessor.workOn(franchise.brandId);
    if (way === 'run') {
      await parts.schedule.startDue();
      return bench.drain(parts);
    }
    for (let turn = 0; turn < 20; turn += 1) {
      bench.simulator.control.advance(2 * minute);
      for (const due of await parts.confirmingReads.due()) {
        await parts.confirmingReads.takeTurn(due.brandId, due.connectionId, never);
      }
    }
  };
  const lead = async (externalId: number) => {
    const { rows } = await bench.test.owner.query<Record<string, unknown> & { content: Record<string, never> }>(
      `select l.id, l.quotable, l.quote_minor, l.sales_minor, l.quality, l.verified, l.gone_at, r.content
         from source_record r join lead l on l.brand_id = r.brand_id and l.id = r.lead_id
        where r.brand_id = $1 and r.external_id = $2`,
      [franchise.brandId, String(externalId)],
    );
    expect(rows).toHaveLength(1);
    return rows[0]!;
  };
  const origins = async (leadId: unknown) => {
    const { rows } = await bench.test.owner.query<{ kind: string; origin: { kind: string } }>(
      'select kind, origin from lead_event where brand_id = $1 and lead_id = $2 order by seq',
      [franchise.brandId, leadId],
    );
    return rows.map(({ kind, origin }) => `${kind} ${origin.kind}`);
  };

  it('adds summary, grade and values to the one lead, each with its origin in the log', async () => {
    const { control } = bench.simulator;
    const leadId = control.createLead({
      profile_id: 101,
      lead_type: 'Web Form',
      date_created: new Date(noon.getTime() - 5 * minute).toISOString(),
      lead_analysis: [],
    });
    control.advance(dayMs);
    await arrive();
    expect((await lead(leadId)).content).toMatchObject({ vendor: { analysis: {} } });

    control.editLead(leadId, { lead_analysis: { 'Lead Summary': 'Wants a new kitchen.' }, quotable: 'Yes' });
    control.advance(dayMs);
    await arrive();
    control.editLead(leadId, { quote_value: 1200, sales_value: 980.5 });
    control.advance(4 * dayMs);
    await arrive();

    const after = await lead(leadId);
    expect(after).toMatchObject({ quotable: 'yes', quote_minor: '120000', sales_minor: '98050', quality: 'unscored' });
    expect(after).toMatchObject({ verified: true });
    expect(after.content).toMatchObject({ vendor: { analysis: { 'Lead Summary': 'Wants a new kitchen.' } } });
    const log = await origins(after['id']);
    expect(log).toEqual(expect.arrayContaining([`created ${way}`, `updated ${way}`, `value_changed ${way}`]));
    expect(new Set(log.map((line) => line.split(' ')[1]))).toEqual(new Set([way]));
  }, 60_000);

  it('keeps a lead that the source has purged, marked since when', async () => {
    const { control } = bench.simulator;
    const leadId = control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    control.advance(dayMs);
    await arrive();
    control.deleteLead(leadId);
    // Nothing is pushed when spam is purged: the daily sync notices.
    control.advance(dayMs);
    await parts.schedule.startDue();
    await bench.drain(parts);
    expect(await lead(leadId)).toMatchObject({ gone_at: expect.any(Date) });
    expect((await origins((await lead(leadId))['id'])).at(-1)).toBe('gone run');
  }, 60_000);
});
