import * as testing from '@leadweave/testing';
import { startTestPortal, testPassword, type TestPortal } from '../test-portal.spec-support.js';
import type { SessionDto } from '../session/session.dto.js';
import { MemberDirectory } from './member-directory.js';
import type { MemberDto, MemberListDto } from './member.dto.js';

interface Mails {
  readonly data: readonly { readonly to: string; readonly text: string }[];
}
type Browser = ReturnType<TestPortal['browser']>;

let portal: TestPortal;
let admin: Browser;
let brand: string;
let locations: string[];

const location = async (name: string) => {
  const answer = await admin.post<{ id: string }>('/locations', { name, timeZone: 'America/Chicago' }, { brand });
  return answer.body.id;
};
const firstRun = {
  email: 'Owner@Example.com',
  name: 'Olivia Owner',
  password: testPassword,
  brandName: 'Sunny Kitchens',
};

beforeEach(async () => {
  portal = await startTestPortal(testing);
  admin = portal.browser();
  const { body } = await admin.post<SessionDto>('/first-run', firstRun);
  brand = body.brands[0]!.id;
  locations = [await location('Austin North'), await location('Dallas')];
});
afterEach(() => portal.close());

const members = async () => (await admin.get<MemberListDto>('/members', { brand })).body.data;
const invite = (body: object) => admin.post<MemberDto>('/members', body, { brand });
const lastToken = async () => {
  const { data } = (await portal.browser().get<Mails>('/development-mailbox')).body;
  return /http:\/\/localhost:3000\/invitation\/(\S+)/.exec(data[0]?.text ?? '')?.[1] ?? 'none';
};
const franchisee = (email = 'frank@example.com') => ({ email, role: 'franchisee', locationIds: [locations[0]] });
const accept = (token: string, browser = portal.browser()) =>
  browser.post<SessionDto>(`/invitations/${token}/accept`, { name: 'Frank', password: testPassword });
/** Starts the requests while all members are locked, so that they really meet, and lets go when each waits. */
const atOnce = async <Answer>(...requests: (() => Promise<Answer>)[]) => {
  const holder = await portal.test.owner.connect();
  await holder.query('begin');
  await holder.query('select from member for update');
  const answers = Promise.all(requests.map((request) => request()));
  await testing.waitFor(async () => {
    const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await portal.test.owner.query(sql)).rows.length === requests.length;
  });
  await holder.query('commit');
  holder.release();
  return answers;
};
const tagOf = (member: MemberDto) => ({ brand, ifMatch: `"${member.version}"` });

/** Invites and accepts; returns the browser of the new member. */
const joined = async (body: object) => {
  await invite(body);
  const browser = portal.browser();
  await accept(await lastToken(), browser);
  return browser;
};

