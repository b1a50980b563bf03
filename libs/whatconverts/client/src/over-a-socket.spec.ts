import axios from 'axios';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type ClientLimits } from './client-options.js';
import { createWhatConvertsClient, type WhatConvertsClient } from './create-whatconverts-client.js';
import { aWirePage } from './testing-fixtures/a-wire-lead.js';

let server: Server;
let baseUrl: string;
let answer: RequestListener;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/`;
});
beforeEach(() => {
  seen.length = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const aSocketClient = (limits: Partial<ClientLimits> = {}): WhatConvertsClient =>
  createWhatConvertsClient({
    http: axios.create({ proxy: false }),
    baseUrl,
    credentials: { token: 'token-1', secret: 'secret-1' },
    retry: { maxAttempts: 1 },
    limits,
  });
const json = { 'content-type': 'application/json' };

describe('over a real socket', () => {
  it('reads a compressed page', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(aWirePage([]))));
    await expect(aSocketClient().leads.list()).resolves.toMatchObject({ totalLeads: 0, serverDate: expect.any(Date) });
  });

  it('refuses a body that only pretends to be compressed', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(JSON.stringify(aWirePage([])));
    await expect(aSocketClient().leads.list()).rejects.toMatchObject({ code: 'unexpected-body' });
  });

  it('does not follow a redirect, so the credential stays', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/api/v1/elsewhere' }).end();
    await expect(aSocketClient().leads.list()).rejects.toMatchObject({ code: 'unexpected-body', status: 302 });
    expect(seen).toEqual(['/api/v1/leads']);
  });

  it('stops reading a body that is too large', async () => {
    answer = (_request, response) => response.writeHead(200, json).end(JSON.stringify('x'.repeat(5000)));
    await expect(aSocketClient({ maxBodyBytes: 1000 }).leads.list()).rejects.toMatchObject({ code: 'unexpected-body' });
  });

  it.each([
    ['a reset', () => (answer = (request) => request.socket.destroy()), 'network'],
    [
      'half a body',
      () =>
        (answer = (_request, response) =>
          void response.writeHead(200, { ...json, 'content-length': '500' }).write('{"page', () => response.destroy())),
      'network',
    ],
  ] as const)('names %s', async (_name, arrange, code) => {
    arrange();
    await expect(aSocketClient().leads.list()).rejects.toMatchObject({ code });
  });

  it('ends a body that drips for ever, and frees the socket', async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.writeHead(200, json);
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => {
          clearInterval(timer);
          resolve();
        });
      };
    });
    await expect(aSocketClient({ totalTimeoutMs: 200 }).leads.list()).rejects.toMatchObject({ code: 'timeout' });
    await closed;
  });

  it('gives up on silence', async () => {
    answer = () => undefined;
    await expect(aSocketClient({ idleTimeoutMs: 100 }).leads.list()).rejects.toMatchObject({ code: 'timeout' });
  });

  it('frees the socket when the caller aborts', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      answer = (request) => {
        request.socket.on('close', () => resolve());
        controller.abort();
      };
    });
    await expect(aSocketClient().leads.list({}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    await closed;
  });

  it('names a closed port', async () => {
    const client = createWhatConvertsClient({
      http: axios.create({ proxy: false }),
      baseUrl: 'http://127.0.0.1:1/',
      credentials: { token: 'a', secret: 'b' },
      retry: { maxAttempts: 1 },
    });
    await expect(client.leads.list()).rejects.toMatchObject({
      code: 'network',
      message: 'The connection failed (ECONNREFUSED).',
    });
  });
});

describe('recordings over a real socket', () => {
  const textOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
    const parts: Uint8Array[] = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString();
  };

  it('streams the recording of a lead', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': '5' }).end('sound');
    const opened = await aSocketClient().recordings.open({ leadId: '7' });
    expect(opened).toMatchObject({ contentType: 'audio/mpeg', contentLength: 5 });
    expect(await textOf(opened.stream)).toBe('sound');
    expect(seen).toEqual(['/api/v1/recording?lead_id=7']);
  });

  it('streams the part that was asked for', async () => {
    answer = (request, response) =>
      response
        .writeHead(206, { 'content-type': 'audio/mpeg', 'content-length': '2', 'content-range': 'bytes 1-2/5' })
        .end(request.headers.range === 'bytes=1-2' ? 'ou' : '??');
    const opened = await aSocketClient().recordings.open({ leadId: '7' }, { range: { from: 1, to: 2 } });
    expect(opened).toMatchObject({ contentLength: 2, part: { from: 1, to: 2, total: 5 } });
    expect(await textOf(opened.stream)).toBe('ou');
  });

  it('streams the whole where the service knows no parts', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('sound');
    const opened = await aSocketClient().recordings.open({ leadId: '7' }, { range: { from: 1, to: 2 } });
    expect(opened.part).toBeUndefined();
    expect(await textOf(opened.stream)).toBe('sound');
  });

  it.each([
    ['another part', 206, 'bytes 0-1/5', 'unfaithful-response'],
    ['a part without saying which', 206, undefined, 'unfaithful-response'],
    ['no such part', 416, 'bytes */5', 'invalid-request'],
  ])('is told of %s', async (_what, status, contentRange, code) => {
    answer = (_request, response) => {
      const told = contentRange === undefined ? {} : { 'content-range': contentRange };
      response.writeHead(status, { 'content-type': 'audio/mpeg', ...told }).end('so');
    };
    const opening = aSocketClient().recordings.open({ leadId: '7' }, { range: { from: 1 } });
    await expect(opening).rejects.toMatchObject({ code, status });
  });

  it('streams from an address on the configured host', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('sound');
    const opened = await aSocketClient().recordings.open({
      url: new URL('/recording/r-1/download', baseUrl).toString(),
    });
    expect(await textOf(opened.stream)).toBe('sound');
    expect(seen).toEqual(['/recording/r-1/download']);
  });

  it.each([
    'https://elsewhere.example.com/recording/1',
    'not a url',
    () => new URL('/recording/1?token=abc', baseUrl).toString(),
    () => baseUrl.replace('//', '//user@'),
    () => new URL(baseUrl).origin + '//elsewhere.example.com/recording/1',
  ])('sends the credential nowhere else (%#)', async (url) => {
    answer = (_request, response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('sound');
    await expect(aSocketClient().recordings.open({ url: typeof url === 'string' ? url : url() })).rejects.toMatchObject(
      { code: 'invalid-request' },
    );
    expect(seen).toEqual([]);
  });

  it.each([
    [400, 'not-found'],
    [403, 'forbidden'],
    [200, 'unexpected-body'],
    [302, 'unexpected-body'],
  ])('names status %d without sound %s and frees the socket', async (status, code) => {
    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.on('close', () => resolve());
        response.writeHead(status, { 'content-type': 'text/html' }).write('<html>');
      };
    });
    await expect(aSocketClient().recordings.open({ leadId: '7' })).rejects.toMatchObject({ code });
    await closed;
  });

  it('ends the stream when the caller aborts', async () => {
    const controller = new AbortController();
    answer = (_request, response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('sound');
    const { stream } = await aSocketClient().recordings.open({ leadId: '7' }, { signal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(textOf(stream)).rejects.toMatchObject({ name: 'WhatConvertsError', code: 'aborted' });
  });

  it('frees the socket when the caller leaves the stream early', async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.on('close', () => resolve());
        response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('sound');
      };
    });
    const { stream } = await aSocketClient().recordings.open({ leadId: '7' });
    for await (const part of stream) {
      expect(part.length).toBe(5);
      break;
    }
    await closed;
  });
});
