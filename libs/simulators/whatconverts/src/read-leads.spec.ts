import fc from 'fast-check';
import { type RunningSimulator } from './start-simulator.js';
import { ask, startSmall, sweep } from './testing-request.js';

describe('reading leads', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSmall();
  });
  afterAll(() => simulator.stop());

  const master = () => simulator.control.masterKey();
  const window = 'start_date=2026-09-01&end_date=2026-11-20';

  it('§4.3 answers the envelope with 25 newest leads first by default', async () => {
    const { json } = await ask(simulator, master(), '/leads');
    expect(Object.keys(json)).toEqual(['page_number', 'leads_per_page', 'total_pages', 'total_leads', 'leads']);
    expect(json).toMatchObject({ page_number: 1, leads_per_page: 25 });
    expect(json.leads).toHaveLength(25);
    const times = json.leads.map((lead) => lead.date_created);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('§4.1 ignores wrong paging names and misspelt filters', async () => {
    const plain = await ask(simulator, master(), '/leads');
    const wrong = await ask(simulator, master(), '/leads?page=3&per_page=7&quotabel=yes&updated_after=2026-11-19');
    expect(wrong.text).toBe(plain.text);
  });

  it('§4.3 pages any window so that each lead comes exactly once, in both orders', async () => {
    const day = fc
      .integer({ min: 0, max: 79 })
      .map((offset) => new Date(Date.UTC(2026, 8, 1 + offset)).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(
        day,
        day,
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom('asc', 'desc'),
        async (one, other, size, order) => {
          const [from, to] = one < other ? [one, other] : [other, one];
          const ids = await sweep(simulator, master(), `start_date=${from}&end_date=${to}&order=${order}`, size);
          const truth = simulator.control.truth({ from: `${from}T00:00:00Z`, to: `${to}T23:59:59Z` });
          expect(ids).toEqual(order === 'asc' ? truth : [...truth].reverse());
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });

  it('§4.2 takes both ends of a window in, to the second', async () => {
    const { json } = await ask(simulator, master(), '/leads?leads_per_page=40&page_number=3');
    for (const { date_created, lead_id } of json.leads) {
      const exact = await ask(simulator, master(), `/leads?start_date=${date_created}&end_date=${date_created}`);
      expect(exact.json.leads.map((lead) => lead.lead_id)).toContain(lead_id);
      expect(new Set(exact.json.leads.map((lead) => lead.date_created))).toEqual(new Set([date_created]));
    }
  });

  it('§2.2 a profile key sees its own profile only, a master key all in order of creation', async () => {
    const own = await sweep(simulator, simulator.control.profileKey(102), window, 500);
    expect(own).toHaveLength(simulator.control.truth({ profileId: 102 }).length);
    const all = await sweep(simulator, master(), `${window}&order=asc`, 500);
    expect(all).toEqual([...all].sort((one, two) => one - two));
    expect(new Set(all).size).toBe(simulator.control.truth().length);
  });

  it('§2.2 account_id and profile_id filter for a master key', async () => {
    const profile = await ask(simulator, master(), '/leads?profile_id=103&leads_per_page=500');
    const account = await ask(simulator, master(), '/leads?account_id=11&leads_per_page=2500');
    expect(new Set(profile.json.leads.map((lead) => lead.profile_id))).toEqual(new Set([103]));
    expect(new Set(account.json.leads.map((lead) => lead.account_id))).toEqual(new Set([11]));
  });

  it('§1.8 takes snake_case in requests and answers Title Case', async () => {
    const { json } = await ask(simulator, master(), '/leads?lead_type=phone_call&quotable=not_set&leads_per_page=50');
    expect(new Set(json.leads.map((lead) => lead.lead_type))).toEqual(new Set(['Phone Call']));
    expect(new Set(json.leads.map((lead) => lead.quotable))).toEqual(new Set(['Not Set']));
  });

  it('§4.1 filters by value, spam, phone, e-mail and source', async () => {
    const valued = await ask(simulator, master(), '/leads?sales_value=has_value&leads_per_page=500');
    expect(valued.json.leads.every((lead) => lead.sales_value !== null)).toBe(true);
    const spam = await ask(simulator, master(), '/leads?spam=true&leads_per_page=500');
    expect(spam.json.total_leads).toBeGreaterThan(3);
    expect(spam.json.leads.every((lead) => lead.spam)).toBe(true);
    const call = (await ask(simulator, master(), '/leads?lead_type=phone_call')).json.leads[0]!;
    const byPhone = await ask(
      simulator,
      master(),
      `/leads?phone_number=${encodeURIComponent(String(call.caller_number))}&leads_per_page=2500`,
    );
    expect(byPhone.json.leads.map((lead) => lead.lead_id)).toContain(call.lead_id);
    const direct = await ask(simulator, master(), '/leads?lead_source=(direct)&leads_per_page=100');
    expect(direct.json.leads.every((lead) => lead.lead_medium === '(none)')).toBe(true);
  });

  it('§4.4 answers a single lead in the list envelope, and 400 for an unknown id', async () => {
    const [leadId] = simulator.control.truth();
    const found = await ask(simulator, master(), `/leads/${leadId}`);
    expect(found.json).toMatchObject({
      page_number: 1,
      leads_per_page: 1,
      total_pages: 1,
      total_leads: 1,
      leads: [{ lead_id: leadId }],
    });
    const missing = await ask(simulator, master(), '/leads/123');
    expect([missing.status, missing.json]).toEqual([400, { error_message: 'Invalid lead ID.' }]);
  });

  it('§3 ids are numbers of nine digits, times have no fraction, empty maps are []', async () => {
    const { json } = await ask(simulator, master(), '/leads?leads_per_page=300');
    for (const lead of json.leads) {
      expect(String(lead.lead_id)).toMatch(/^\d{9}$/);
      expect(String(lead.date_created)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(lead.user_id).toMatch(new RegExp(`^${String(lead.profile_id)}-[0-9a-f]{8}-`));
      for (const name of ['additional_fields', 'lead_analysis'])
        if (Array.isArray(lead[name])) expect(lead[name]).toEqual([]);
        else expect(Object.keys(lead[name] as object).length).toBeGreaterThan(0);
    }
    expect(json.leads.some((lead) => !('lead_campaign' in lead))).toBe(true);
    expect(json.leads.some((lead) => lead.quote_value === null)).toBe(true);
  });

  it('compresses large pages when the client accepts it', async () => {
    const { headers } = await ask(simulator, master(), '/leads?leads_per_page=500');
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('§8 answers the recording of a call as MP3', async () => {
    const calls = (await ask(simulator, master(), '/leads?lead_type=phone_call&leads_per_page=50')).json.leads;
    const answered = calls.find((lead) => lead.recording);
    const recording = await ask(simulator, master(), `/recording?lead_id=${answered?.lead_id}`);
    expect([recording.status, recording.type]).toEqual([200, 'audio/mpeg']);
  });
});
