import * as testing from '@leadweave/testing';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';
import type { SessionDto } from '../session/session.dto.js';

const email = 'jane@example.com';
const wrong = { email, password: 'not the password' };

describe('signing in', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal(testing);
    await portal.identity.createUser({ email, name: 'Jane Doe', password: testPassword });
  });
  afterAll(() => portal.close());

  const sessionOf = async (browser: ReturnType<TestPortal['browser']>) =>
    (await browser.get<SessionDto>('/session')).body;

  it('gives a cookie that scripts, plain http and other hosts never see', async () => {
    const answer = await portal.browser().post('/api/auth/sign-in/email', { email, password: testPassword });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('token');
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-leadweave=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('opens a session that tells who it is and ends with signing out', async () => {
    const browser = await portal.signedIn('  Jane@Example.com '.trim());
    expect((await sessionOf(browser)).user).toMatchObject({ email, name: 'Jane Doe', twoFactorEnabled: false });
    const stolen = portal.browser().stealFrom(browser);
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect((await sessionOf(browser)).user).toBeNull();
    expect((await sessionOf(stolen)).user).toBeNull();
  });

  it('starts a new session at each sign-in', async () => {
    const browser = await portal.signedIn(email);
    const before = browser.cookieHeader;
    await browser.post('/api/auth/sign-in/email', { email, password: testPassword });
    expect(browser.cookieHeader).not.toBe(before);
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const [known, unknown] = [wrong, { ...wrong, email: 'nobody@example.com' }].map((body) =>
      portal.browser().post('/api/auth/sign-in/email', body),
    );
    const bodies = [await known!, await unknown!].map(({ status, body }) => ({ ...body, status, instance: '' }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'invalid_email_or_password' });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('refuses a page of another website', async () => {
    const headers = { origin: 'https://evil.example' };
    const answer = await portal
      .browser()
      .post('/api/auth/sign-in/email', { email, password: testPassword }, { headers });
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross_site' } });
  });

  it('refuses forms, since other websites can send them', async () => {
    const response = await fetch(`${portal.url}/api/auth/sign-in/email`, {
      method: 'POST',
      body: new URLSearchParams({ email, password: testPassword }),
    });
    expect(response.status).toBe(415);
  });

  it.each([
    ['POST', '/sign-up/email'],
    ['GET', '/get-session'],
    ['POST', '/delete-user'],
    ['POST', '/change-email'],
    ['GET', '/sign-in/email'],
    ['GET', '/ok'],
  ])('does not know %s %s', async (method, path) => {
    const body = { email: 'new@example.com', password: testPassword, name: 'New' };
    const browser = await portal.signedIn(email);
    const answer =
      method === 'GET' ? await browser.get(`/api/auth${path}`) : await browser.post(`/api/auth${path}`, body);
    expect(answer.status).toBe(404);
  });

  it.each([
    ['a cookie of another secret', 'abc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'],
    ['a token without signature', 'abc'],
    ['a broken percent sequence', '%E0%A4%A'],
  ])('takes %s as nobody', async (_name, value) => {
    const headers = { cookie: `__Host-leadweave=${value}` };
    expect((await portal.browser().get<SessionDto>('/session', { headers })).body.user).toBeNull();
  });

  it('takes a known token under a wrong signature as nobody', async () => {
    const [name, value] = (await portal.signedIn(email)).cookieHeader.split('=') as [string, string];
    const [token, signature] = decodeURIComponent(value).split('.') as [string, string];
    const wrongSignature = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const userOf = async (cookieValue: string) => {
      const headers = { cookie: `${name}=${encodeURIComponent(cookieValue)}` };
      return (await portal.browser().get<SessionDto>('/session', { headers })).body.user;
    };
    expect(await userOf(`${token}.${signature}`)).not.toBeNull();
    expect(await userOf(`${token}.${wrongSignature}`)).toBeNull();
    expect(await userOf(token)).toBeNull();
  });

  it('remembers when somebody last signed in', async () => {
    await portal.signedIn(email);
    const { rows } = await portal.test.owner.query(
      'select "lastSignInAt" as at from identity."user" where email = $1',
      [email],
    );
    expect(rows[0]).toEqual({ at: portal.clock.now() });
  });
});

describe('guessing a password', () => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await startTestPortal(testing);
    await portal.identity.createUser({ email, name: 'Jane Doe', password: testPassword });
  });
  afterEach(() => portal.close());

  const guess = (count: number) =>
    Promise.all(Array.from({ length: count }, () => portal.browser().post('/api/auth/sign-in/email', wrong)));
  const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
  const right = () => portal.browser().post('/api/auth/sign-in/email', { email, password: testPassword });

  it('is paused after ten failures, also when they come at once, and never for good', async () => {
    expect(statuses(await guess(14))).toEqual([...Array<number>(10).fill(401), 429, 429, 429, 429]);
    const refused = await right();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(refused.headers.get('retry-after')).toBe('30');
    portal.clock.advance(30_000);
    expect(statuses(await guess(2))).toEqual([401, 429]);
    expect((await right()).headers.get('retry-after')).toBe('60');
    portal.clock.advance(60_000);
    expect((await right()).status).toBe(200);
  });

  it('starts anew after a success', async () => {
    await guess(9);
    expect((await right()).status).toBe(200);
    expect(statuses(await guess(2))).toEqual([401, 401]);
  });

  it('pauses unknown accounts alike', async () => {
    const body = { ...wrong, email: 'nobody@example.com' };
    for (let count = 0; count < 10; count += 1) await portal.browser().post('/api/auth/sign-in/email', body);
    expect((await portal.browser().post('/api/auth/sign-in/email', body)).status).toBe(429);
  });
});

describe('a client address', () => {
  it('may try so many accounts a minute and no more, whatever header it sends', async () => {
    const portal = await startTestPortal(testing, { addressLimits: { signInsPerMinute: 3 } });
    const answers = [];
    for (let count = 0; count < 4; count += 1) {
      const headers = { 'x-leadweave-client-address': `203.0.113.${count}`, 'x-forwarded-for': `203.0.113.${count}` };
      const body = { email: `user${count}@example.com`, password: 'not the password' };
      answers.push(await portal.browser().post('/api/auth/sign-in/email', body, { headers }));
    }
    await portal.close();
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
