import { type RunningSimulator } from './start-simulator.js';
import { ask, NOW, post, type SeenLead, smallWorld, startSmall, withSmall } from './testing-request.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('the life of a lead', () => {
  let simulator: RunningSimulator;
  beforeEach(async () => {
    simulator = await startSmall();
  });
  afterEach(() => simulator.stop());

  const read = async (leadId: number): Promise<SeenLead> =>
    (await ask(simulator, simulator.control.masterKey(), `/leads/${leadId}`)).json.leads[0] as SeenLead;

  it('§1.11 a call goes from in progress to completed under one id, and last_updated moves', async () => {
    const leadId = simulator.control.createLead({ profile_id: 101, lead_type: 'Phone Call' });
    const during = await read(leadId);
    simulator.control.advance(20 * MINUTE);
    const after = await read(leadId);
    expect([during.call_status, during.lead_state, during.call_duration_seconds]).toEqual([
      'In Progress',
      'In Progress',
      undefined,
    ]);
    expect([after.call_status, after.lead_state, after.lead_id]).toEqual(['Completed', 'Completed', leadId]);
    expect(after.call_duration).toMatch(/^\d+ seconds?$/);
    expect(after.last_updated > during.last_updated).toBe(true);
  });

  it('§10 the AI summary comes minutes later, grading days later', async () => {
    const ids = Array.from({ length: 60 }, () =>
      simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' }),
    );
    const count = async (test: (lead: SeenLead) => boolean) => (await Promise.all(ids.map(read))).filter(test).length;
    expect(await count((lead) => !Array.isArray(lead.lead_analysis))).toBe(0);
    simulator.control.advance(30 * MINUTE);
    expect(await count((lead) => !Array.isArray(lead.lead_analysis))).toBeGreaterThan(25);
    expect(await count((lead) => lead.quotable !== 'Not Set')).toBe(0);
    simulator.control.advance(18 * DAY);
    expect(await count((lead) => lead.quotable !== 'Not Set')).toBeGreaterThan(20);
  });

  it('§1.11 spam is deleted 30 days after it was marked', async () => {
    const leadId = simulator.control.createLead({ profile_id: 101 });
    simulator.control.editLead(leadId, { spam: true });
    simulator.control.advance(30 * DAY - 1000);
    expect((await read(leadId)).spam).toBe(true);
    simulator.control.advance(1000);
    expect((await ask(simulator, simulator.control.masterKey(), `/leads/${leadId}`)).status).toBe(400);
    expect(simulator.control.truth()).not.toContain(leadId);
  });

  it('§1.11 generated spam is gone 30 days after it was marked, not a second earlier', () =>
    withSmall({ world: smallWorld({ spamShare: 1 }) }, async (spammy) => {
      const oldest = spammy.control.truth()[0]!;
      const { json } = await ask(spammy, spammy.control.masterKey(), `/leads/${oldest}`);
      const lead = json.leads[0]!;
      expect(lead.spam).toBe(true);
      spammy.control.advance(Date.parse(lead.last_updated) + 30 * DAY - NOW.getTime() - 1000);
      expect(spammy.control.truth()).toContain(oldest);
      spammy.control.advance(1000);
      expect(spammy.control.truth()).not.toContain(oldest);
      expect((await ask(spammy, spammy.control.masterKey(), `/leads/${oldest}`)).status).toBe(400);
    }));

  it('§7.2 edits the documented fields by form and sets last_updated', async () => {
    const [leadId] = simulator.control.truth({ types: ['web_form'], profileId: 101 });
    const before = await read(leadId!);
    const answer = await post(simulator, simulator.control.profileKey(101), `/leads/${leadId}`, {
      quotable: 'yes',
      quote_value: '156.87',
      sales_value: '0',
      lead_source: 'changed',
      spam: 'true',
      'additional_fields[Note]': 'ü & =',
    });
    const after = await read(leadId!);
    expect(answer.json).toEqual({ lead_id: leadId });
    expect(after).toMatchObject({
      quotable: 'Yes',
      quote_value: 156.87,
      sales_value: 0,
      last_updated: '2026-11-20T12:00:00Z',
    });
    expect([after.lead_source, after.spam]).toEqual([before.lead_source, before.spam]);
    expect(after.additional_fields).toEqual({ ...(before.additional_fields as object), Note: 'ü & =' });
  });

  it('§7.1 creates a lead by form; a master key must name the profile, and a repeat makes a second lead', async () => {
    const master = simulator.control.masterKey();
    const without = await post(simulator, master, '/leads', { lead_type: 'web_form' });
    const first = await post(simulator, master, '/leads', {
      lead_type: 'web_form',
      profile_id: '102',
      fbclid: 'x1',
      email_address: 'a@example.com',
    });
    const second = await post(simulator, simulator.control.profileKey(102), '/leads', { lead_type: 'web_form' });
    expect(without.status).toBe(400);
    expect(first.json.lead_id).not.toBe(second.json.lead_id);
    expect(await read(first.json.lead_id)).toMatchObject({
      lead_type: 'Web Form',
      profile_id: 102,
      facebook_click_id: 'x1',
      contact_email_address: 'a@example.com',
    });
  });

  it('§7.2 tolerates multipart and takes JSON as the switch jsonWrites says', async () => {
    const key = simulator.control.profileKey(101);
    const leadId = simulator.control.createLead({ profile_id: 101 });
    const form = new FormData();
    form.set('quote_value', '12.5');
    await ask(simulator, key, `/leads/${leadId}`, { method: 'POST', body: form });
    expect((await read(leadId)).quote_value).toBe(12.5);
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"quote_value":13}' };
    await ask(simulator, key, `/leads/${leadId}`, json);
    expect((await read(leadId)).quote_value).toBe(13);
    simulator.control.setSwitch('jsonWrites', '400');
    expect((await ask(simulator, key, `/leads/${leadId}`, json)).status).toBe(400);
  });

  it('serves raw leads exactly, even what JSON cannot say', async () => {
    const raw =
      '{"lead_id":90071992547409931,"profile_id":101,"lead_type":"Web Form","__proto__":{"x":1},"t":"\\u0000\\ud800","additional_fields":[1]}';
    simulator.control.putLead(raw, { createdAt: '2026-11-20T11:59:59Z' });
    const page = await ask(simulator, simulator.control.profileKey(101), '/leads?start_date=2026-11-20T11:59:59Z');
    expect(page.text).toContain(raw);
  });

  it('reads a lead behind the scene as the API shows it, and none that cannot be read', async () => {
    const { control } = simulator;
    const leadId = control.createLead({ profile_id: 101, lead_type: 'Web Form' });
    control.editLead(leadId, { sales_value: 99.5 });
    expect(control.readLead(leadId)).toEqual(await read(leadId));
    expect([control.readLead(control.putLead('[1]')), control.readLead(1)]).toEqual([undefined, undefined]);
  });

  it('moves a lead in time and deletes it', async () => {
    const leadId = simulator.control.truth({ profileId: 101 }).at(-1)!;
    const total = simulator.control.truth().length;
    simulator.control.editLead(leadId, { date_created: '2026-10-01T00:00:00Z' });
    expect(simulator.control.truth({ from: '2026-10-01T00:00:00Z', to: '2026-10-01T00:00:00Z' })).toContain(leadId);
    expect(simulator.control.truth()).toHaveLength(total);
    expect((await read(leadId)).date_created).toBe('2026-10-01T00:00:00Z');
    simulator.control.deleteLead(leadId);
    expect(simulator.control.truth()).toHaveLength(total - 1);
  });

  it('makes live leads as the clock goes on', () => {
    const before = simulator.control.truth().length;
    simulator.control.liveTraffic({ leadsPerMinute: 6 });
    simulator.control.advance(5 * MINUTE);
    expect(simulator.control.truth().length - before).toBe(30);
  });
});
