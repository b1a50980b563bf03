import { type RunningSimulator } from './start-simulator.js';
import { ask, startSmall } from './testing-request.js';

describe('faults', () => {
  let simulator: RunningSimulator;
  beforeEach(async () => {
    simulator = await startSmall();
  });
  afterEach(() => simulator.stop());

  const leads = (query = '', init?: RequestInit) =>
    ask(simulator, simulator.control.profileKey(101), `/leads?leads_per_page=10${query}`, init);

  it('strikes the n-th matching request so many times', async () => {
    simulator.control.fault({ kind: 'status', status: 503, match: { path: '/leads', nth: 2 }, times: 2 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await leads()).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('matches by query and key', async () => {
    simulator.control.fault({
      kind: 'status',
      status: 500,
      match: { query: { page_number: '2' }, key: simulator.control.profileKey(101).token },
    });
    expect([(await leads()).status, (await leads('&page_number=2')).status]).toEqual([200, 500]);
  });

  it('truncates so that the JSON ends in mid-air', async () => {
    simulator.control.fault({ kind: 'truncate', atByte: 100 });
    await expect(leads('', { headers: { 'accept-encoding': 'identity' } })).rejects.toThrow(SyntaxError);
  });

  it.each([
    { kind: 'reset' },
    { kind: 'reset', atByte: 50 },
    { kind: 'wrongContentLength', delta: 10 },
    { kind: 'lyingGzip' },
  ] as const)('breaks the connection or the encoding: %o', async (fault) => {
    simulator.control.fault(fault);
    await expect(leads()).rejects.toThrow();
    expect((await leads()).status).toBe(200);
  });

  it.each(['request', 'headers'] as const)('hangs after the %s', async (after) => {
    simulator.control.fault({ kind: 'hang', after });
    await expect(leads('', { signal: AbortSignal.timeout(150) })).rejects.toThrow();
  });

  it('answers HTML, an error message or a wrong type with 200', async () => {
    simulator.control.fault({ kind: 'htmlPage' });
    expect(await leads()).toMatchObject({ status: 200, type: 'text/html; charset=UTF-8' });
    simulator.control.fault({ kind: 'errorMessage', message: 'Oops.' });
    expect(await leads()).toMatchObject({ status: 200, json: { error_message: 'Oops.' } });
    simulator.control.fault({ kind: 'wrongContentType', contentType: 'text/plain' });
    expect(await leads()).toMatchObject({ status: 200, type: 'text/plain' });
  });

  it('slips in rows of another profile, repeats pages, doubles and drops rows, bends totals', async () => {
    const real = (await leads()).json;
    simulator.control.fault({ kind: 'foreignRows', profileId: 102 });
    expect((await leads()).json.leads.filter((lead) => lead.profile_id === 102)).toHaveLength(3);
    simulator.control.fault({ kind: 'repeatedPage', echo: true });
    expect((await leads('&page_number=3')).json).toMatchObject({ page_number: 3, leads: real.leads });
    simulator.control.fault({ kind: 'emptyPage' });
    expect((await leads()).json).toMatchObject({ total_leads: real.total_leads, leads: [] });
    simulator.control.fault({ kind: 'doubledRows' });
    expect((await leads()).json.leads).toHaveLength(20);
    simulator.control.fault({ kind: 'totalDelta', delta: 25 });
    expect((await leads()).json.total_leads).toBe(real.total_leads + 25);
  });

  it('changes the truth between two pages', async () => {
    const [first] = simulator.control.truth({ profileId: 101 });
    const total = simulator.control.truth({ profileId: 101 }).length;
    simulator.control.fault({
      kind: 'mutate',
      when: 'after',
      changes: [
        { do: 'delete', leadId: first! },
        { do: 'create', fields: { profile_id: 101, date_created: '2026-11-01T00:00:00Z' } },
        { do: 'create', fields: { profile_id: 101 } },
      ],
    });
    expect((await leads()).json.total_leads).toBe(total);
    expect((await leads()).json.total_leads).toBe(total + 1);
  });

  it('drips a body byte by byte until it is whole', async () => {
    simulator.control.fault({ kind: 'drip', bytesPerSecond: 200_000 });
    expect((await leads()).json.leads).toHaveLength(10);
  });
});
