import { type RunningSimulator } from './start-simulator.js';
import { switchValues, type SwitchName } from './state/switches.js';
import { ask, smallWorld, startSmall, withSmall } from './testing-request.js';

describe('§13 switches', () => {
  let simulator: RunningSimulator;
  beforeEach(async () => {
    simulator = await startSmall();
  });
  afterEach(() => simulator.stop());

  const set = (name: SwitchName, value: string | number) => simulator.control.setSwitch(name, value);
  const get = (path: string) => ask(simulator, simulator.control.masterKey(), path);
  const own = (path: string) => ask(simulator, simulator.control.profileKey(101), path);

  it('each starts at its first value and takes its own values only', () => {
    expect(simulator.control.switches()).toEqual(
      Object.fromEntries(Object.entries(switchValues).map(([name, values]) => [name, values[0]])),
    );
    expect(() => set('cap', '751')).toThrow('"cap" takes off, 750; not "751".');
    expect(() => set('webhookRetries', 'many')).toThrow(RangeError);
    set('noStartDate', 30);
    expect(simulator.control.switches().noStartDate).toBe('30');
  });

  it.each([
    ['overRange', '400', '/leads?start_date=2025-01-01&end_date=2026-11-20'],
    ['noStartDate', 'refused', '/leads'],
    ['pageOverrun', '400', '/leads?page_number=9999'],
    ['pageSizeOver', '400', '/leads?leads_per_page=2501'],
    ['journeyWithoutPlan', '400', '/leads?customer_journey=true'],
  ] as const)('%s: %s refuses %s, the default does not', async (name, value, path) => {
    expect((await get(path)).status).toBe(200);
    set(name, value);
    expect((await get(path)).status).toBe(400);
  });

  it('cap: 750 shows the newest 750 rows under plausible totals', async () => {
    set('cap', '750');
    const { json } = await get('/leads?leads_per_page=2500&order=asc');
    const truth = simulator.control.truth();
    expect(json.total_leads).toBe(truth.length);
    expect(json.leads.map((lead) => lead.lead_id)).toEqual(truth.slice(-750));
  });

  it('spamDefault, duplicateDefault and flagFalse decide what is left out', async () => {
    const count = async (query: string) => (await get(`/leads?${query}`)).json.total_leads;
    const [all, spam, duplicate] = [await count(''), await count('spam=true'), await count('duplicate=true')];
    expect([await count('spam=false'), await count('duplicate=false')]).toEqual([all - spam, all - duplicate]);
    set('flagFalse', 'noEffect');
    expect(await count('spam=false')).toBe(all);
    set('spamDefault', 'exclude');
    expect(await count('')).toBe(all - spam);
    set('duplicateDefault', 'exclude');
    expect(await count('')).toBeLessThan(all - spam);
  });

  it('endDateDay: the first second of the next day is never part of the day', async () => {
    const leadId = simulator.control.createLead({ profile_id: 101, date_created: '2026-11-03T00:00:00Z' });
    const ids = async (end: string) =>
      (await get(`/leads?start_date=2026-11-02&end_date=${end}&leads_per_page=500`)).json.leads.map(
        (lead) => lead.lead_id,
      );
    expect(await ids('2026-11-02')).not.toContain(leadId);
    expect(await ids('2026-11-03')).toContain(leadId);
    set('endDateDay', 'exclusive');
    expect(await ids('2026-11-03')).not.toContain(leadId);
  });

  it('endDateDay: a bare end date takes its whole day in, or none of it', async () => {
    const count = async () => (await get('/leads?start_date=2026-11-01&end_date=2026-11-02')).json.total_leads;
    expect(await count()).toBe(
      simulator.control.truth({ from: '2026-11-01T00:00:00Z', to: '2026-11-02T23:59:59Z' }).length,
    );
    set('endDateDay', 'exclusive');
    expect(await count()).toBe(
      simulator.control.truth({ from: '2026-11-01T00:00:00Z', to: '2026-11-01T23:59:59Z' }).length,
    );
  });

  it('noStartDate: <days> looks back from the end', async () => {
    set('noStartDate', 7);
    expect((await get('/leads')).json.total_leads).toBe(
      simulator.control.truth({ from: '2026-11-13T12:00:00Z' }).length,
    );
  });

  it('pageSizeInAnswer: returned counts the rows', async () => {
    set('pageSizeInAnswer', 'returned');
    expect((await get('/leads?leads_per_page=50&page_number=9999')).json.leads_per_page).toBe(0);
  });

  it('foreignProfileId: own rows, no rows or 400 for a profile key', async () => {
    expect((await own('/leads?profile_id=102')).json.leads[0]?.profile_id).toBe(101);
    set('foreignProfileId', 'empty');
    expect((await own('/leads?profile_id=102')).json.total_leads).toBe(0);
    set('foreignProfileId', '400');
    expect((await own('/leads?profile_id=102')).status).toBe(400);
  });

  it('quotaSpentStatus, quotaSpentRetryAfter and errorBody shape the refusal', async () => {
    simulator.control.setUsedToday(simulator.control.profileKey(101).token, 1000);
    set('quotaSpentStatus', '503');
    set('quotaSpentRetryAfter', 'seconds');
    set('errorBody', 'html');
    const refused = await own('/leads');
    expect([refused.status, refused.type, refused.headers.get('retry-after')]).toEqual([
      503,
      'text/html; charset=UTF-8',
      '43200',
    ]);
    set('errorBody', 'empty');
    expect((await own('/leads')).text).toBe('');
  });

  it('unknownLeadStatus: 404, hipaa: no recording, editResponse: the lead', async () => {
    set('unknownLeadStatus', '404');
    set('hipaa', 'on');
    set('editResponse', 'lead');
    const [leadId] = simulator.control.truth();
    expect((await get('/leads/5')).status).toBe(404);
    expect((await get(`/recording?lead_id=${leadId}`)).status).toBe(403);
    const edited = await ask(simulator, simulator.control.masterKey(), `/leads/${leadId}`, {
      method: 'POST',
      body: new URLSearchParams({ sales_value: '5' }),
    });
    expect(edited.json).toMatchObject({ lead_id: leadId, sales_value: 5 });
  });

  it('recordingRanges: whole by default, or the part that was asked for', async () => {
    const calls = (await get('/leads?lead_type=phone_call&leads_per_page=250')).json.leads as {
      lead_id: number;
      recording?: string;
    }[];
    const leadId = calls.find(({ recording }) => recording)?.lead_id;
    const part = (range: string) =>
      ask(simulator, simulator.control.masterKey(), `/recording?lead_id=${leadId}`, { headers: { range } });
    const shown = async (range: string) => {
      const { status, headers } = await part(range);
      return [status, headers.get('content-range'), headers.get('content-length')];
    };
    expect(await shown('bytes=0-99')).toEqual([200, null, '8340']);
    set('recordingRanges', 'answered');
    expect(await shown('bytes=0-99')).toEqual([206, 'bytes 0-99/8340', '100']);
    expect(await shown('bytes=8000-')).toEqual([206, 'bytes 8000-8339/8340', '340']);
    expect(await shown('bytes=-40')).toEqual([206, 'bytes 8300-8339/8340', '40']);
    expect(await shown('bytes=9000-')).toEqual([416, 'bytes */8340', '0']);
    expect(await shown('bytes=0-1,5-6')).toEqual([200, null, '8340']);
  });

  it('amounts, additionalFields, typeFields, inProgressText, inProgressId and listTranscripts change the object', async () => {
    const call = simulator.control.createLead({ profile_id: 101, lead_type: 'Phone Call' });
    for (const [name, value] of [
      ['amounts', 'string'],
      ['additionalFields', 'list'],
      ['typeFields', 'minimal'],
      ['inProgressText', 'In Progess'],
      ['inProgressId', 'new'],
      ['listTranscripts', 'singleOnly'],
    ] as const)
      set(name, value);
    const forms = (await get('/leads?lead_type=web_form&quote_value=has_value')).json.leads;
    expect(typeof forms[0]?.quote_value).toBe('string');
    expect(forms[0]?.additional_fields).toEqual(
      expect.arrayContaining([{ field_name: expect.any(String), field_value: expect.any(String) }]),
    );
    expect(forms[0]).not.toHaveProperty('form_name');
    expect((await get(`/leads/${call}`)).status).toBe(400);
    expect((await get(`/leads/${call + 1}`)).json.leads[0]).toMatchObject({
      lead_id: call + 1,
      lead_state: 'In Progess',
    });
    const calls = (await get('/leads?lead_type=phone_call&leads_per_page=100')).json.leads;
    expect(calls.some((lead) => 'call_transcription' in lead)).toBe(false);
  });

  it('customer_journey comes with an Elite plan', () => {
    const accounts = [{ name: 'E', elite: true, profiles: [{ name: 'P', leadsPerDay: 5 }] }];
    return withSmall({ world: smallWorld({ accounts }) }, async (elite) => {
      const { json } = await ask(elite, elite.control.masterKey(), '/leads?customer_journey=true&leads_per_page=1');
      expect(json.leads[0]?.customer_journey).toMatchObject([{ type: 'attribution' }, { type: 'lead' }]);
    });
  });
});
