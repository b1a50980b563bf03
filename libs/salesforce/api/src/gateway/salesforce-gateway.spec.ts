import { createKeyRing } from '@leadweave/crypto';
import { assertBrandTablesProtected } from '@leadweave/persistence';
import { isSalesforceError, soql } from '@leadweave/salesforce-client';
import { hourMs, minuteMs } from '@leadweave/time';
import { randomBytes } from 'node:crypto';
import { ConnectionSecrets } from '../connection/connection-secrets.js';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { rewrapSalesforce } from '../connection/rewrap-salesforce.js';
import { brandB, ConnectedBrand, everywhere } from '../testing-support/connected-brand.spec-support.js';
import { SalesforceGateway } from './salesforce-gateway.js';

describe('the gateway to Salesforce', () => {
  let brand: ConnectedBrand;
  beforeAll(async () => {
    brand = await ConnectedBrand.start();
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    brand.simulator.control.clearFaults();
    brand.news.heard.length = 0;
    await brand.connect();
    brand.simulator.control.clearRequests();
    await brand.test.owner.query('delete from salesforce_usage');
    brand.org.setApiUsage({ used: 0, cap: 15_000 });
  });

  const leads = () => brand.gateway.call(brand.ref, 'live', (api) => api.query(soql`SELECT Id FROM Lead`));
  const connection = async () =>
    (await brand.test.database.inBrand(brand.ref.brandId, everywhere, (tx) =>
      brand.connections.byId(tx, brand.ref.connectionId),
    ))!;
  const refreshes = () => brand.simulator.control.requests().filter(({ path }) => path.endsWith('/oauth2/token'));
  const codeOf = (error: unknown) => (isSalesforceError(error) ? error.code : (error as Error).message);

  it('protects its tables', async () => {
    expect(await assertBrandTablesProtected(brand.test.owner, { exempt: ['brand', 'migration'] })).toEqual([]);
  });

  it('calls, and counts what it used and what the org has left', async () => {
    const { result, serverTime, calls } = await leads();
    expect(result.records).toEqual([]);
    expect([calls, serverTime?.getTime()]).toEqual([1, brand.clock().getTime()]);
    const usage = await brand.test.database.inBrand(brand.ref.brandId, everywhere, (tx) =>
      brand.usage.of(tx, brand.ref.connectionId, brand.clock()),
    );
    expect(usage).toMatchObject({ ownToday: 1, org: { used: 1, limit: 15_000 }, lastFailure: undefined });
  });

  it('renews tokens once for ten calls at the same moment, and all of them are answered (token rotation)', async () => {
    brand.org.expireSessions();
    const answers = await Promise.all(Array.from({ length: 10 }, () => leads()));
    expect(answers).toHaveLength(10);
    expect(refreshes()).toHaveLength(1);
  });

  it('follows the org to another host', async () => {
    brand.org.moveTo('acme-moved.my.salesforce.com');
    brand.simulator.control.advance(1);
    await leads();
    expect((await connection()).instanceUrl).toContain('acme-moved.my.salesforce.com');
    brand.org.moveTo('acme.my.salesforce.com');
  });

  it('ends in needing a sign-in when the approval is gone, tells it once, and calls no more', async () => {
    brand.org.revokeApprovals();
    await expect(leads().catch((error: unknown) => Promise.reject(new Error(codeOf(error))))).rejects.toThrow(
      'needs-reauth',
    );
    expect((await connection()).state).toBe('NEEDS_REAUTH');
    const before = brand.simulator.control.requests().length;
    await expect(leads()).rejects.toMatchObject({ reason: 'needs-reauth' });
    expect(brand.simulator.control.requests()).toHaveLength(before);
    expect(brand.news.heard).toEqual(['CONNECTED → NEEDS_REAUTH (invalid_grant)']);
  });

  it('rests when the allowance is spent, and comes back by a probe', async () => {
    brand.org.setApiUsage({ used: 15_000 });
    await expect(leads()).rejects.toMatchObject({ vendorCode: 'REQUEST_LIMIT_EXCEEDED' });
    expect(await connection()).toMatchObject({ state: 'LIMITED', stateReason: 'REQUEST_LIMIT_EXCEEDED' });
    await expect(leads()).rejects.toMatchObject({ reason: 'limited' });
    brand.org.setApiUsage({ used: 0 });
    await brand.gateway.call(brand.ref, 'probe', (api) => api.limits());
    expect((await connection()).state).toBe('CONNECTED');
  });

  it('stops background work at 80 % of the allowance and live leads at 95 %, until a quarter of an hour later', async () => {
    const poll = () => brand.gateway.call(brand.ref, 'background', (api) => api.versions());
    brand.org.setApiUsage({ used: 12_500 });
    await leads();
    await expect(poll()).rejects.toMatchObject({ reason: 'budget' });
    await leads();
    brand.org.setApiUsage({ used: 14_500 });
    await leads();
    await expect(leads()).rejects.toMatchObject({ reason: 'budget' });
    brand.org.setApiUsage({ used: 10 });
    brand.advance(16 * minuteMs);
    await poll();
  });

  it('keeps to the share that the brand allows', async () => {
    await brand.test.owner.query('update salesforce_connection set share_percent = 1');
    brand.org.setApiUsage({ cap: 200 });
    await leads();
    await expect(leads()).rejects.toMatchObject({ reason: 'budget' });
    await brand.test.owner.query('update salesforce_connection set share_percent = 100');
  });

  it('keeps tokens alive without traffic', async () => {
    brand.advance(25 * hourMs);
    await brand.gateway.keepAlive(brand.ref);
    expect(refreshes()).toHaveLength(1);
    expect((await connection()).tokensAt).toEqual(brand.clock());
  });

  it('keeps no token in readable form', async () => {
    const { accessToken, refreshToken } = await brand.test.database.inBrand(brand.ref.brandId, everywhere, async (tx) =>
      brand.connections.sealed(tx, brand.ref.connectionId).then((sealed) => sealed!.tokens),
    );
    const { rows } = await brand.test.owner.query<{ row: string }>(
      'select c::text as row from salesforce_connection c',
    );
    expect(rows[0]!.row).not.toContain(accessToken);
    expect(rows[0]!.row).not.toContain(refreshToken);
  });

  it('goes on with tokens that were wrapped with a new key, when the old one is gone', async () => {
    const { test, usage, services, news, clock } = brand;
    const newKey = { id: 'k2', key: randomBytes(32) };
    expect(await rewrapSalesforce(test.database, createKeyRing([newKey, brand.key]))).toMatchObject({ rewrapped: 1 });
    const connections = new ConnectionsRepository(new ConnectionSecrets(createKeyRing([newKey])));
    const gateway = new SalesforceGateway({ database: test.database, connections, usage, services, news, clock });
    await gateway.call(brand.ref, 'live', (api) => api.versions());
  });

  it('knows nothing of the connection in another brand', async () => {
    const foreign = { ...brand.ref, brandId: brandB };
    await expect(brand.gateway.call(foreign, 'live', (api) => api.versions())).rejects.toMatchObject({
      reason: 'not-connected',
    });
  });
});
