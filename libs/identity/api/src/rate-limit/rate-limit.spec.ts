import * as testing from '@leadweave/testing';
import { Members, Scopes } from '@leadweave/access';
import { Controller, Get } from '@nestjs/common';
import type { IssuedApiKeyDto } from '../api-keys/api-key.dto.js';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';

@Controller('probe')
class ProbeController {
  @Get()
  @Members()
  @Scopes('leads:read')
  read() {
    return { ok: true };
  }

  @Get('closed')
  @Members()
  closed() {
    return { ok: false };
  }
}

const requestLimits = { perSecond: 3, perMinute: 8, perDay: 20 };

let one: TestPortal;
let two: TestPortal;
let brand: string;
let newKey: () => Promise<string>;

// Two processes on one database, which count together.
beforeAll(async () => {
  one = await startTestPortal(testing, { requestLimits }, [ProbeController]);
  two = await startTestPortal(testing, { requestLimits }, [ProbeController], one);
  const user = await one.identity.createUser({ email: 'admin@example.com', name: 'Ana', password: testPassword });
  const details = { name: 'Sunny Kitchens', timeZone: 'America/Chicago', currency: 'USD' };
  brand = (await one.identity.createBrandWithAdmin(user, details)).id;
  const admin = await one.signedIn('admin@example.com');
  newKey = async () => {
    const body = { name: 'Zapier', scopes: ['leads:read'] };
    return (await admin.post<IssuedApiKeyDto>('/api-keys', body, { brand })).body.key;
  };
});
afterAll(async () => {
  await two.close();
  await one.close();
});
beforeEach(() => startMinute());

const ask = (portal: TestPortal, key: string, path = '/probe') =>
  portal.browser().get(path, { headers: { 'x-api-key': key } });
const nextSecond = () => one.clock.advance(1_000 - (one.clock.now().getTime() % 1_000));
const startMinute = () => one.clock.advance(60_000 - (one.clock.now().getTime() % 60_000));
const statuses = async (...asked: Promise<{ status: number }>[]) =>
  (await Promise.all(asked)).map(({ status }) => status);

describe('the limits of a key', () => {
  it('hold for all processes together, one request after the other', async () => {
    const key = await newKey();
    const told = [];
    for (const portal of [one, two, one, two, one]) told.push((await ask(portal, key)).status);
    expect(told).toEqual([200, 200, 200, 429, 429]);
  });

  it('hold for all processes together, all at once', async () => {
    const key = await newKey();
    const asked = Array.from({ length: 12 }, (_each, index) => ask(index % 2 === 0 ? one : two, key));
    const admitted = (await statuses(...asked)).filter((status) => status === 200);
    expect(admitted).toHaveLength(3);
  });

  it('are told with every answer, refusals of other kinds included', async () => {
    const key = await newKey();
    const { headers } = await ask(one, key);
    expect(headers.get('ratelimit-policy')).toBe('"second";q=3;w=1, "minute";q=8;w=60, "day";q=20;w=86400');
    expect(headers.get('ratelimit')).toBe('"minute";r=7;t=60');
    expect(headers.get('x-ratelimit-limit')).toBe('8');
    expect(headers.get('x-ratelimit-remaining')).toBe('7');
    const closed = await ask(two, key, '/probe/closed');
    expect([closed.status, closed.headers.get('x-ratelimit-remaining')]).toEqual([403, '6']);
  });

  it('say how long to wait, first for the second and then for the minute', async () => {
    const key = await newKey();
    for (let sent = 0; sent < 3; sent += 1) await ask(one, key);
    const refused = await ask(two, key);
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'rate_limited', detail: 'This key may send 3 a second.' },
    });
    expect([refused.headers.get('retry-after'), refused.headers.get('x-ratelimit-remaining')]).toEqual(['1', '5']);
    for (const sent of [3, 2]) {
      nextSecond();
      for (let count = 0; count < sent; count += 1) expect((await ask(one, key)).status).toBe(200);
    }
    nextSecond();
    const late = await ask(one, key);
    expect([late.status, late.headers.get('retry-after'), late.headers.get('x-ratelimit-remaining')]).toEqual([
      429,
      '57',
      '0',
    ]);
    startMinute();
    expect((await ask(one, key)).status).toBe(200);
  });

  it('count no refused request against the day', async () => {
    const key = await newKey();
    for (let sent = 0; sent < 10; sent += 1) await ask(sent % 2 === 0 ? one : two, key);
    const { rows } = await one.test.owner.query<{ day_used: number }>(
      'select day_used from api_request_count order by api_key_id desc limit 1',
    );
    expect(rows).toEqual([{ day_used: 3 }]);
  });

  it('are each key’s own', async () => {
    const [first, second] = [await newKey(), await newKey()];
    for (let sent = 0; sent < 4; sent += 1) await ask(one, first);
    expect((await ask(one, second)).status).toBe(200);
  });

  it('are not widened by a process whose clock lags behind', async () => {
    const key = await newKey();
    const { rows } = await one.test.owner.query<{ id: string }>('select id from api_key order by id desc limit 1');
    const count = async (at: Date) => {
      const sql = 'select admitted from count_api_request($1, $2, $3, 3, 8, 20)';
      return (await one.test.owner.query<{ admitted: boolean }>(sql, [brand, rows[0]!.id, at])).rows[0]!.admitted;
    };
    const now = one.clock.now();
    const behind = new Date(now.getTime() - 2_000);
    expect(key).toBeDefined();
    expect([await count(now), await count(behind), await count(now), await count(behind), await count(now)]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
