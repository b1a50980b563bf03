import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Egress } from './egress.js';
import { type EgressPolicy } from './egress-policy.js';
import { errorFromTransport } from './error-from-transport.js';
import { Canary } from './testing/canary.js';
import { egressCodeOf } from './testing/egress-code-of.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

// 127.0.0.2 plays the public internet; 127.0.0.1 is the inside of the network.
describe('Egress', () => {
  let server: Server;
  let canary: Canary;
  let port: number;
  let handle: Handler;
  let answers: string[][];
  let asked: string[];
  let egress: Egress;

  const policy: EgressPolicy = { allowHttp: true, ports: [], exemptNetworks: ['127.0.0.2/32'] };
  /** Answers in turn; the last one stays. */
  const resolve = (name: string) => {
    asked.push(name);
    return Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!);
  };
  const send = (path = '/hook', more: Partial<Parameters<Egress['send']>[0]> = {}) =>
    egress.send({ url: `http://hooks.example.com:${port}${path}`, body: '{}', ...more });

  beforeAll(async () => {
    server = createServer((request, response) => handle(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.2', done));
    port = (server.address() as AddressInfo).port;
    canary = await Canary.listen(['127.0.0.1', '::1']);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await canary.close();
  });
  beforeEach(() => {
    answers = [['127.0.0.2']];
    asked = [];
    handle = (_request, response) => response.end('ok');
    egress = new Egress({ policy, resolve });
  });
  afterEach(() => egress.close());

  it('sends bytes as they are and returns status, headers and body', async () => {
    let seen = '';
    handle = (request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => (seen += text));
      request.on('end', () => {
        response.writeHead(202, { 'x-got': String(request.headers['x-own']), host: 'nowhere' }).end('thanks');
      });
    };
    const answer = await send('/a?b=c', { body: Buffer.from('{"é":1}'), headers: { 'X-Own': '1', Host: 'inside' } });
    expect(answer).toMatchObject({ status: 202, headers: { 'x-got': '1' }, truncated: false });
    expect(Buffer.from(answer.body).toString()).toBe('thanks');
    expect(seen).toBe('{"é":1}');
  });

  it('keeps the name of the target in the request', async () => {
    handle = (request, response) => response.end(request.headers.host);
    const { body } = await send('/', { headers: { host: 'inside' } });
    expect(Buffer.from(body).toString()).toBe(`hooks.example.com:${port}`);
  });

  it('asks the name service once for each request', async () => {
    await send();
    await send();
    expect(asked).toEqual(['hooks.example.com', 'hooks.example.com']);
  });

  it('refuses a name that points inside by the second request, although a connection is open', async () => {
    answers = [['127.0.0.2'], ['127.0.0.1']];
    await expect(send()).resolves.toMatchObject({ status: 200 });
    await expect(send().catch(egressCodeOf)).resolves.toBe('target-refused');
    expect(canary.connections).toBe(0);
  });

  it('does not follow redirects', async () => {
    handle = (_request, response) => response.writeHead(307, { location: `http://127.0.0.1:${canary.port}/` }).end();
    await expect(send()).resolves.toMatchObject({ status: 307 });
    expect(canary.connections).toBe(0);
  });

  it('reads no more of an endless answer than it was told', async () => {
    handle = (_request, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(65_536, 'x')), 1);
      response.on('close', () => clearInterval(timer));
    };
    const { body, truncated } = await send('/', { answerBytes: 1_000 });
    expect([body.length, truncated]).toEqual([1_000, true]);
  });

  it('gives up on a target that never answers', async () => {
    handle = () => undefined;
    await expect(send('/', { timeoutMs: 100 }).catch(egressCodeOf)).resolves.toBe('timeout');
  });

  it('lets addresses that hang hold up no other one at the same host', async () => {
    handle = (request, response) => (request.url === '/hanging' ? undefined : response.end('ok'));
    const caller = new AbortController();
    const hanging = Array.from({ length: 100 }, () => send('/hanging', { signal: caller.signal }).catch(egressCodeOf));
    await expect(send('/', { timeoutMs: 5_000 })).resolves.toMatchObject({ status: 200 });
    caller.abort();
    expect(new Set(await Promise.all(hanging))).toEqual(new Set(['aborted']));
  });

  it('gives up on a target that drips', async () => {
    handle = (_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    await expect(send('/', { timeoutMs: 200 }).catch(egressCodeOf)).resolves.toBe('timeout');
  });

  it('gives up when the caller does', async () => {
    handle = () => undefined;
    const caller = new AbortController();
    const sent = send('/', { signal: caller.signal }).catch(egressCodeOf);
    setTimeout(() => caller.abort(), 50);
    await expect(sent).resolves.toBe('aborted');
  });

  it('gives up on a name service that hangs', async () => {
    egress = new Egress({ policy, resolve: () => new Promise(() => undefined) });
    await expect(send('/', { timeoutMs: 100 }).catch(egressCodeOf)).resolves.toBe('timeout');
  });

  it('tells broken connections, foreign protocols and unknown names apart', async () => {
    handle = (request) => request.socket.destroy();
    await expect(send().catch(egressCodeOf)).resolves.toBe('connection-failed');
    handle = (request) => void request.socket.end('SSH-2.0-x\r\n');
    await expect(send().catch(egressCodeOf)).resolves.toBe('unreadable-answer');
    answers = [[]];
    await expect(send().catch(egressCodeOf)).resolves.toBe('name-not-resolved');
  });

  it('lets no line break into a header', async () => {
    const headers = { 'x-own': 'a\r\nx-injected: 1' };
    await expect(send('/', { headers }).catch(egressCodeOf)).resolves.toBe('invalid-request');
  });

  it.each([
    [{}, 'http://hooks.example.com/', 'scheme'],
    [{}, 'https://hooks.example.com:444/', 'port'],
    [{ ownHosts: ['Leads.example.com'] }, 'https://leads.EXAMPLE.com./', 'own-host'],
    [{ onlyHosts: ['*.my.example.com'] }, 'https://my.example.com.evil.example.net/', 'foreign-host'],
    [{ onlyHosts: ['*.my.example.com'] }, 'https://evil-my.example.com/', 'foreign-host'],
  ] satisfies [EgressPolicy, string, string][])('under %j refuses %s: %s', async (rules, url, reason) => {
    const strict = new Egress({ policy: rules, resolve: () => Promise.resolve(['8.8.8.8']) });
    await expect(strict.check(url)).rejects.toMatchObject({ code: 'target-refused', details: { reason } });
  });

  it.each([
    'https://hooks.example.com/',
    'https://hooks.example.com:8443/x?y=z',
    'https://8.8.8.8/',
    'https://[2606:4700::1]/',
  ])('allows %s', async (url) => {
    const strict = new Egress({ resolve: () => Promise.resolve(['8.8.8.8', '2606:4700::1']) });
    await expect(strict.check(url)).resolves.toBeUndefined();
  });
});

describe('errorFromTransport', () => {
  it.each([
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-refused'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-refused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['ECONNREFUSED', 'connection-failed'],
  ])('turns %s into %s', (code, expected) => {
    expect(errorFromTransport(Object.assign(new Error('x'), { code }), false).code).toBe(expected);
  });

  it('says nothing of what was found inside', () => {
    const { message } = errorFromTransport(
      Object.assign(new Error('connect 10.0.0.1:5432'), { code: 'EHOSTUNREACH' }),
      false,
    );
    expect(message).toBe('The connection to the target failed.');
  });
});
