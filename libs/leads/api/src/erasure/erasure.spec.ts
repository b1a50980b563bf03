import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { dayMs } from '@leadweave/time';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { RetentionRunner } from '../retention/retention-runner.js';
import { RetentionSchedule } from '../retention/retention-schedule.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  noon,
  secondsAfterNoon,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { ErasedIdentities } from './erased-identities.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataHolders } from './personal-data.js';
import { phoneKey } from './person.js';

const actor = { userId: '019aa000-0000-7000-8000-000000000101', name: 'Ada' };
const key = Buffer.alloc(32, 7);
const canary = 'canary.person@example.com';
const canaryName = 'Canary Quillfeather';
const canaryPhone = { raw: '(512) 555-0177', e164: '+15125550177' };

describe('erasing a person', () => {
  const identities = new ErasedIdentities([key]);
  const intake = new RecordIntake(identities);
  let now = noon;
  let test: TestDatabase;
  let erasures: ErasureService;
  let holders: PersonalDataHolders;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    now = noon;
    holders = new PersonalDataHolders();
    erasures = new ErasureService(test.database, identities, holders, () => now);
    await test.owner.query(
      'truncate inbox, lead, erased_identity, erasure, audit_event, retention, retention_run cascade',
    );
  });

  const contact = { name: canaryName, email: canary, phone: canaryPhone };
  const aCanary = (overrides: Partial<IncomingRecord> = {}) =>
    aRecord({
      content: aContent({ contact, message: 'My secret is quillfeather.', place: { ipAddress: '203.0.113.9' } }),
      raw: `{"lead_id":1,"contact_name":"${canaryName}","contact_email_address":"${canary}"}`,
      ...overrides,
    });
  const apply = (records: readonly IncomingRecord[], brandId = brandA, by = intake) =>
    test.database.inBrand(brandId, everywhere, (tx) => by.apply(tx, records, aContext()));
  const erase = (wanted: object) => erasures.erase({ brandId: brandA }, actor, { dryRun: false, ...wanted });
  const shownLeads = async () =>
    (await test.owner.query<{ contact_name: string }>('select contact_name from lead where folded_into is null')).rows;

  /** Every row of every table as text, to look for what must not be there. */
  const dump = async (): Promise<string> => {
    const { rows: tables } = await test.owner.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await test.owner.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => row));
    }
    // Bytes are written in hexadecimal.
    return texts.join('\n').replace(/\\x([0-9a-f]*)/g, (_all, hex: string) => Buffer.from(hex, 'hex').toString('utf8'));
  };

  it('says first what it would erase, and then erases exactly that', async () => {
    await apply([
      aCanary(),
      aRecord({ externalId: '2', content: aContent({ contact: { email: 'other@example.com' } }) }),
    ]);
    const plan = await erase({ email: ` ${canary.toUpperCase()} `, dryRun: true });
    expect(plan).toMatchObject({ applied: false, leads: 1, records: 1, events: 1, refused: 2 });
    expect(await shownLeads()).toHaveLength(2);
    await erase({ email: canary, planId: plan.planId });
    expect(await shownLeads()).toHaveLength(1);
  });

  it('refuses a plan when more is held meanwhile', async () => {
    await apply([aCanary()]);
    const { planId } = await erase({ email: canary, dryRun: true });
    await apply([aCanary({ externalId: '2', occurredAt: secondsAfterNoon(9_999) })]);
    await expect(erase({ email: canary, planId })).rejects.toMatchObject({ code: 'erasure-plan-outdated' });
  });

  it('leaves nothing of the person in any table', async () => {
    // The earlier lead folds into that of the submission.
    await apply([aCanary()]);
    await apply([aSubmission({ content: aContent({ contact, attribution: { clickIds: {} } }) })]);
    // An update puts names and numbers into the timeline.
    const renamed = aContent({ contact: { ...contact, name: `${canaryName} II` } });
    await apply([aCanary({ content: renamed, sourceUpdatedAt: secondsAfterNoon(60) })]);
    await test.database.inBrand(brandA, everywhere, (tx) =>
      intake.quarantine(
        tx,
        [
          {
            source: 'whatconverts',
            raw: `{"email":"${canary}","x":1}`,
            reason: 'unreadable',
            detail: `Near ${canary}`,
          },
          { source: 'whatconverts', raw: '{"phone":"512.555.0177"}', reason: 'unreadable', detail: 'x' },
        ],
        noon,
      ),
    );
    expect(await dump()).toContain('Quillfeather');
    const done = await erase({ email: canary, phone: canaryPhone.raw });
    expect(done).toMatchObject({ applied: true, leads: 2, records: 2, inputs: 2 });
    const after = await dump();
    for (const trace of [canary, 'Quillfeather', 'quillfeather', '555-0177', '5125550177', '512.555', '203.0.113.9']) {
      expect(after).not.toContain(trace);
    }
  });

  it('keeps them away: by the same record, by another one of the address, and by one of the number', async () => {
    await apply([aCanary()]);
    await erase({ email: canary });
    const again = [
      aCanary({ content: aContent({ contact: { name: 'Renamed' } }), sourceUpdatedAt: secondsAfterNoon(60) }),
      aSubmission({ externalId: 'new', content: aContent({ contact: { email: canary } }) }),
      aCall({ externalId: 'call', content: aContent({ contact: { phone: canaryPhone } }) }),
    ];
    const { outcomes, counts } = await apply([...again, aRecord({ externalId: 'friend' })]);
    expect(outcomes.map((outcome) => [outcome.kind, 'reason' in outcome ? outcome.reason : undefined])).toEqual([
      ['ignored', 'erased'],
      ['ignored', 'erased'],
      ['ignored', 'erased'],
      ['created', undefined],
    ]);
    expect([...counts.values()]).toEqual([{ created: 1, enriched: 0, updated: 0, unchanged: 0, ignored: 3 }]);
    expect(await dump()).not.toContain(canary);
  });

  it('keeps them away after the key was rotated, and lets them in where they were not erased', async () => {
    await apply([aCanary()]);
    await erase({ email: canary });
    const rotated = new RecordIntake(new ErasedIdentities([Buffer.alloc(32, 9), key]));
    expect((await apply([aCanary()], brandA, rotated)).outcomes).toMatchObject([{ reason: 'erased' }]);
    expect((await apply([aCanary({ locationId: elsewhere })], brandB)).outcomes).toMatchObject([{ kind: 'created' }]);
  });

  it('does not quarantine a record of theirs that can no longer be read', async () => {
    await apply([aCanary()]);
    await erase({ email: canary });
    const { externalId } = aCanary();
    const item = {
      source: 'whatconverts',
      raw: `{"name":"${canaryName}"}`,
      reason: 'unreadable',
      detail: 'x',
    } as const;
    const added = await test.database.inBrand(brandA, everywhere, (tx) =>
      intake.quarantine(tx, [{ ...item, externalId }], noon),
    );
    expect(added).toBe(0);
    expect(await dump()).not.toContain('Quillfeather');
  });

  it('can be repeated, and survives records that vanish at the source', async () => {
    await apply([aCanary()]);
    await erase({ email: canary });
    expect(await erase({ email: canary })).toMatchObject({ leads: 0, records: 0 });
    const gone = { source: 'whatconverts', externalIds: [aCanary().externalId], at: noon } as const;
    expect(await test.database.inBrand(brandA, everywhere, (tx) => intake.markGone(tx, gone, aContext()))).toBe(0);
    expect(await shownLeads()).toEqual([]);
  });

  it('asks every feature that holds something, and names it in the plan', async () => {
    const erased: (readonly string[])[] = [];
    holders.register({
      noun: 'notes',
      count: () => Promise.resolve(2),
      erase: (_tx, { leadIds }) => Promise.resolve(void erased.push(leadIds)),
      export: () => Promise.resolve([{ text: 'Called back.' }]),
    });
    const leadId = (await apply([aCanary()])).outcomes[0]!.leadId;
    expect(await erase({ email: canary, dryRun: true })).toMatchObject({ others: [{ noun: 'notes', count: 2 }] });
    await erase({ email: canary });
    expect(erased).toEqual([[leadId]]);
  });

  it('hands out everything that is held, and audits both without naming the person', async () => {
    await apply([aCanary()]);
    const told = await erasures.export({ brandId: brandA }, actor, { phone: '512 555 0177' });
    expect(JSON.stringify(told)).toContain('My secret is quillfeather.');
    await erase({ phone: '+1 512 555 0177' });
    const { rows } = await test.owner.query<{ action: string; details: object }>(
      'select * from audit_event order by id',
    );
    expect(rows.map(({ action }) => action)).toEqual(['person.exported', 'person.erased']);
    expect(JSON.stringify(rows)).not.toMatch(/quillfeather|0177|canary/i);
  });

  it('refuses to erase nobody', async () => {
    await expect(erase({ email: ' ', phone: '12' })).rejects.toMatchObject({ code: 'person-missing' });
  });

  it.each([
    ['(512) 555-0177', '15125550177'],
    ['+1 512.555.0177', '15125550177'],
    ['+49 30 5550177', '49305550177'],
    ['123', undefined],
  ])('knows the number %s as %s', (number, expected) => {
    expect(phoneKey(number)).toBe(expected);
  });

  describe('retention', () => {
    const runner = () => new RetentionRunner(test.database, erasures, identities, () => now);
    const keep = (columns: string) => test.owner.query(`insert into retention (brand_id, ${columns.split('=')[0]}) values ($1, ${columns.split('=')[1]})`, [brandA]); // prettier-ignore

    it('removes IP addresses after their own time, also from what was received, and keeps the lead', async () => {
      await keep('ip_days=10');
      await apply([aCanary({ raw: '{"ip_address":"203.0.113.9"}' })]);
      now = new Date(noon.getTime() + 9 * dayMs);
      await runner().run({ brandId: brandA });
      expect(await dump()).toContain('203.0.113.9');
      now = new Date(noon.getTime() + 11 * dayMs);
      await runner().run({ brandId: brandA });
      expect(await dump()).not.toContain('203.0.113.9');
      expect(await shownLeads()).toHaveLength(1);
      const again = await apply([aCanary({ raw: '{}' })]);
      expect(again.outcomes).toMatchObject([{ kind: 'unchanged' }]);
    });

    it('removes what was received after 30 days unless the brand says otherwise', async () => {
      await apply([aCanary()]);
      now = new Date(noon.getTime() + 31 * dayMs);
      await runner().run({ brandId: brandA });
      const { rows } = await test.owner.query('select octet_length(raw) as size from source_record');
      expect(rows).toEqual([{ size: 0 }]);
      expect(await shownLeads()).toHaveLength(1);
    });

    it('erases leads whose time is over so that a sweep does not bring them back, but not the person', async () => {
      await keep('lead_days=365');
      await apply([aCanary()]);
      now = new Date(noon.getTime() + 366 * dayMs);
      await runner().run({ brandId: brandA });
      expect(await shownLeads()).toEqual([]);
      const later = aCanary({ externalId: 'later', occurredAt: now });
      expect((await apply([aCanary(), later])).outcomes).toMatchObject([{ reason: 'erased' }, { kind: 'created' }]);
    });

    it('is due once a day for each brand', async () => {
      const queued: object[] = [];
      const queues = {
        enqueue: (_tx: unknown, _queue: string, data: object) => Promise.resolve(void queued.push(data)),
      };
      const schedule = new RetentionSchedule(test.database, queues, () => now);
      expect(await schedule.startDue()).toBe(2);
      await runner().run({ brandId: brandA });
      expect(await schedule.startDue()).toBe(1);
      now = new Date(noon.getTime() + dayMs);
      expect(await schedule.startDue()).toBe(2);
      expect(queued).toHaveLength(5);
    });
  });
});
