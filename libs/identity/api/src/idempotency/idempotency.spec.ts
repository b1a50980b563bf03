import * as testing from '@leadweave/testing';
import { type Access, Anyone, CurrentAccess, Members, Scopes, SignedIn } from '@leadweave/access';
import { AnswersSecret, OwnIdempotency } from '@leadweave/http';
import { Body, Controller, Headers, HttpCode, Post, Res, ServiceUnavailableException } from '@nestjs/common';
import type { Response } from 'express';
import type { IssuedApiKeyDto } from '../api-keys/api-key.dto.js';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';
import { AnswerSeal } from './answer-seal.js';
import { AnswerUpkeep } from './answer-upkeep.js';

type Browser = ReturnType<TestPortal['browser']>;

/** How often a handler ran, and what holds it back. */
const work = { done: 0, gate: Promise.resolve() };

@Controller('work')
class WorkController {
  @Post()
  @Members()
  @Scopes('leads:write')
  async make(@CurrentAccess() { user }: Access, @Body() body: object, @Res({ passthrough: true }) response: Response) {
    await work.gate;
    work.done += 1;
    response.setHeader('Location', `/api/v1/work/${work.done}`);
    return { number: work.done, by: user.userId, body, canary: 'jane.canary@example.com' };
  }

  @Post('crashed')
  @Members()
  @Scopes('leads:write')
  crash() {
    work.done += 1;
    throw new Crash();
  }

  @Post('broken')
  @Members()
  @Scopes('leads:write')
  fail() {
    work.done += 1;
    throw new ServiceUnavailableException();
  }

  @Post('nothing')
  @HttpCode(204)
  @Members()
  @Scopes('leads:write')
  nothing() {
    work.done += 1;
  }

  @Post('long')
  @Members()
  @Scopes('leads:write')
  long() {
    work.done += 1;
    return { text: 'x'.repeat(300_000) };
  }

  @Post('secret')
  @AnswersSecret()
  @Members()
  @Scopes('leads:write')
  secret() {
    work.done += 1;
    return { secret: 'a-secret-that-is-shown-once' };
  }

  @Post('own')
  @OwnIdempotency()
  @Members()
  @Scopes('leads:write')
  own() {
    work.done += 1;
    return { number: work.done };
  }

  @Post('visit')
  @Anyone()
  visit(@Headers('idempotency-key') key: string) {
    work.done += 1;
    return { key };
  }

  @Post('brandless')
  @SignedIn()
  brandless() {
    work.done += 1;
    return { number: work.done };
  }
}

class Crash extends Error {}

let portal: TestPortal;
let brand: string;
let admin: Browser;
let keys: string[];
let count = 0;

beforeAll(async () => {
  portal = await startTestPortal(testing, { requestLimits: { perSecond: 1_000, perMinute: 1_000 } }, [WorkController]);
  const user = await portal.identity.createUser({ email: 'admin@example.com', name: 'Ana', password: testPassword });
  const details = { name: 'Sunny Kitchens', timeZone: 'America/Chicago', currency: 'USD' };
  brand = (await portal.identity.createBrandWithAdmin(user, details)).id;
  admin = await portal.signedIn('admin@example.com');
  const body = { name: 'Zapier', scopes: ['leads:write'] };
  const make = async () => (await admin.post<IssuedApiKeyDto>('/api-keys', body, { brand })).body.key;
  keys = [await make(), await make()];
});
afterAll(() => portal.close());
beforeEach(() => {
  count += 1;
  work.done = 0;
  work.gate = Promise.resolve();
});

/** Another one in each test. */
const name = () => `request-${count}`;
const send = (path: string, body: object = {}, { key = keys[0]!, as = name() } = {}) =>
  portal.browser().post(`/work${path}`, body, { headers: { 'x-api-key': key, 'idempotency-key': as } });
const plain = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, body });

