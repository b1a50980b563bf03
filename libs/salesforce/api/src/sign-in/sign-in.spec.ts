import { type Access, type Role, type SignedInUser } from '@leadweave/access';
import { AuditService } from '@leadweave/brands-api';
import { createKeyRing } from '@leadweave/crypto';
import { type LeadMember, LeadMembers } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { soql } from '@leadweave/salesforce-client';
import { DEMO_APP } from '@leadweave/salesforce-simulator';
import { minuteMs, secondMs } from '@leadweave/time';
import { randomBytes } from 'node:crypto';
import { DutiesRepository } from '../duties/duties.repository.js';
import { TokenServices } from '../gateway/token-services.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { brandA, brandB, ConnectedBrand, everywhere } from '../testing-support/connected-brand.spec-support.js';
import { OrgConnecting } from './org-connecting.js';
import { type BeginSignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { SignInsRepository } from './sign-ins.repository.js';

/** Anybody is a member of brand A in the role that a test says. */
class Members extends LeadMembers {
  role: Role = 'brand_admin';

  find(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, LeadMember>> {
    const member = { name: 'Ada', email: 'ada@example.com', role: this.role, scope: everywhere };
    const known = tx.brandId === brandA ? userIds.map((userId) => [userId, { ...member, userId }] as const) : [];
    return Promise.resolve(new Map(known));
  }
}

const ada: SignedInUser = { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' };
const access: Access = { user: ada, brandId: brandA, role: 'brand_admin', scope: everywhere };
const actor = { userId: ada.userId, name: ada.name };
const wish = (changes: Partial<BeginSignInDto> = {}): BeginSignInDto => ({
  place: { kind: 'production' },
  confirmOtherOrg: false,
  ...changes,
});

describe('sign-in at Salesforce', () => {
  let brand: ConnectedBrand;
  let signIn: SignInService;
  let offeringNothing: SignInService;
  const members = new Members();
  const warnings: string[] = [];

  beforeAll(async () => {
    brand = await ConnectedBrand.start();
    signIn = serviceWith(brand.services);
    const nothing = new TokenServices(undefined, 'https://app.example.com/callback', brand.services.reach);
    offeringNothing = serviceWith(nothing);
  }, 60_000);
  afterAll(() => brand.stop());
  beforeEach(async () => {
    members.role = 'brand_admin';
    brand.simulator.control.clearFaults();
    brand.simulator.control.clearRequests();
    brand.simulator.control.consent({ mode: 'automatic', answer: 'allow', orgName: 'acme' });
    brand.org.settings({ apiEnabled: true });
    warnings.length = brand.news.heard.length = 0;
    await brand.test.owner.query('delete from audit_event');
    for (const table of ['usage', 'duty', 'settings', 'sign_in', 'connection'])
      await brand.test.owner.query(`delete from salesforce_${table}`);
  });

  function serviceWith(services: TokenServices): SignInService {
    const { test, connections, usage, news, clock } = brand;
    const { database } = test;
    const log = { warn: (message: string) => void warnings.push(message) };
    const parts = { database, connections, usage, services, news, clock, log };
    const stores = { settings: new SettingsRepository(), duties: new DutiesRepository(), audit: new AuditService() };
    const signIns = new SignInsRepository(createKeyRing([{ id: 'k1', key: randomBytes(32) }]));
    return new SignInService({ ...parts, signIns, connecting: new OrgConnecting({ ...parts, ...stores }), members });
  }

  /** What the browser brings back from Salesforce. */
  const consent = async (authoriseUrl: string | null) => {
    const page = await fetch(authoriseUrl!, { redirect: 'manual' });
    return Object.fromEntries(new URL(page.headers.get('location')!).searchParams);
  };
  const signInWith = async (changes?: Partial<BeginSignInDto>) => {
    const { authoriseUrl } = await signIn.begin(access, actor, wish(changes));
    return signIn.finish(ada, actor, await consent(authoriseUrl));
  };
  const current = () => brand.inBrand((tx) => brand.connections.current(tx));
  const stored = async <Row>(table: string) => (await brand.test.owner.query(`select * from ${table}`)).rows as Row[];
  const works = async () => {
    const ref = { brandId: brandA, connectionId: (await current())!.id };
    return (await brand.gateway.call(ref, 'live', (api) => api.query(soql`SELECT Id FROM Lead`))).result.totalSize;
  };
  const revocations = () => brand.simulator.control.requests().filter(({ path }) => path.endsWith('/oauth2/revoke'));

  it('connects a brand, with both directions off until somebody chooses (S63)', async () => {
    expect(await signInWith()).toBe('connected');
    expect(await current()).toMatchObject({
      orgId: brand.org.id,
      orgName: 'acme',
      state: 'CONNECTED',
      hasOwnApp: false,
      setUp: { org: { currency: 'USD', isSandbox: false } },
    });
    const [settings] = await stored<{ to_salesforce: { on: boolean }; to_leads: { on: boolean } }>(
      'salesforce_settings',
    );
    expect([settings!.to_salesforce.on, settings!.to_leads.on]).toEqual([false, false]);
    const [entry] = await stored<{ action: string; actor_name: string }>('audit_event');
    expect(entry).toMatchObject({ action: 'salesforce.connected', actor_name: 'Ada' });
    await works();
  });

  it('goes to the sandbox when that is chosen (E45)', async () => {
    brand.simulator.control.consent({ orgName: undefined });
    const { authoriseUrl } = await signIn.begin(access, actor, wish({ place: { kind: 'sandbox' } }));
    expect(authoriseUrl).toContain('/test.salesforce.com/');
    expect(await signIn.finish(ada, actor, await consent(authoriseUrl))).toBe('connected');
    expect(await current()).toMatchObject({ setUp: { org: { isSandbox: true } } });
  });

  it('takes a pasted My Domain, and refuses a Lightning address and foreign hosts', async () => {
    const at = (host: string) => signIn.begin(access, actor, wish({ place: { kind: 'my-domain', host } }));
    expect((await at('https://Acme.my.salesforce.com/home')).authoriseUrl).toContain('/acme.my.salesforce.com/');
    for (const host of ['acme.lightning.force.com', 'acme.my.salesforce.com.example.com', ''])
      await expect(at(host)).rejects.toMatchObject({ code: 'salesforce-place-invalid' });
  });

  it('uses PKCE and stores neither the state nor the verifier in readable form', async () => {
    const { authoriseUrl } = await signIn.begin(access, actor, wish());
    const query = new URL(authoriseUrl!).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    const { rows } = await brand.test.owner.query<{ row: string }>('select s::text as row from salesforce_sign_in s');
    expect(rows[0]!.row).not.toContain(query.get('state')!.split('.')[1]);
  });

  it('works once, within ten minutes, for the person who began and only as a brand admin', async () => {
    const begin = async () => consent((await signIn.begin(access, actor, wish())).authoriseUrl);
    const late = await begin();
    brand.advance(10 * minuteMs + secondMs);
    expect(await signIn.finish(ada, actor, late)).toBe('expired');
    const others = await begin();
    expect(await signIn.finish({ ...ada, userId: '019aa000-0000-7000-8000-0000000000f2' }, actor, others)).toBe(
      'expired',
    );
    members.role = 'marketing';
    expect(await signIn.finish(ada, actor, others)).toBe('expired');
    members.role = 'brand_admin';
    expect(await signIn.finish(ada, actor, others)).toBe('connected');
    expect(await signIn.finish(ada, actor, others)).toBe('expired');
    const forged = others['state']!.replace(brandA, brandB);
    expect(await signIn.finish(ada, actor, { ...others, state: forged })).toBe('expired');
    expect(await signIn.finish(ada, actor, {})).toBe('expired');
    expect(await signIn.finish(ada, actor, { state: "x' or 1=1", code: '1' })).toBe('expired');
  });

  it('tells apart what may come back instead of a code', async () => {
    const answered = async (answer: 'deny' | 'notInstalled') => {
      brand.simulator.control.consent({ answer });
      return signInWith();
    };
    expect(await answered('deny')).toBe('denied');
    expect(await answered('notInstalled')).toBe('not-installed');
    expect(await current()).toBeUndefined();
  });

  it('ends in words for an org without API, and keeps nothing of it', async () => {
    brand.org.settings({ apiEnabled: false });
    expect(await signInWith()).toBe('no-api');
    expect(await current()).toBeUndefined();
    expect(revocations()).toHaveLength(1);
  });

  it('connects an org that has no calls left today', async () => {
    brand.org.setApiUsage({ used: 15_000, cap: 15_000 });
    expect(await signInWith()).toBe('connected');
    brand.org.setApiUsage({ used: 0, cap: 15_000 });
  });

  describe('when something is connected already', () => {
    beforeEach(async () => {
      await signInWith();
      brand.simulator.control.clearRequests();
    });

    it('replaces the tokens, revokes the old ones, and keeps settings and progress (E25)', async () => {
      const before = await current();
      await brand.test.owner.query(
        `update salesforce_settings set to_salesforce = jsonb_set(to_salesforce, '{on}', 'true')`,
      );
      await brand.test.owner.query(`delete from salesforce_duty`);
      expect(await signInWith()).toBe('connected');
      expect((await current())!.id).toBe(before!.id);
      expect(await stored('salesforce_settings')).toMatchObject([{ to_salesforce: { on: true } }]);
      const duties = await stored<{ kind: string }>('salesforce_duty');
      expect(duties.map(({ kind }) => kind).sort()).toEqual(['poll-leads', 'read-deletions', 'send-leads']);
      expect(revocations()).toMatchObject([{ status: 200 }]);
      await works();
    });

    it.each([
      ['an answer of an edge that is down', { kind: 'htmlPage', match: { path: '*/oauth2/token' } }],
      ['a reset connection', { kind: 'reset', match: { path: '*/oauth2/token' } }],
      ['an org that does not answer with new tokens', { kind: 'htmlPage', match: { path: '*/query*' } }],
    ] as const)('leaves the old tokens working after %s (E25)', async (_, fault) => {
      brand.simulator.control.fault(fault);
      expect(await signInWith()).toBe('failed');
      brand.simulator.control.clearFaults();
      await works();
    });

    it('ends a need to sign in again, and tells that', async () => {
      await brand.test.owner.query(`update salesforce_connection set state = 'NEEDS_REAUTH'`);
      await signInWith();
      expect(brand.news.heard).toEqual(['NEEDS_REAUTH → CONNECTED']);
    });

    it('refuses another org unless that is confirmed, then ends the first one', async () => {
      const first = await current();
      const sandbox = { place: { kind: 'my-domain', host: 'acme--uat.sandbox.my.salesforce.com' } } as const;
      brand.simulator.control.consent({ orgName: undefined });
      expect(await signInWith(sandbox)).toBe('other-org');
      expect((await current())!.id).toBe(first!.id);
      await works();
      expect(await signInWith({ ...sandbox, confirmOtherOrg: true })).toBe('connected');
      expect((await current())!.orgId).not.toBe(first!.orgId);
      expect(await stored('salesforce_connection')).toContainEqual(
        expect.objectContaining({ id: first!.id, state: 'DISCONNECTED', tokens_sealed: null, app_sealed: null }),
      );
      await works();
    });

    it('survives six sign-ins of the same user, since each revokes the one before (five approvals)', async () => {
      for (let time = 0; time < 6; time += 1) await signInWith();
      brand.org.expireSessions();
      await works();
    });
  });

  describe('with an app of the org', () => {
    const ownApp = { clientId: 'own-app', clientSecret: 'own-secret', flow: 'client-credentials' } as const;
    const place = { kind: 'my-domain', host: 'acme.my.salesforce.com' } as const;
    beforeAll(() => {
      const runAs = { orgName: 'acme', username: brand.org.users()[0]!.username };
      brand.simulator.control.addApp({ ...DEMO_APP, clientId: 'own-app', clientSecret: 'own-secret', runAs });
    });

    it('connects without a browser by client credentials, and renews its tokens so', async () => {
      expect(await signIn.begin(access, actor, wish({ place, ownApp }))).toEqual({
        authoriseUrl: null,
        connected: true,
      });
      expect(await current()).toMatchObject({ hasOwnApp: true });
      brand.org.expireSessions();
      await works();
      const { rows } = await brand.test.owner.query<{ row: string }>(
        'select c::text as row from salesforce_connection c',
      );
      expect(rows[0]!.row).not.toContain('own-secret');
    });

    it('says when its secret is wrong, and leaves what works alone (E25)', async () => {
      await signInWith();
      const wrong = { ...ownApp, clientSecret: 'typo' };
      await expect(signIn.begin(access, actor, wish({ place, ownApp: wrong }))).rejects.toMatchObject({
        code: 'salesforce-app-refused',
      });
      await works();
    });

    it('needs the My Domain for client credentials', async () => {
      await expect(signIn.begin(access, actor, wish({ ownApp }))).rejects.toMatchObject({
        code: 'salesforce-place-invalid',
      });
    });

    it('also signs a person in, where this installation has no app', async () => {
      await expect(offeringNothing.begin(access, actor, wish())).rejects.toMatchObject({
        code: 'salesforce-not-offered',
      });
      const code = { ...ownApp, flow: 'code' } as const;
      const { authoriseUrl } = await offeringNothing.begin(access, actor, wish({ place, ownApp: code }));
      expect(new URL(authoriseUrl!).searchParams.get('client_id')).toBe('own-app');
      expect(await offeringNothing.finish(ada, actor, await consent(authoriseUrl))).toBe('connected');
    });
  });

  it('writes no secret to the log when revoking fails', async () => {
    await signInWith();
    brand.simulator.control.fault({ kind: 'htmlPage', match: { path: '*/oauth2/revoke' } });
    expect(await signInWith()).toBe('connected');
    expect(warnings).toEqual(['revoking tokens at Salesforce failed: unavailable']);
  });
});
