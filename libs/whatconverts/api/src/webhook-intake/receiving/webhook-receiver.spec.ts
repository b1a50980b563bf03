import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createDatabase } from '@leadweave/persistence';
import { ada, Bench } from '../../testing-support/bench.spec-support.js';
import { type HookServer, startHookServer } from '../../testing-support/hook-server.spec-support.js';
import { type WhatConvertsParts } from '../../whatconverts-parts.js';

const mebibyte = 1024 * 1024;

describe('WebhookReceiver', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let hooks: HookServer;
  let brandId: string;
  let connectionId: string;
  let url: string;

  beforeAll(async () => {
    bench = await Bench.start();
    hooks = await startHookServer({ ingress: bench.test.database, clock: bench.now });
    parts = bench.parts({ publicUrl: hooks.url });
    ({ brandId } = await bench.brand('Austin North'));
    connectionId = (await bench.connect(parts, brandId)).connection.id;
    ({ url } = await parts.webhooks.rotate({ brandId }, ada, connectionId, 24));
  });

  afterAll(async () => {
    await hooks.stop();
    await bench.stop();
  });

  const kept = async (): Promise<number> => {
    const { rows } = await bench.test.owner.query<{ count: number }>('select count(*)::int as count from inbox');
    return rows[0]!.count;
  };
  const post = (address: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
    fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const aBody = () => JSON.stringify({ trigger: 'new', lead_id: 1, note: randomBytes(8).toString('hex') });

  describe('who is let in (W5)', () => {
    it('keeps the bytes before it answers', async () => {
      const before = await kept();
      const body = `${aBody()}  `;
      const answer = await post(url, body);
      expect([answer.status, await answer.json()]).toEqual([200, { received: true }]);
      expect(await kept()).toBe(before + 1);
      const { rows } = await bench.test.owner.query<{ raw: Buffer; state: string; kind: string }>(
        'select raw, state, kind from inbox order by id desc limit 1',
      );
      expect(rows).toEqual([{ raw: Buffer.from(body), state: 'new', kind: 'webhook' }]);
    });

    it('answers every wrong address alike, without a hint', async () => {
      const other = await bench.brand('Elsewhere');
      const { connection } = await bench.connect(parts, other.brandId, bench.simulator.control.profileKey(103));
      const foreign = await parts.webhooks.rotate({ brandId: other.brandId }, ada, connection.id, 0);
      const [publicId, secret] = new URL(url).pathname.split('/').slice(-2) as [string, string];
      const foreignSecret = foreign.url.split('/').at(-1)!;
      const at = (id: string, given: string) => `${hooks.url}/hooks/wc/${id}/${given}`;
      const answers = await Promise.all(
        [
          at(publicId, randomBytes(32).toString('base64url')),
          at(publicId, secret.slice(0, -1)),
          at(publicId, `${secret}x`),
          at(publicId, foreignSecret),
          at('019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', secret),
          `${hooks.url}/hooks/wc/${publicId}`,
          `${hooks.url}/hooks/wc/`,
          `${url}/more`,
        ].map(async (address) => {
          const answer = await post(address, aBody());
          const { instance, ...problem } = (await answer.json()) as { instance: string };
          expect(instance).toMatch(/^urn:uuid:/);
          return [answer.status, problem];
        }),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]![0]).toBe(404);
      expect(JSON.stringify(answers)).not.toContain(secret.slice(0, 10));
    });

    it('accepts two secrets until the time of the old one is over, and counts its use (W6)', async () => {
      const next = await parts.webhooks.rotate({ brandId }, ada, connectionId, 2);
      // Other processes may remember the old secrets for a moment.
      const elsewhere = await startHookServer({ ingress: bench.test.database, clock: bench.now });
      const through = (address: string) => post(address.replace(hooks.url, elsewhere.url), aBody());
      expect((await through(url)).status).toBe(200);
      expect((await through(next.url)).status).toBe(200);
      expect(await parts.webhooks.describe({ brandId }, connectionId)).toMatchObject({
        previousUses: 1,
        previousUntil: next.previousUntil,
      });
      bench.simulator.control.advance(2 * 3600 * 1000 + 1000);
      expect((await through(url)).status).toBe(404);
      expect((await through(next.url)).status).toBe(200);
      await elsewhere.stop();
      url = next.url;
    });

    it('refuses the old one at once when it is revoked', async () => {
      const old = url;
      ({ url } = await parts.webhooks.rotate({ brandId }, ada, connectionId, 168));
      await parts.webhooks.revokePrevious({ brandId }, ada, connectionId);
      const elsewhere = await startHookServer({ ingress: bench.test.database, clock: bench.now });
      expect((await post(old.replace(hooks.url, elsewhere.url), aBody())).status).toBe(404);
      expect((await post(url.replace(hooks.url, elsewhere.url), aBody())).status).toBe(200);
      await elsewhere.stop();
      await hooks.stop();
      hooks = await startHookServer({ ingress: bench.test.database, clock: bench.now });
      url = url.replace(/http:\/\/[^/]+/, hooks.url);
    });
  });

  describe('what is taken (W10, X1)', () => {
    it.each([
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/x-www-form-urlencoded',
      '',
    ])('takes JSON under the type %j', async (type) =>
      expect((await post(url, aBody(), { 'content-type': type })).status).toBe(200),
    );

    it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s with 405, whoever asks', async (method) => {
      const answer = await fetch(`${hooks.url}/hooks/wc/x/y`, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    });

    it.each([
      ['no body', '', 415],
      ['a form', 'lead_id=5', 415],
      ['a picture', randomBytes(100).fill(0xff), 415],
      ['more than a megabyte', JSON.stringify({ text: 'x'.repeat(mebibyte) }), 413],
    ])('refuses %s', async (_name, body, status) => {
      const answer = await post(url, body);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    });

    it.each([
      ['broken JSON', '{"trigger":"new","lead_id":'],
      ['200,000 levels', '['.repeat(200_000)],
      ['another encoding', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])],
      ['forbidden keys', '{"__proto__":{"polluted":true},"trigger":"new"}'],
      ['a byte order mark', `\ufeff{"trigger":"new"}`],
      ['a list', '[{"trigger":"new"}]'],
      ['a NUL', '{"trigger":"new","lead_id":"\\u0000"}'],
    ])('keeps %s, to be understood or set aside later', async (_name, body) => {
      const before = await kept();
      expect((await post(url, body)).status).toBe(200);
      expect(await kept()).toBe(before + 1);
    });

    it('unpacks gzip, and stops at a megabyte of a bomb', async () => {
      const body = aBody();
      expect((await post(url, gzipSync(body), { 'content-encoding': 'gzip' })).status).toBe(200);
      const { rows } = await bench.test.owner.query<{ raw: Buffer }>('select raw from inbox order by id desc limit 1');
      expect(rows[0]!.raw.toString()).toBe(body);
      const bomb = gzipSync(Buffer.alloc(200 * mebibyte, '['));
      const before = process.memoryUsage().rss;
      expect((await post(url, bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * mebibyte);
      expect((await post(url, 'not gzip', { 'content-encoding': 'gzip' })).status).toBe(400);
      expect((await post(url, body, { 'content-encoding': 'br' })).status).toBe(415);
    });

    const raw = (...writes: string[]) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(hooks.port, '127.0.0.1', () => writes.forEach((text) => socket.write(text)));
        let answer = '';
        socket.on('data', (data) => (answer += data.toString()));
        socket.on('close', () => resolve(answer));
        socket.on('error', reject);
        socket.setTimeout(5_000, () => socket.destroy());
      });
    const head = (...headers: string[]) =>
      `POST ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers.join('\r\n')}\r\n\r\n`;

    it('refuses a declared giant before anything of it was sent', async () => {
      const answer = await raw(head(`Content-Length: ${50 * mebibyte}`));
      expect(answer).toMatch(/^HTTP\/1.1 413/);
    });

    it('lets a sender that waits for permission send', async () => {
      const body = aBody();
      const answer = await raw(head(`Content-Length: ${body.length}`, 'Expect: 100-continue'), body);
      expect(answer).toMatch(/^HTTP\/1.1 100 Continue[^]*HTTP\/1.1 200/);
    });

    it('ends chunks without end at a megabyte', async () => {
      const chunk = `10000\r\n${'['.repeat(0x10000)}\r\n`;
      const answer = await raw(head('Transfer-Encoding: chunked'), ...Array.from({ length: 20 }, () => chunk));
      expect(answer).toMatch(/^HTTP\/1.1 413/);
    });

    it('says 400 to a body that ends early, and keeps nothing of it', async () => {
      const before = await kept();
      const socket = connect(hooks.port, '127.0.0.1', () => socket.end(`${head('Content-Length: 1000')}{"trigger":`));
      await new Promise((resolve) => socket.on('close', resolve).on('error', resolve).resume());
      expect(await kept()).toBe(before);
    });
  });

  describe('under load and in trouble', () => {
    it('keeps the same bytes once, however often and at the same time they come (W1)', async () => {
      const before = await kept();
      const body = aBody();
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(url, body)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await kept()).toBe(before + 1);
    });

    it('gathers a burst into few commits and loses none of it', async () => {
      const before = await kept();
      const answers = await Promise.all(Array.from({ length: 500 }, () => post(url, aBody())));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(await kept()).toBe(before + 500);
    });

    it('answers 429 to a brand that sends too much (W9)', async () => {
      const rate = { perSecond: 1, burst: 3 };
      const narrow = await startHookServer({ ingress: bench.test.database, clock: bench.now, rate });
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => post(url.replace(hooks.url, narrow.url), aBody())),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
      expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('1');
      await narrow.stop();
    });

    it('answers 503 while the database is away, and goes on when it is back', async () => {
      const away = createDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nothing', connectionTimeoutMs: 500 });
      const server = await startHookServer({ ingress: away, clock: bench.now });
      const answer = await post(url.replace(hooks.url, server.url), aBody());
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(server.faults).toHaveLength(1);
      expect(await answer.text()).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
      await server.stop();
      await away.close();
    });

    it('writes down how quickly it answered', async () => {
      const { deliveriesToday } = await parts.webhooks.describe({ brandId }, connectionId);
      await post(url, aBody());
      await hooks.receiver.saveAnswerTimes();
      const described = await parts.webhooks.describe({ brandId }, connectionId);
      expect(described.deliveriesToday).toBeGreaterThan(deliveriesToday);
      expect(described.answeredP95Ms).toBeGreaterThan(0);
    });
  });
});
