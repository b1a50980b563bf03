import { type RunningSimulator } from './start-simulator.js';
import { ask, type Caller, callerOf, queryOf, startStill } from './requests.spec-support.js';

const DEAL = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };
const MINUTE_MS = 60_000;

describe('replication, limits and faults', () => {
  let simulator: RunningSimulator;
  let call: Caller;
  beforeEach(async () => {
    simulator = await startStill();
    call = callerOf(simulator);
  });
  afterEach(() => simulator.stop());

  const org = () => simulator.control.org('acme');
  const between = (kind: 'updated' | 'deleted', start: string, end: string) =>
    call(`/sobjects/Opportunity/${kind}/?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`);

  it('§8.2 tells which records changed, and up to when that is the whole truth', async () => {
    const early = org().create('Opportunity', DEAL);
    simulator.control.advance(10 * MINUTE_MS);
    org().create('Opportunity', DEAL);
    const answer = await between('updated', '2026-11-20T11:58:00+00:00', '2026-11-20T12:05:00+00:00');
    expect(answer.json).toEqual({ ids: [early], latestDateCovered: '2026-11-20T12:05:00.000+0000' });
  });

  it('§8.2 a long transaction holds the covered date back, and commits with old stamps', async () => {
    const transaction = org().openTransaction();
    const late = transaction.create('Opportunity', DEAL);
    simulator.control.advance(5 * MINUTE_MS);
    const seen = org().create('Opportunity', DEAL);
    simulator.control.advance(MINUTE_MS);
    const open = await between('updated', '2026-11-20T11:58:00Z', '2026-11-20T12:06:00Z');
    expect(open.json).toEqual({ ids: [seen], latestDateCovered: '2026-11-20T12:00:00.000+0000' });
    transaction.commit();
    const rows = await queryOf(call, 'SELECT Id, SystemModstamp FROM Opportunity ORDER BY SystemModstamp');
    expect(rows[0]).toMatchObject({ Id: late, SystemModstamp: '2026-11-20T12:00:00.000+0000' });
    const done = await between('updated', '2026-11-20T11:58:00Z', '2026-11-20T12:06:00Z');
    expect(done.json.latestDateCovered).toBe('2026-11-20T12:06:00.000+0000');
  });

  it('§8.2 refuses spans that are too short, reversed or too old', async () => {
    for (const [start, end] of [
      ['2026-11-20T12:00:00Z', '2026-11-20T12:01:00Z'],
      ['2026-11-20T12:05:00Z', '2026-11-20T12:00:00Z'],
      ['2026-10-01T12:00:00Z', '2026-11-20T12:00:00Z'],
    ] as const)
      expect((await between('updated', start, end)).json[0].errorCode).toBe('INVALID_REPLICATION_DATE');
  });

  it('§6 lists deletions', async () => {
    const id = org().create('Opportunity', DEAL);
    simulator.control.advance(MINUTE_MS);
    org().delete('Opportunity', id);
    const { json } = await between('deleted', '2026-11-20T11:58:00Z', '2026-11-20T12:05:00Z');
    expect(json.deletedRecords).toEqual([{ id, deletedDate: '2026-11-20T12:01:00.000+0000' }]);
    expect(json.earliestDateAvailable).toBe('2026-11-05T12:01:00.000+0000');
  });

  it('§4.6 counts calls over 24 hours, says so on every answer, and refuses with 403 and no Retry-After', async () => {
    org().setApiUsage({ used: 98, cap: 100 });
    expect((await call('/limits')).headers.get('sforce-limit-info')).toBe('api-usage=99/100');
    expect((await call('/nothing')).headers.get('sforce-limit-info')).toBe('api-usage=100/100');
    const over = await call('/limits');
    expect([over.status, over.json[0].errorCode, over.headers.get('retry-after')]).toEqual([
      403,
      'REQUEST_LIMIT_EXCEEDED',
      null,
    ]);
    simulator.control.setSessionLife(Infinity);
    simulator.control.advance(24 * 60 * MINUTE_MS);
    expect((await call('/limits')).json.DailyApiRequests).toEqual({ Max: 100, Remaining: 99 });
  });

  it('§3.7 stops editions and users without the API, and sessions that a policy blocks', async () => {
    org().settings({ apiEnabled: false });
    expect((await call('/limits')).json[0].errorCode).toBe('API_DISABLED_FOR_ORG');
    org().settings({ apiEnabled: true, policyBlock: 'This session is not valid for use with the REST API' });
    const blocked = await call('/limits');
    expect([blocked.status, blocked.json[0].message]).toEqual([
      401,
      'This session is not valid for use with the REST API',
    ]);
    org().settings({ policyBlock: undefined });
    org().setRights(org().users()[0]!.username, { api: false });
    expect((await call('/limits')).json[0].errorCode).toBe('API_CURRENTLY_DISABLED');
  });

  it('§12.2 fails in every way it is told to', async () => {
    simulator.control.fault({ kind: 'htmlPage', match: { path: '*/limits' } });
    expect([(await call('/limits')).status, (await call('/limits')).status]).toEqual([503, 200]);
    simulator.control.fault({ kind: 'error', errorCode: 'SERVER_UNAVAILABLE', status: 503, match: { nth: 2 } });
    expect([(await call('/limits')).status, (await call('/limits')).status]).toEqual([200, 503]);
    simulator.control.fault({ kind: 'invalidSession', times: 2, match: { method: 'GET' } });
    expect([(await call('/limits')).status, (await call('/limits')).status, (await call('/limits')).status]).toEqual([
      401, 401, 200,
    ]);
    simulator.control.fault({ kind: 'reset' });
    await expect(call('/limits')).rejects.toThrow();
    for (const after of ['request', 'headers'] as const) {
      simulator.control.fault({ kind: 'hang', after });
      const url = `${simulator.urlOf(org().host())}/services/data`;
      await expect(ask(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
    }
  });

  it('a lost answer leaves the record behind, a reset does not', async () => {
    const create = () => call('/sobjects/Opportunity', { method: 'POST', body: DEAL });
    simulator.control.fault({ kind: 'reset' });
    await expect(create()).rejects.toThrow();
    expect(org().all('Opportunity')).toHaveLength(0);
    simulator.control.fault({ kind: 'lostAnswer' });
    await expect(create()).rejects.toThrow();
    expect(org().all('Opportunity')).toHaveLength(1);
    expect(simulator.control.requests().at(-1)).toMatchObject({ status: 0, faults: ['lostAnswer'] });
  });

  it('equal seeds give equal tokens, and orgs never share ids', async () => {
    const other = await startStill();
    expect(other.control.openSession('acme').accessToken).toMatch(/^00D.{12}!AQ/);
    expect(other.control.org('acme').id).toBe(org().id);
    const [here, sandbox] = ['acme', 'acme--uat'].map((name) =>
      other.control.org(name).create('Account', { Name: 'A' }),
    );
    expect(here).not.toBe(sandbox);
    await other.stop();
  });
});