describe('the first run', () => {
  it('makes owner and brand once and signs the owner in', async () => {
    const { body } = await admin.get<SessionDto>('/session');
    expect(body).toMatchObject({
      user: { email: 'owner@example.com', name: 'Olivia Owner' },
      brands: [{ name: 'Sunny Kitchens', role: 'brand_admin', timeZone: 'America/New_York', currency: 'USD' }],
      installation: { firstRun: false, demo: false, mail: 'development' },
    });
    const second = await portal.browser().post('/first-run', { ...firstRun, email: 'late@example.com' });
    expect(second).toMatchObject({ status: 409, body: { code: 'first_run_over' } });
  });

  it('lets one of two at once win', async () => {
    const fresh = await startTestPortal(testing);
    expect((await fresh.browser().get<SessionDto>('/session')).body.installation.firstRun).toBe(true);
    const answers = await Promise.all(
      ['a@example.com', 'b@example.com'].map((email) => fresh.browser().post('/first-run', { ...firstRun, email })),
    );
    const { rows } = await fresh.test.owner.query('select from brand');
    await fresh.close();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(rows).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('brings a new person in, with the invited role and locations', async () => {
    expect((await invite(franchisee())).body).toMatchObject({
      state: 'invited',
      userId: null,
      locations: [{ name: 'Austin North' }],
    });
    const token = await lastToken();
    expect((await portal.browser().get(`/invitations/${token}`)).body).toMatchObject({
      brandName: 'Sunny Kitchens',
      email: 'frank@example.com',
      role: 'franchisee',
      state: 'pending',
      accountExists: false,
    });
    const answer = await accept(token);
    expect(answer.body.brands).toMatchObject([{ id: brand, role: 'franchisee', locations: [{ id: locations[0] }] }]);
    const frank = (await members()).find(({ email }) => email === 'frank@example.com');
    expect(frank).toMatchObject({ state: 'active', name: 'Frank', lastSignInAt: expect.any(String) as string });
  });

  it('works once, also when two accept at once', async () => {
    await invite(franchisee());
    const token = await lastToken();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await accept(token)).toMatchObject({ status: 409, body: { code: 'invitation_used' } });
    expect(await members()).toHaveLength(2);
  });

  it('expires after a week and can be sent again, which makes the old link worthless', async () => {
    const { body } = await invite(franchisee());
    const old = await lastToken();
    portal.clock.advance(7 * 24 * 3_600_000);
    expect(await accept(old)).toMatchObject({ status: 409, body: { code: 'invitation_expired' } });
    admin = await portal.signedIn('owner@example.com');
    await portal.test.owner.query('update identity.session set "updatedAt" = $1', [portal.clock.now()]);
    expect((await members()).map(({ state }) => state)).toContain('invitation_expired');
    expect((await admin.post(`/members/${body.id}/resend`, {}, { brand })).body).toMatchObject({ state: 'invited' });
    expect((await accept(old)).status).toBe(404);
    expect((await portal.browser().get(`/invitations/${await lastToken()}`)).body).toMatchObject({ state: 'pending' });
  });

  it('can be withdrawn', async () => {
    const { body } = await invite(franchisee());
    const token = await lastToken();
    expect((await admin.delete(`/members/${body.id}`, tagOf(body))).status).toBe(204);
    expect((await accept(token)).status).toBe(404);
  });

  it('for an address with an account is accepted by that account only', async () => {
    await portal.identity.createUser({ email: 'frank@example.com', name: 'Frank', password: testPassword });
    await portal.identity.createUser({ email: 'eve@example.com', name: 'Eve', password: testPassword });
    await invite(franchisee());
    const token = await lastToken();
    expect(await accept(token)).toMatchObject({ status: 409, body: { code: 'sign_in_required' } });
    expect((await accept(token, await portal.signedIn('eve@example.com'))).status).toBe(409);
    const frank = await portal.signedIn('frank@example.com');
    const answers = await atOnce(...[1, 2, 3].map(() => () => accept(token, frank)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('keeps its token out of the table, and unknown tokens alike unknown', async () => {
    await invite(franchisee());
    const token = await lastToken();
    const { rows } = await portal.test.owner.query('select member::text as text from member');
    expect(JSON.stringify(rows)).not.toContain(token);
    const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const answers = await Promise.all(
      [flipped, 'x', 'A'.repeat(64)].map((each) => portal.browser().get(`/invitations/${each}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it.each([
    ['a member', { email: 'owner@example.com', role: 'marketing' }, 409],
    [
      'a foreign location',
      { email: 'x@example.com', role: 'franchisee', locationIds: ['019a9f0e-0000-7000-8000-0000000000a2'] },
      422,
    ],
    ['a role we do not have', { email: 'x@example.com', role: 'operator' }, 422],
    ['a property we do not have', { email: 'x@example.com', role: 'marketing', brandId: 'x' }, 400],
  ])('is refused for %s', async (_name, body, status) => {
    expect((await invite(body)).status).toBe(status);
    expect(await members()).toHaveLength(1);
  });
});

describe('a member', () => {
  it('sees other locations with the next request after a change', async () => {
    const frank = await joined(franchisee());
    const names = async () => {
      const { data } = (await frank.get<{ data: { name: string }[] }>('/locations', { brand })).body;
      return data.map(({ name }) => name);
    };
    expect(await names()).toEqual(['Austin North']);
    const member = (await members())[0]!;
    const change = { locationIds: [locations[1]] };
    expect((await admin.patch(`/members/${member.id}`, change, tagOf(member))).body).toMatchObject({ version: 3 });
    expect(await names()).toEqual(['Dallas']);
  });

  it('has another role with the next request, and none once removed', async () => {
    const frank = await joined(franchisee());
    expect((await frank.get('/members', { brand })).status).toBe(403);
    const [member] = await members();
    const { body } = await admin.patch<MemberDto>(`/members/${member!.id}`, { role: 'brand_admin' }, tagOf(member!));
    expect(body.locations).toEqual([]);
    expect((await frank.get('/members', { brand })).status).toBe(200);
    expect((await admin.delete(`/members/${body.id}`, tagOf(body))).status).toBe(204);
    expect((await frank.get('/members', { brand })).status).toBe(404);
    expect((await frank.get<SessionDto>('/session')).body.brands).toEqual([]);
  });

  it('is changed under the version that was seen only', async () => {
    await joined(franchisee());
    const [member] = await members();
    const path = `/members/${member!.id}`;
    expect((await admin.patch(path, { role: 'marketing' }, { brand })).status).toBe(428);
    const stale = await admin.patch(path, { role: 'marketing' }, { brand, ifMatch: '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe('"2"');
    expect((await admin.delete(path, { brand })).status).toBe(428);
  });

  it('who is the last brand admin stays, also when two demote each other', async () => {
    const other = await joined({ email: 'second@example.com', role: 'brand_admin' });
    const [owner, second] = await members();
    const demote = (browser: Browser, member: MemberDto) =>
      browser.patch(`/members/${member.id}`, { role: 'marketing' }, tagOf(member));
    const answers = await atOnce(
      () => demote(admin, second!),
      () => demote(other, owner!),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'last_brand_admin' });
    const { rows } = await portal.test.owner.query(`select from member where role = 'brand_admin'`);
    expect(rows).toHaveLength(1);
  });

  it('leaves a trace of every change', async () => {
    await joined(franchisee());
    const [member] = await members();
    await admin.patch(`/members/${member!.id}`, { role: 'marketing' }, tagOf(member!));
    const { rows } = await portal.test.owner.query(
      `select action, actor_name, client_address from audit_event where action like 'member.%' order by id`,
    );
    expect(rows).toEqual([
      { action: 'member.invited', actor_name: 'Olivia Owner', client_address: '127.0.0.1' },
      { action: 'member.joined', actor_name: 'Frank', client_address: '127.0.0.1' },
      { action: 'member.changed', actor_name: 'Olivia Owner', client_address: '127.0.0.1' },
    ]);
  });

  it('names the active members with their reach, and nobody who only is invited or has left', async () => {
    await joined(franchisee());
    await invite({ email: 'later@example.com', role: 'marketing' });
    const ids = (await members()).flatMap(({ userId }) => userId ?? []);
    const find = () =>
      portal.test.database.inBrand(brand, { kind: 'all-locations' }, (tx) => new MemberDirectory().find(tx, ids));
    const found = (await find()).map(({ email, role, locationIds }) => ({ email, role, locationIds }));
    expect(found.sort((left, right) => left.email.localeCompare(right.email))).toEqual([
      { email: 'frank@example.com', role: 'franchisee', locationIds: [locations[0]] },
      { email: 'owner@example.com', role: 'brand_admin', locationIds: [] },
    ]);
    const [frank] = (await members()).filter(({ email }) => email === 'frank@example.com');
    await admin.delete(`/members/${frank!.id}`, tagOf(frank!));
    expect(await find()).toHaveLength(1);
  });

  it('are named to features, and to those who may see a location by the beginning of a word or address', async () => {
    await joined(franchisee());
    const directory = new MemberDirectory();
    const named = (locationId: string, startsWith?: string) =>
      portal.database.inBrand(brand, { kind: 'all-locations' }, async (tx) =>
        (await directory.whoSee(tx, locationId, { startsWith, limit: 9 })).map(({ name }) => name),
      );
    expect(await named(locations[0]!)).toEqual(['Frank', 'Olivia Owner']);
    expect(await named(locations[1]!)).toEqual(['Olivia Owner']);
    expect(await named(locations[0]!, 'own')).toEqual(['Olivia Owner']);
    expect(await named(locations[0]!, 'FRANK@')).toEqual(['Frank']);
    expect(await named(locations[0]!, '%')).toEqual([]);
    const { rows } = await portal.test.owner.query<{ id: string }>(`select id from identity."user" order by name`);
    const ids = [...rows.map(({ id }) => id), 'operator', locations[0]!];
    const people = await portal.database.inBrand(brand, { kind: 'all-locations' }, (tx) => directory.named(tx, ids));
    expect(people.map(({ name }) => name).sort()).toEqual(['Frank', 'Olivia Owner']);
  });
});
