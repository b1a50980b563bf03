import { type RunningSimulator } from './start-simulator.js';
import { ask, post, startSmall, withSmall } from './testing-request.js';

describe('keys, limits and errors', () => {
  let simulator: RunningSimulator;
  beforeEach(async () => {
    simulator = await startSmall();
  });
  afterEach(() => simulator.stop());

  it('§5 tells missing from wrong credentials by the text only', async () => {
    const none = await ask(simulator, undefined, '/leads');
    const wrong = await ask(simulator, { ...simulator.control.masterKey(), secret: 'x' }, '/leads');
    expect([none.status, none.json]).toEqual([401, { error_message: 'Authentication not provided.' }]);
    expect([wrong.status, wrong.json]).toEqual([401, { error_message: 'Authentication failed.' }]);
  });

  it('§5 answers an unknown path with an HTML 404', async () => {
    const { status, type } = await ask(simulator, simulator.control.masterKey(), '/profiles');
    expect([status, type]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  it('§2.1 keys look like <number>-<16 hex> with 32 hex digits and follow from the seed', async () => {
    const key = simulator.control.profileKey(101);
    expect(key.token).toMatch(/^101-[0-9a-f]{16}$/);
    expect(key.secret).toMatch(/^[0-9a-f]{32}$/);
    await withSmall({}, async (again) => {
      const same = await ask(again, key, '/leads?leads_per_page=1');
      expect(same.status).toBe(200);
    });
  });

  it('§5 a profile key has 1,000 requests until midnight UTC, without headers', async () => {
    const key = simulator.control.profileKey(101);
    simulator.control.setUsedToday(key.token, 999);
    const last = await ask(simulator, key, '/leads?leads_per_page=1');
    const over = await ask(simulator, key, '/leads?leads_per_page=1');
    expect([last.status, over.status]).toEqual([200, 429]);
    expect([...over.headers.keys()].filter((name) => /rate|retry/.test(name))).toEqual([]);
    simulator.control.advance(12 * 3_600_000);
    expect((await ask(simulator, key, '/leads?leads_per_page=1')).status).toBe(200);
  });

  it('§5 lets 20 requests in at once and makes the others wait or refuses them', async () => {
    const key = simulator.control.masterKey();
    const statuses = async () => {
      simulator.control.fault({ kind: 'delay', ms: 150, times: 25 });
      const answers = await Promise.all(
        Array.from({ length: 25 }, () => ask(simulator, key, '/leads?leads_per_page=1')),
      );
      simulator.control.clearFaults();
      return answers.filter((answer) => answer.status === 429).length;
    };
    expect(await statuses()).toBe(0);
    simulator.control.setSwitch('tooManyAtOnce', '429');
    expect(await statuses()).toBe(5);
  });

  it('§2.2 agency resources are closed to profile keys', async () => {
    expect((await ask(simulator, simulator.control.profileKey(101), '/accounts')).status).toBe(401);
    simulator.control.setSwitch('agencyOnlyStatus', '403');
    expect((await ask(simulator, simulator.control.profileKey(101), '/accounts')).status).toBe(403);
  });

  it('a revoked key fails like a wrong one', async () => {
    const key = simulator.control.profileKey(101);
    simulator.control.revokeKey(key.token);
    expect((await ask(simulator, key, '/leads')).json).toEqual({ error_message: 'Authentication failed.' });
  });

  it('keeps a journal without secrets', async () => {
    const key = simulator.control.profileKey(101);
    await ask(simulator, key, '/leads?leads_per_page=1');
    expect(simulator.control.requests()).toEqual([
      {
        method: 'GET',
        path: '/leads',
        query: { leads_per_page: '1' },
        key: key.token,
        at: '2026-11-20T12:00:00.000Z',
        status: 200,
        faults: [],
      },
    ]);
  });

  it('§8 lists accounts with their profiles, creates, renames and deletes them', async () => {
    const master = simulator.control.masterKey();
    const list = await ask(simulator, master, '/accounts?accounts_per_page=1&order=asc');
    expect(list.json).toMatchObject({ page_number: 1, accounts_per_page: 1, total_pages: 2, total_accounts: 2 });
    expect(list.json.accounts[0]?.profiles.map((profile) => profile.profile_id)).toEqual([101, 102]);
    const made = await post(simulator, master, '/accounts', { account_name: 'Third', create_profile: 'true' });
    const renamed = await post(simulator, master, `/accounts/${made.json.account_id}`, { account_name: 'Drittes' });
    expect(renamed.json).toEqual({ account_id: made.json.account_id, account_name: 'Drittes' });
    expect((await ask(simulator, master, `/accounts/${made.json.account_id}/profiles`)).json.total_profiles).toBe(1);
    const deleted = await ask(simulator, master, `/accounts/${made.json.account_id}`, { method: 'DELETE' });
    expect(deleted.json).toEqual({ account_id: made.json.account_id });
    const gone = await ask(simulator, master, `/accounts/${made.json.account_id}`);
    expect([gone.status, gone.text]).toEqual([400, '']);
  });

  it('§8 lists roles, users, tracking numbers and forms', async () => {
    const master = simulator.control.masterKey();
    for (const [path, total] of [
      ['/roles', 'total_roles'],
      ['/users', 'total_users'],
      ['/tracking/numbers?profile_id=101', 'total_numbers'],
      ['/tracking/forms', 'total_forms'],
    ] as const)
      expect((await ask(simulator, master, path)).json[total]).toBeGreaterThan(2);
    const numbers = await ask(simulator, simulator.control.profileKey(102), '/tracking/numbers');
    const id = numbers.json.numbers[0]?.phone_number_id;
    expect((await ask(simulator, master, `/tracking/numbers/${id}`, { method: 'DELETE' })).json).toEqual({
      phone_number_id: id,
    });
    expect((await ask(simulator, simulator.control.profileKey(102), '/tracking/numbers')).json.total_numbers).toBe(3);
  });
});
