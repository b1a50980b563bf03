import { startSalesforceSimulator } from '@leadweave/salesforce-simulator';
import { createSession } from './session/salesforce-session.js';
import {
  connectOrg,
  type ConnectedOrg,
  PRODUCTION,
  serviceOf,
  signIn,
} from './testing-fixtures/connected-org.spec-support.js';
import { errorOf } from './testing-fixtures/error-of.spec-support.js';
import { memoryTokenStore } from './testing-fixtures/memory-token-store.spec-support.js';

const TOKEN_PATH = '/services/oauth2/token';

describe('tokens against the simulator', () => {
  let connected: ConnectedOrg;
  beforeEach(async () => {
    connected = await connectOrg();
  });
  afterEach(() => connected.simulator.stop());

  const control = () => connected.simulator.control;
  const grants = () =>
    control()
      .requests()
      .filter((request) => request.grantType === 'refresh_token').length;
  const limits = () => connected.session.run((tokens) => connected.apiOf(tokens).limits());

  it('signs in, knows the org and the person', async () => {
    expect(connected.tokens).toMatchObject({ orgId: connected.org.id, scopes: ['api', 'refresh_token'] });
    const identity = await connected.service.identity(connected.tokens);
    expect(identity).toMatchObject({ orgId: connected.org.id, displayName: 'Integration User' });
    expect(JSON.stringify(control().requests())).not.toContain(connected.tokens.accessToken);
    connected.org.expireSessions();
    const again = await connected.session.run((tokens) => connected.service.identity(tokens));
    expect(again).toEqual(identity);
  });

  it('refreshes once for ten calls at once, and stores the rotated token before use', async () => {
    connected.org.expireSessions();
    const usages = await Promise.all(Array.from({ length: 10 }, limits));
    expect(usages).toHaveLength(10);
    expect(grants()).toBe(1);
    expect(connected.store.saved).toHaveLength(1);
    expect(connected.store.saved[0]?.refreshToken).not.toBe(connected.tokens.refreshToken);
    connected.org.expireSessions();
    await limits();
    expect(grants()).toBe(2);
  });

  it('follows the org to another host', async () => {
    connected.org.moveTo('acme-2.my.salesforce.com');
    await limits();
    expect((await connected.store.read()).instanceUrl).toBe(connected.simulator.urlOf('acme-2.my.salesforce.com'));
  });

  it('ends a persistent 401 in needs-reauth after one refresh and two calls', async () => {
    control().fault({ kind: 'invalidSession', match: { path: '*/limits' }, times: 1000 });
    const error = await errorOf(limits());
    expect([error.code, error.retryClass]).toEqual(['needs-reauth', 'C']);
    expect(grants()).toBe(1);
    expect(
      control()
        .requests()
        .filter((request) => request.path.endsWith('/limits')),
    ).toHaveLength(2);
  });

  it('does not refresh against a policy', async () => {
    connected.org.settings({ policyBlock: 'Connected app is not attached to Agent' });
    expect((await errorOf(limits())).code).toBe('blocked-by-policy');
    connected.org.settings({ policyBlock: undefined, apiEnabled: false });
    expect((await errorOf(limits())).code).toBe('blocked-by-policy');
    expect(grants()).toBe(0);
  });

  it('asks once more when the token endpoint fails, then waits', async () => {
    connected.org.expireSessions();
    control().fault({ kind: 'status', status: 503, match: { path: TOKEN_PATH } });
    await limits();
    expect(grants()).toBe(2);
    connected.org.expireSessions();
    control().fault({ kind: 'htmlPage', match: { path: TOKEN_PATH }, times: 2 });
    const error = await errorOf(limits());
    expect([error.code, error.retryClass]).toEqual(['unavailable', 'B']);
    expect(grants()).toBe(4);
    await limits();
  });

  it('needs a person when the answer of a refresh was lost: the token is dead already', async () => {
    connected.org.expireSessions();
    control().fault({ kind: 'lostAnswer', match: { path: TOKEN_PATH } });
    expect((await errorOf(limits())).code).toBe('needs-reauth');
    expect(connected.store.saved).toEqual([]);
  });

  it('needs a person after a revocation, and an operator when our secret is wrong', async () => {
    await connected.service.revoke(PRODUCTION, connected.tokens.refreshToken ?? '');
    await connected.service.revoke(PRODUCTION, connected.tokens.refreshToken ?? '');
    const error = await errorOf(limits());
    expect([error.code, error.vendorMessage]).toEqual(['needs-reauth', 'expired access/refresh token']);
    const mistaken = serviceOf(connected.simulator, { clientSecret: 'old' });
    expect((await errorOf(mistaken.refresh(PRODUCTION, 'x'))).code).toBe('misconfigured');
  });

  it('refuses a connection that turns out to be another org', async () => {
    const store = memoryTokenStore({ ...connected.tokens, orgId: '00D000000000001AAA' });
    const session = createSession({ service: connected.service, store, place: PRODUCTION });
    expect((await errorOf(session.renew(await store.read()))).code).toBe('needs-reauth');
    expect(store.saved).toEqual([]);
  });

  it('renews client credentials by asking again', async () => {
    const { simulator, org } = connected;
    const runAs = { orgName: 'acme', username: org.users()[0]!.username };
    control().addApp({ clientId: 'own', clientSecret: 'own', name: 'Own', redirectUris: [], runAs });
    const service = serviceOf(simulator, { clientId: 'own', clientSecret: 'own' });
    const place = { kind: 'my-domain', host: org.host() } as const;
    const tokens = await service.clientCredentials(place);
    expect(tokens).not.toHaveProperty('refreshToken');
    const session = createSession({ service, store: memoryTokenStore(tokens), place });
    org.expireSessions();
    expect(await session.run((current) => connected.apiOf(current).limits())).toMatchObject({ limit: 15_000 });
    expect(() => service.clientCredentials(PRODUCTION)).toThrow('My Domain');
  });

  it('never takes an address that is not Salesforce’s', async () => {
    const other = await startSalesforceSimulator();
    const service = serviceOf(other);
    const strict = serviceOf(connected.simulator);
    expect(await signIn(service)).toBeDefined();
    control().fault({
      kind: 'status',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({
        access_token: 'x',
        instance_url: 'https://evil.example.com',
        id: 'https://evil.example.com/id/00D000000000001AAA/005000000000001AAA',
      }),
      match: { path: TOKEN_PATH },
    });
    expect((await errorOf(strict.refresh(PRODUCTION, 'x'))).code).toBe('unexpected-body');
    await other.stop();
  });
});
