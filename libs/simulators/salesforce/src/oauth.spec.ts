import { createHmac } from 'node:crypto';
import { DEMO_APP } from './create-simulator.js';
import { type RunningSimulator } from './start-simulator.js';
import {
  ask,
  askToken,
  authorise,
  callerOf,
  connect,
  postForm,
  REDIRECT_URI,
  startStill,
  VERIFIER,
} from './requests.spec-support.js';

const DAY_MS = 86_400_000;

describe('OAuth', () => {
  let simulator: RunningSimulator;
  beforeEach(async () => {
    simulator = await startStill();
  });
  afterEach(() => simulator.stop());

  const refresh = (token: string) => askToken(simulator, { grant_type: 'refresh_token', refresh_token: token });
  const limitsWith = (token: string, instanceUrl: string) =>
    ask(`${instanceUrl}/services/data/v62.0/limits`, { headers: { authorization: `Bearer ${token}` } });

  it('§3.4 sends the browser back with a code and the state', async () => {
    const back = await authorise(simulator);
    expect(back.get('state')).toBe('abc');
    expect(back.get('code')).toMatch(/^aPrx/);
  });

  it('§3.2 tells a refusal from an org that has not installed the app', async () => {
    simulator.control.consent({ answer: 'deny' });
    expect((await authorise(simulator)).get('error')).toBe('access_denied');
    simulator.control.consent({ answer: 'notInstalled' });
    expect(Object.fromEntries(await authorise(simulator))).toMatchObject({
      error: 'invalid_client',
      error_description: 'app must be installed into org',
    });
  });

  it('§3.4 never sends a browser to an address it does not know', async () => {
    simulator.control.addApp({ ...DEMO_APP, clientId: 'strict', redirectUris: ['https://app.example.com/other'] });
    await expect(authorise(simulator, { client_id: 'strict' })).rejects.toThrow('redirect_uri_mismatch');
    await expect(authorise(simulator, { client_id: 'nobody' })).rejects.toThrow('client identifier invalid');
  });

  it('§1.3 insists on PKCE', async () => {
    expect((await authorise(simulator, { code_challenge: '' })).get('error')).toBe('invalid_request');
  });

  it('asks a person by a page when told to, with every org of the host', async () => {
    simulator.control.consent({ mode: 'page' });
    const query = `response_type=code&client_id=${DEMO_APP.clientId}&redirect_uri=${encodeURIComponent(REDIRECT_URI)}&code_challenge=x`;
    const page = await ask(`${simulator.urlOf('test.salesforce.com')}/services/oauth2/authorize?${query}`);
    expect(page.text).toContain('acme--uat');
    const allow = /href="\?([^"]+simulated_answer=allow)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? '';
    const back = await ask(`${simulator.urlOf('test.salesforce.com')}/services/oauth2/authorize?${allow}`);
    expect(back.headers.get('location')).toMatch(/code=/);
  });

  it('§3.5 answers tokens without an end, with identity and a signature', async () => {
    const { status, json } = await connect(simulator);
    expect(status).toBe(200);
    expect(Object.keys(json).sort()).toEqual(
      ['access_token', 'id', 'instance_url', 'issued_at', 'refresh_token', 'scope', 'signature', 'token_type'].sort(),
    );
    expect(json.instance_url).toBe(simulator.urlOf('acme.my.salesforce.com'));
    expect(String(json.id).split('/').at(-2)).toBe(simulator.control.org('acme').id);
    const signature = createHmac('sha256', DEMO_APP.clientSecret)
      .update(json.id + json.issued_at)
      .digest('base64');
    expect(json.signature).toBe(signature);
    expect((await limitsWith(json.access_token, json.instance_url)).status).toBe(200);
  });

  it('§3.1 gives no refresh token without its scope, and an id token with openid', async () => {
    expect((await connect(simulator, 'api')).json).not.toHaveProperty('refresh_token');
    expect((await connect(simulator, 'api openid')).json).toHaveProperty('id_token');
  });

  it('§12.2 takes a code once, for 15 minutes, with its own verifier and address', async () => {
    const code = (await authorise(simulator)).get('code') ?? '';
    const grant = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: VERIFIER };
    expect((await askToken(simulator, grant)).status).toBe(200);
    expect((await askToken(simulator, grant)).json.error).toBe('invalid_grant');
    const tries: [Record<string, string>, number, string][] = [
      [{ code_verifier: 'w'.repeat(43) }, 0, 'invalid_request'],
      [{ code_verifier: 'v'.repeat(129) }, 0, 'invalid_request'],
      [{ redirect_uri: 'https://evil.example.com' }, 0, 'redirect_uri_mismatch'],
      [{}, 16 * 60_000, 'invalid_grant'],
    ];
    for (const [changes, waitMs, error] of tries) {
      const again = (await authorise(simulator)).get('code') ?? '';
      simulator.control.advance(waitMs);
      expect((await askToken(simulator, { ...grant, code: again, ...changes })).json.error).toBe(error);
    }
  });

  it('§3.4 misses a verifier', async () => {
    const code = (await authorise(simulator)).get('code') ?? '';
    const answer = await askToken(simulator, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI });
    expect([answer.status, answer.json.error]).toEqual([400, 'invalid_grant']);
  });

  it('§3.7 tells our own mistakes from those of the customer', async () => {
    const wrong = (values: Record<string, string>) => askToken(simulator, { grant_type: 'refresh_token', ...values });
    expect((await wrong({ client_id: 'nobody' })).json.error).toBe('invalid_client_id');
    expect((await wrong({ client_secret: 'no' })).json.error).toBe('invalid_client');
    expect((await wrong({ refresh_token: 'no' })).json).toEqual({
      error: 'invalid_grant',
      error_description: 'expired access/refresh token',
    });
  });

  it('§1.4 rotates refresh tokens, and a dead one kills the whole family', async () => {
    const first = (await connect(simulator)).json;
    const second = (await refresh(first.refresh_token)).json;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await limitsWith(second.access_token, second.instance_url)).status).toBe(200);
    expect((await refresh(first.refresh_token)).json.error).toBe('invalid_grant');
    expect((await refresh(second.refresh_token)).json.error).toBe('invalid_grant');
    expect((await limitsWith(second.access_token, second.instance_url)).status).toBe(401);
  });

  it('§3.7 a refresh whose answer is lost has rotated all the same', async () => {
    const { refresh_token } = (await connect(simulator)).json;
    simulator.control.fault({ kind: 'lostAnswer', match: { path: '/services/oauth2/token' } });
    await expect(refresh(refresh_token)).rejects.toThrow();
    expect((await refresh(refresh_token)).json.error).toBe('invalid_grant');
  });

  it('§1.3 forgets refresh tokens that rest for 30 days', async () => {
    const { refresh_token } = (await connect(simulator)).json;
    simulator.control.advance(29 * DAY_MS);
    const renewed = (await refresh(refresh_token)).json.refresh_token;
    simulator.control.advance(31 * DAY_MS);
    expect((await refresh(renewed)).status).toBe(400);
  });

  it('§3.2 the sixth approval kills the oldest', async () => {
    const first = (await connect(simulator)).json.refresh_token;
    for (let count = 0; count < 5; count += 1) await connect(simulator);
    expect((await refresh(first)).json.error).toBe('invalid_grant');
  });

  it('§3.3 follows an org that moves: the old host refuses, a refresh names the new one', async () => {
    const first = (await connect(simulator)).json;
    simulator.control.org('acme').moveTo('acme-2.my.salesforce.com');
    expect((await limitsWith(first.access_token, first.instance_url)).status).toBe(401);
    const moved = (await refresh(first.refresh_token)).json;
    expect(moved.instance_url).toBe(simulator.urlOf('acme-2.my.salesforce.com'));
    expect((await limitsWith(moved.access_token, moved.instance_url)).status).toBe(200);
  });

  it('§3.3 sandboxes sign in at their own host only', async () => {
    const sandbox = (await connect(simulator, 'api refresh_token', 'test.salesforce.com')).json;
    expect(sandbox.instance_url).toBe(simulator.urlOf('acme--uat.sandbox.my.salesforce.com'));
    expect((await refresh(sandbox.refresh_token)).json.error).toBe('invalid_grant');
  });

  it('§3.1 client credentials work at My Domain only, without a refresh token', async () => {
    const org = simulator.control.org('acme');
    const username = org.users()[0]!.username;
    simulator.control.addApp({ ...DEMO_APP, clientId: 'own', runAs: { orgName: 'acme', username } });
    const grant = { client_id: 'own', grant_type: 'client_credentials' };
    expect((await askToken(simulator, grant)).json.error).toBe('invalid_grant');
    const { json } = await askToken(simulator, grant, org.host());
    expect(json).not.toHaveProperty('refresh_token');
    expect((await limitsWith(json.access_token, json.instance_url)).status).toBe(200);
  });

  it('§3.7 refuses people who have left', async () => {
    const { refresh_token } = (await connect(simulator)).json;
    const org = simulator.control.org('acme');
    org.deactivate(org.users()[0]!.username);
    expect((await refresh(refresh_token)).json.error_description).toBe('inactive user');
  });

  it('§3.5 shows identity, introspects and revokes', async () => {
    const { json } = await connect(simulator);
    const identity = await ask(json.id, { headers: { authorization: `Bearer ${json.access_token}` } });
    expect(identity.json).toMatchObject({ organization_id: simulator.control.org('acme').id, user_type: 'STANDARD' });
    const login = `${simulator.urlOf('login.salesforce.com')}/services/oauth2`;
    const secret = { client_id: DEMO_APP.clientId, client_secret: DEMO_APP.clientSecret };
    const look = () => postForm(`${login}/introspect`, { ...secret, token: json.access_token });
    expect((await look()).json.active).toBe(true);
    expect((await postForm(`${login}/revoke`, { token: json.refresh_token })).status).toBe(200);
    expect((await look()).json.active).toBe(false);
    expect((await refresh(json.refresh_token)).status).toBe(400);
  });

  it('§3.5 a session ends by rest, which only a 401 tells', async () => {
    const call = callerOf(simulator);
    expect((await call('/limits')).status).toBe(200);
    simulator.control.advance(3 * 3_600_000);
    const over = await call('/limits');
    expect([over.status, over.json]).toEqual([
      401,
      [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    ]);
  });

  it('keeps a journal without secrets', async () => {
    await connect(simulator);
    const journal = JSON.stringify(simulator.control.requests());
    expect(journal).toContain('authorization_code');
    expect(journal).not.toMatch(/aPrx|5Aep|simulated-consumer-secret|vvvv/);
  });
});
