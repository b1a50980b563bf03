import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Connection, OAuth2 } from '@jsforce/jsforce-node';

/**
 * Why this library takes jsforce's transport, refresh, queries and external ids away from it. Each trap is one of contract
 * 2.3, shown on the pinned version; a test that fails after an upgrade tells that a trap is gone.
 */
describe('traps of jsforce', () => {
  let server: Server;
  let answer: RequestListener;
  let asked: { method?: string; url?: string; body: string }[];

  const bodyOf = async (request: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    return text;
  };
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        asked.push({ method: request.method, url: request.url, body });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connection = (options = {}) =>
    new Connection({ instanceUrl: url(), accessToken: 'token', version: '62.0', ...options });
  const json =
    (status: number, value: unknown): RequestListener =>
    (_request, response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const expired = json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);

  it('speaks version 50.0 unless told otherwise', () => {
    expect(new Connection({}).version).toBe('50.0');
  });

  it('refreshes without end when a fresh token is refused', async () => {
    answer = expired;
    let refreshes = 0;
    const endless = connection({
      refreshFn: (_connection: Connection, done: (error: Error | undefined, token?: string) => void) => {
        refreshes += 1;
        if (refreshes < 20) done(undefined, `token-${refreshes}`);
        else done(new Error('enough'));
      },
    });
    await expect(endless.query('SELECT Id FROM Lead')).rejects.toThrow('enough');
    expect(refreshes).toBe(20);
  });

  it('drops the rotated refresh token', async () => {
    let tokens = 0;
    answer = (request, response) => {
      if (!request.url?.includes('/token')) {
        const isFresh = request.headers.authorization === 'Bearer fresh-2';
        return (isFresh ? json(200, { totalSize: 0, done: true, records: [] }) : expired)(request, response);
      }
      tokens += 1;
      const token = { access_token: `fresh-${tokens}`, refresh_token: `rotated-${tokens}` };
      return json(200, { ...token, instance_url: url(), id: `${url()}/id/00D/005` })(request, response);
    };
    const oauth2 = { clientId: 'id', clientSecret: 'secret', loginUrl: url() };
    await connection({ oauth2, refreshToken: 'first' }).query('SELECT Id FROM Lead');
    const sent = asked
      .filter((request) => request.url?.includes('/token'))
      .map((request) => new URLSearchParams(request.body));
    expect(sent.map((form) => form.get('refresh_token'))).toEqual(['first', 'first']);
  });

  it('makes a verifier that is too long and does not name its method', () => {
    const oauth2 = new OAuth2({ clientId: 'id', loginUrl: url(), redirectUri: url(), useVerifier: true });
    expect(String(oauth2.codeVerifier).length).toBeGreaterThan(128);
    expect(oauth2.getAuthorizationUrl()).not.toContain('code_challenge_method');
  });

  it('escapes quotes in conditions but no backslashes', async () => {
    const soql = await connection().sobject('Lead').find({ LastName: "\\' OR Name != '" }, ['Id']).toSOQL();
    expect(soql).toContain("'\\\\' OR Name != \\''");
  });

  it('does not encode external ids, and sends missing ones', async () => {
    answer = json(200, { id: '00Q', success: true, errors: [], created: true });
    await connection().sobject('Lead').upsert({ Ref__c: 'a/b' }, 'Ref__c');
    await connection().sobject('Lead').upsert({}, 'Ref__c');
    expect(asked.map((request) => request.url?.split('/Lead/')[1])).toEqual(['Ref__c/a/b', 'Ref__c/']);
  });

  it('loses the status of an error', async () => {
    answer = json(403, [{ message: 'Limit', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]);
    const error: unknown = await connection()
      .query('SELECT Id FROM Lead')
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(error).toMatchObject({ errorCode: 'REQUEST_LIMIT_EXCEEDED' });
    expect(JSON.stringify(error)).not.toContain('403');
  });
});
