import * as testing from '@leadweave/testing';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';
import { totpCode } from '../totp-code.spec-support.js';
import type { OpenSessionListDto } from './open-session.dto.js';
import type { SessionDto } from './session.dto.js';

const email = 'jane@example.com';
const password = testPassword;
const hour = 3_600_000;

let portal: TestPortal;
beforeEach(async () => {
  portal = await startTestPortal(testing);
  await portal.identity.createUser({ email, name: 'Jane Doe', password });
});
afterEach(() => portal.close());

type Browser = ReturnType<TestPortal['browser']>;
const isSignedIn = async (browser: Browser) => (await browser.get<SessionDto>('/session')).body.user !== null;

describe('a session', () => {
  it('ends after eight hours without a request', async () => {
    const browser = await portal.signedIn(email);
    portal.clock.advance(7.9 * hour);
    expect(await isSignedIn(browser)).toBe(true);
    portal.clock.advance(7.9 * hour);
    expect(await isSignedIn(browser)).toBe(true);
    portal.clock.advance(8 * hour);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('ends after thirty days, however busy it is', async () => {
    const browser = await portal.signedIn(email);
    for (let time = 0; time < 30 * 24 - 7; time += 7) {
      portal.clock.advance(7 * hour);
      expect(await isSignedIn(browser)).toBe(true);
    }
    portal.clock.advance(7 * hour);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('that was idle too long cannot change the password either', async () => {
    const browser = await portal.signedIn(email);
    portal.clock.advance(8.1 * hour);
    const change = { currentPassword: password, newPassword: 'another tulip bicycle' };
    expect((await browser.post('/api/auth/change-password', change)).status).toBe(401);
  });

  it('ends at once when another device ends it', async () => {
    const [laptop, phone] = [await portal.signedIn(email), await portal.signedIn(email)];
    const { data } = (await laptop.get<OpenSessionListDto>('/sessions')).body;
    expect(data.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = data.find(({ current }) => !current)!;
    expect((await laptop.delete(`/sessions/${other.id}`)).status).toBe(204);
    expect((await phone.get('/sessions')).status).toBe(401);
    expect(await isSignedIn(laptop)).toBe(true);
  });

  it('of somebody else cannot be ended', async () => {
    await portal.identity.createUser({ email: 'joe@example.com', name: 'Joe', password });
    const [jane, joe] = [await portal.signedIn(email), await portal.signedIn('joe@example.com')];
    const { data } = (await joe.get<OpenSessionListDto>('/sessions')).body;
    await jane.delete(`/sessions/${data[0]!.id}`);
    expect(await isSignedIn(joe)).toBe(true);
  });
});

describe('a second factor', () => {
  const enable = async (browser: Browser) => {
    const { body } = await browser.post<{ totpURI: string; backupCodes: string[] }>('/api/auth/two-factor/enable', {
      password,
    });
    const code = totpCode(body.totpURI);
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
    return body;
  };

  it('is asked for after the password, and the password alone opens nothing', async () => {
    const { totpURI } = await enable(await portal.signedIn(email));
    const browser = portal.browser();
    const answer = await browser.post('/api/auth/sign-in/email', { email, password });
    expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    expect(await isSignedIn(browser)).toBe(false);
    const wrongCode = totpCode(totpURI) === '000000' ? '000001' : '000000';
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: wrongCode })).status).toBe(401);
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: totpCode(totpURI) })).status).toBe(200);
    expect((await browser.get<SessionDto>('/session')).body.user).toMatchObject({ twoFactorEnabled: true });
  });

  it('can be replaced by a backup code, once', async () => {
    const { backupCodes } = await enable(await portal.signedIn(email));
    const use = async () => {
      const browser = portal.browser();
      await browser.post('/api/auth/sign-in/email', { email, password });
      return (await browser.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status;
    };
    expect([await use(), await use()]).toEqual([200, 401]);
  });

  it('can be guessed ten times, then the account pauses', async () => {
    const { totpURI } = await enable(await portal.signedIn(email));
    const wrongCode = totpCode(totpURI) === '000000' ? '000001' : '000000';
    const statuses = [];
    for (let round = 0; round < 3; round += 1) {
      const browser = portal.browser();
      await browser.post('/api/auth/sign-in/email', { email, password });
      for (let guess = 0; guess < 4; guess += 1) {
        statuses.push((await browser.post('/api/auth/two-factor/verify-totp', { code: wrongCode })).status);
      }
    }
    expect(statuses.slice(0, 10)).toEqual(Array<number>(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('a forgotten password', () => {
  interface Mails {
    readonly data: readonly { readonly to: string; readonly text: string }[];
  }
  const request = (address: string) => portal.browser().post('/api/auth/request-password-reset', { email: address });
  const mails = async () => (await portal.browser().get<Mails>('/development-mailbox')).body.data;
  /** Mails leave after the answer, so that the time of an answer tells nothing. */
  const token = () =>
    testing.waitFor(async () => {
      const [mail] = await mails();
      return /http:\/\/localhost:3000\/reset-password\/(\S+)/.exec(mail?.text ?? '')?.[1];
    });
  const reset = (resetToken: string, newPassword = 'another tulip bicycle') =>
    portal.browser().post('/api/auth/reset-password', { token: resetToken, newPassword });

  it('is replaced through a link that works once and ends all sessions', async () => {
    const browser = await portal.signedIn(email);
    await request(email);
    const link = await token();
    const answers = await Promise.all([reset(link), reset(link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await reset(link)).status).toBe(400);
    expect(await isSignedIn(browser)).toBe(false);
    expect((await portal.browser().post('/api/auth/sign-in/email', { email, password })).status).toBe(401);
    expect(await isSignedIn(await portal.signedIn(email, 'another tulip bicycle'))).toBe(true);
  });

  it('keeps no token in the table', async () => {
    await request(email);
    const { rows } = await portal.test.owner.query<{ identifier: string }>(
      'select identifier from identity.verification',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.identifier).not.toContain(await token());
  });

  it('answers an unknown address alike and mails nobody', async () => {
    const [known, unknown] = [await request(email), await request('nobody@example.com')];
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body });
    await token();
    expect((await mails()).map(({ to }) => to)).toEqual([email]);
  });

  it('cannot become a weak one, and the link survives the attempt', async () => {
    await request(email);
    const link = await token();
    expect(await reset(link, 'password1234')).toMatchObject({
      status: 422,
      body: { code: 'password_refused', errors: [{ pointer: '/newPassword' }] },
    });
    expect((await reset(link)).status).toBe(200);
  });

  it('mails a link to the configured address, whatever host the request names', async () => {
    await portal
      .browser()
      .post(
        '/api/auth/request-password-reset',
        { email, redirectTo: '/x' },
        { headers: { 'x-forwarded-host': 'evil.example' } },
      );
    expect(await token()).toMatch(/^[A-Za-z0-9]{24}$/);
  });

  it('opens an account that guessing had paused', async () => {
    const guess = () => portal.browser().post('/api/auth/sign-in/email', { email, password: 'not the password' });
    for (let count = 0; count < 11; count += 1) await guess();
    expect((await guess()).status).toBe(429);
    await request(email);
    await reset(await token());
    expect(await isSignedIn(await portal.signedIn(email, 'another tulip bicycle'))).toBe(true);
  });
});