describe('a request with an Idempotency-Key', () => {
  it('happens once and is answered alike, status and headers included', async () => {
    const first = await send('', { a: 1 });
    const second = await send('', { a: 1 });
    expect(first).toMatchObject({ status: 201, body: { number: 1 } });
    expect(plain(second)).toEqual(plain(first));
    expect(second.headers.get('location')).toBe('/api/v1/work/1');
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(work.done).toBe(1);
  });

  it('happens once when many come at the same moment; the others are told to wait', async () => {
    let open: () => void = () => undefined;
    work.gate = new Promise((resolve) => (open = resolve));
    const early = Array.from({ length: 8 }, () => send('', { a: 1 }));
    let told = 0;
    for (const each of early) void each.then(() => (told += 1));
    await testing.waitFor(() => told === 7, { timeoutMs: 20_000, intervalMs: 10 });
    const waiting = await Promise.race(early);
    expect(waiting).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress' } });
    expect(waiting.headers.get('retry-after')).toBe('1');
    open();
    const answers = await Promise.all(early);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(plain(await send('', { a: 1 }))).toEqual(plain(answers.find(({ status }) => status === 201)!));
    expect(work.done).toBe(1);
  });

  it.each([
    ['another body', '', { a: 2 }],
    ['another path', '/nothing', { a: 1 }],
    ['another query', '?b=1', { a: 1 }],
  ])('is refused with %s', async (_what, path, body) => {
    await send('', { a: 1 });
    expect(await send(path, body)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(work.done).toBe(1);
  });

  it('belongs to its caller: another key or a person may use the same words', async () => {
    await send('');
    expect((await send('', {}, { key: keys[1]! })).body).toMatchObject({ number: 2 });
    const asPerson = await admin.post('/work', {}, { brand, headers: { 'idempotency-key': name() } });
    expect(asPerson.body).toMatchObject({ number: 3 });
  });

  it('is answered alike to a person too, also where no brand is needed', async () => {
    const headers = { 'idempotency-key': name() };
    const answers = [
      await admin.post('/work/brandless', {}, { headers }),
      await admin.post('/work/brandless', {}, { headers }),
    ];
    expect(answers.map(({ body }) => body)).toEqual([{ number: 1 }, { number: 1 }]);
  });

  it('repeats an empty answer', async () => {
    expect([(await send('/nothing')).status, (await send('/nothing')).status]).toEqual([204, 204]);
    expect(work.done).toBe(1);
  });

  it('repeats a refusal as the problem that it was', async () => {
    const wrong = { name: '', scopes: [] };
    const headers = { 'idempotency-key': name() };
    const [first, second] = [
      await admin.post('/api-keys', wrong, { brand, headers }),
      await admin.post('/api-keys', wrong, { brand, headers }),
    ];
    expect(first.status).toBe(422);
    expect(plain(second)).toEqual(plain(first));
    expect(second.headers.get('content-type')).toBe('application/problem+json');
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it.each(['/broken', '/crashed'])('runs again after a fault of ours (%s)', async (path) => {
    expect((await send(path)).status).toBeGreaterThanOrEqual(500);
    expect((await send(path)).status).toBeGreaterThanOrEqual(500);
    expect(work.done).toBe(2);
  });

  it.each(['/secret', '/long'])(
    'keeps no answer that is secret or long, and runs once all the same (%s)',
    async (path) => {
      expect((await send(path)).status).toBe(201);
      expect(await send(path)).toMatchObject({ status: 409, body: { code: 'idempotent_answer_not_kept' } });
      expect(work.done).toBe(1);
    },
  );

  it('is not run again when its answer was sealed before the secret was replaced', async () => {
    await send('');
    const other = new AnswerSeal('another secret', '', '').close(Buffer.from('{}'));
    await portal.test.owner.query('update idempotent_answer set body = $1', [other]);
    expect(await send('')).toMatchObject({ status: 409, body: { code: 'idempotent_answer_not_kept' } });
    expect(work.done).toBe(1);
  });

  it('is left to routes that deal with it themselves, and to visitors', async () => {
    expect([(await send('/own')).body, (await send('/own')).body]).toEqual([{ number: 1 }, { number: 2 }]);
    const headers = { 'idempotency-key': name() };
    const visitor = portal.browser();
    expect((await visitor.post('/work/visit', {}, { headers })).headers.get('idempotency-replayed')).toBeNull();
    expect((await visitor.post('/work/visit', {}, { headers })).headers.get('idempotency-replayed')).toBeNull();
  });

  it.each(['', ' ', 'two words', 'a'.repeat(256)])('needs a key that can be read: %j', async (as) => {
    expect(await send('', {}, { as })).toMatchObject({ status: 400, body: { code: 'idempotency_key_invalid' } });
    expect(work.done).toBe(0);
  });

  it('whose process died is taken over after five minutes, and no sooner', async () => {
    await send('');
    await portal.test.owner.query(
      'update idempotent_answer set status = null, body = null, headers = null where claimed_at = $1',
      [portal.clock.now()],
    );
    portal.clock.advance(299_000);
    expect((await send('')).status).toBe(409);
    portal.clock.advance(1_000);
    expect((await send('')).body).toMatchObject({ number: 2 });
  });

  it('is forgotten after a day', async () => {
    await send('');
    const yesterday = new Date(portal.clock.now().getTime() - 24 * 3600 * 1000);
    await portal.test.owner.query('update idempotent_answer set claimed_at = $1', [yesterday]);
    expect((await send('')).body).toMatchObject({ number: 2 });
    const rows = async () => (await portal.test.owner.query('select from idempotent_answer')).rows.length;
    await portal.test.owner.query('update idempotent_answer set claimed_at = $1', [yesterday]);
    portal.clock.advance(1);
    expect(await rows()).toBeGreaterThan(0);
    const upkeep = new AnswerUpkeep(portal.test.owner, () => portal.clock.now());
    expect(await upkeep.forgetOld()).toBeGreaterThan(0);
    expect(await rows()).toBe(0);
  });

  it('leaves nothing of it readable in the table', async () => {
    await send('', { text: 'body-canary' });
    const { rows } = await portal.test.owner.query<{ line: string }>(
      `select a::text || coalesce(encode(a.body, 'escape'), '') as line from idempotent_answer a`,
    );
    const lines = rows.map(({ line }) => line).join('\n');
    expect(lines).not.toMatch(/canary|request-\d/);
    expect(rows.length).toBeGreaterThan(0);
  });
});
