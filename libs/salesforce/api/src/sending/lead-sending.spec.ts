import { minuteMs } from '@leadweave/time';
import { north, south } from '../testing-support/connected-brand.spec-support.js';
import { aContent, everywhere, SendingBench } from '../testing-support/sending-bench.spec-support.js';

describe('leads to Salesforce', () => {
  let bench: SendingBench;
  beforeAll(async () => {
    bench = await SendingBench.start();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());

  const org = () => bench.brand.org;
  const simulator = () => bench.brand.simulator.control;
  const john = { contact: { name: 'John Roe', email: 'john@example.com' } };
  const lead = (values: Record<string, unknown>) =>
    org().create('Lead', { LastName: 'Doe', Company: 'Acme', ...values });
  const later = (ms: number) => bench.brand.advance(ms);

  describe('a new lead', () => {
    it('is made with its ids and where it came from (S66, S70, S71)', async () => {
      const row = await bench.sent();
      expect(row).toMatchObject({ state: 'synced', object: 'Lead', is_ours: true, tied_by: 'created', tries: 0 });
      expect(bench.orgLeads()).toEqual([
        expect.objectContaining({
          Id: row.record_id,
          Leadweave_Lead_ID__c: row.lead_id,
          FirstName: 'Jane',
          LastName: 'Doe',
          Company: 'Jane Doe',
          Email: 'jane@example.com',
          Phone: '+17045550101',
          Leadweave_Source__c: 'google',
          Leadweave_Keyword__c: 'kitchen remodel',
        }),
      ]);
    });

    it('tells once how long it took from its arrival', async () => {
      const id = await bench.arrives();
      later(2_000);
      await bench.send();
      await bench.changes(id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
      await bench.send();
      expect(bench.firstSends.seconds).toEqual([2]);
    });

    it('is logged with each field before and after, and with what it cost (S64)', async () => {
      const { lead_id, record_id } = await bench.sent();
      const [call, ...others] = await bench.calls(lead_id);
      expect(others).toEqual([]);
      expect(call).toMatchObject({ action: 'create', result: 'done', record_id, calls: 3 });
      expect(call!.fields).toContainEqual({ field: 'LastName', before: null, after: 'Doe', note: null });
      expect(call!.fields).toContainEqual({ field: 'Company', before: null, after: 'Jane Doe', note: 'fallback' });
    });

    it('takes its link and its log along to another location, and sends no lead that was not wanted before', async () => {
      const { lead_id: sent } = await bench.sent();
      const old = await bench.old();
      await bench.move([sent, old], north, south);
      const { rows } = await bench.brand.test.owner.query<{ place: string }>(
        `select 'lead ' || location_id as place from salesforce_lead
         union all select 'call ' || location_id from salesforce_call order by 1`,
      );
      expect(rows.map(({ place }) => place)).toEqual([`call ${south}`, `lead ${south}`]);
      expect(await bench.row(sent)).toMatchObject({ state: 'waiting' });
      expect(await bench.row(old)).toBeUndefined();
    });

    it('of a nameless caller gets the texts that the brand chose (S66)', async () => {
      const content = {
        type: 'phone_call',
        contact: { phone: { raw: '704 555 0102', e164: '+17045550102' } },
      } as const;
      await bench.sent(content);
      expect(bench.orgLeads()).toMatchObject([{ LastName: '+17045550102', Company: '[not provided]' }]);
    });

    it('has texts cut with a note, and its e-mail never (S70)', async () => {
      const long = `${'x'.repeat(80)}@example.com`;
      const { lead_id } = await bench.sent({ contact: { name: `${'A'.repeat(50)} Doe`, email: long } });
      const [call] = await bench.calls(lead_id);
      expect(bench.orgLeads()).toMatchObject([{ FirstName: 'A'.repeat(40) }]);
      expect(bench.orgLeads()[0]).not.toHaveProperty('Email');
      expect(call!.fields).toContainEqual(expect.objectContaining({ field: 'FirstName', note: 'cut' }));
      expect(call!.fields).toContainEqual({ field: 'Email', before: null, after: null, note: 'too-long' });
    });

    it('is owned as the brand chose, by the assignment rule of the org only when it is made', async () => {
      const queue = org().all('Group')[0]!.Id as string;
      org().assignTo('Lead', queue);
      const { lead_id } = await bench.sent();
      expect(bench.orgLeads()).toMatchObject([{ OwnerId: queue }]);
      org().update('Lead', bench.orgLeads()[0]!.Id as string, { OwnerId: org().users()[1]!.id });
      await bench.changes(lead_id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
      await bench.send();
      expect(bench.orgLeads()).toMatchObject([{ OwnerId: org().users()[1]!.id, Leadweave_Source__c: 'bing' }]);
      expect(bench.writes().map(({ autoAssign }) => autoAssign)).toEqual(['TRUE', 'FALSE']);
    });

    it.each([
      ['quotes and backslashes', { contact: { name: "Pat O'Neil\\", email: "o'neil@example.com" } }, '150'],
      ['ids with signs of addresses', john, 'a/b%c?d#e'],
      ['quotes in ids', john, `' OR Name LIKE '%`],
    ])('is found again although its values have %s', async (_, content, externalId) => {
      lead({ Email: 'someone@example.com' });
      const { lead_id, record_id } = await bench.sent(content, { externalId });
      expect(bench.orgLeads()).toHaveLength(2);
      await bench.changes(lead_id, { ...aContent(content), message: 'Again.' });
      await bench.brand.test.owner.query('update salesforce_lead set record_id = null, object = null');
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', record_id, tied_by: 'our-id' });
    });
  });

  it('asks for nothing else than the address, whatever stands in it', async () => {
    lead({ Email: 'someone@example.com' });
    const { lead_id } = await bench.sent({ contact: { name: 'Eve', email: "x\\' OR Name LIKE '%' OR Email = '" } });
    expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', tied_by: 'created' });
  });

  describe('which leads go', () => {
    const good = { qualities: ['good'] as const };

    it('are all that are not spam, unless the brand says otherwise (S69)', async () => {
      const id = await bench.arrives();
      await bench.scores(id, 'spam');
      await bench.send();
      expect(await bench.row(id)).toMatchObject({ state: 'stayed', reason: { because: 'spam' } });
      expect(bench.writes()).toEqual([]);
    });

    it('are only those scored as good when the brand wants that, and the others say why (S65, S69, E24)', async () => {
      const { toSalesforce } = await bench.choose({});
      await bench.choose({ selection: { ...toSalesforce.selection, ...good } });
      const { lead_id } = await bench.sent();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'stayed', reason: { because: 'not-scored-yet' } });
      expect(await bench.calls(lead_id)).toMatchObject([{ result: 'skipped', reason: { because: 'not-scored-yet' } }]);
      await bench.scores(lead_id, 'good');
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', reason: null });
    });

    it('wait while sending is paused, and go as soon as it is resumed (S65)', async () => {
      const { toSalesforce } = await bench.choose({});
      await bench.choose({ selection: { ...toSalesforce.selection, paused: true } });
      const { lead_id } = await bench.sent();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'stayed', reason: { because: 'paused' } });
      await bench.choose({ selection: { ...toSalesforce.selection, paused: false } });
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced' });
    });

    it('happened since sending began; what was sent before goes on all the same', async () => {
      const { lead_id } = await bench.sent();
      const { toSalesforce } = await bench.choose({});
      later(minuteMs);
      await bench.choose({ selection: { ...toSalesforce.selection, sinceMs: bench.brand.clock().getTime() } });
      const earlier = await bench.sent(john, { occurredAt: new Date('2026-11-01T00:00:00Z') });
      expect(earlier).toMatchObject({ state: 'stayed', reason: { because: 'before-start' } });
      await bench.changes(lead_id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
      await bench.send();
      expect(bench.orgLeads()).toMatchObject([{ Leadweave_Source__c: 'bing' }]);
    });

    it('are none while the direction is off', async () => {
      await bench.choose({ on: false });
      expect(await bench.sent()).toBeUndefined();
    });
  });

  describe('a person whom Salesforce knows', () => {
    it('is updated where the e-mail is the same, only in blank fields, and keeps the owner', async () => {
      const id = lead({ Email: 'JANE@example.com', FirstName: 'Janet', OwnerId: org().users()[1]!.id });
      expect(await bench.sent()).toMatchObject({ record_id: id, tied_by: 'email', is_ours: false });
      expect(bench.orgLeads()).toMatchObject([
        { FirstName: 'Janet', Phone: '+17045550101', OwnerId: org().users()[1]!.id, Leadweave_Source__c: 'google' },
      ]);
    });

    it.each(['(704) 555-0101', '704.555.0101', '1 704 555 0101', '+1 (704) 555-0101'])(
      'is found by the number %s in any phone field',
      async (MobilePhone) => {
        const id = lead({ MobilePhone });
        expect(await bench.sent()).toMatchObject({ record_id: id, tied_by: 'phone' });
      },
    );

    it('is linked as a contact, whose fields of the same name are filled (S68)', async () => {
      const id = org().create('Contact', { LastName: 'Doe', Email: 'jane@example.com' });
      expect(await bench.sent()).toMatchObject({ object: 'Contact', record_id: id, contact_id: id });
      expect(org().read('Contact', id)).toMatchObject({ FirstName: 'Jane', Leadweave_Keyword__c: 'kitchen remodel' });
      expect(bench.orgLeads()).toEqual([]);
    });

    it('is linked by two leads of ours when both are of the same person, even at the same moment', async () => {
      const ids = await bench.take([bench.aRecord(), bench.aRecord({ type: 'phone_call', message: 'Called.' })]);
      await bench.send();
      const rows = await Promise.all(ids.map((id) => bench.row(id)));
      expect(new Set(rows.map(({ record_id }) => record_id)).size).toBe(1);
      expect(bench.orgLeads()).toHaveLength(1);
    });

    it('is nobody in particular among several: a person has to choose (E42)', async () => {
      const [one, two] = [lead({ Email: 'jane@example.com' }), lead({ Email: 'jane@example.com' })];
      const row = await bench.sent();
      expect(row).toMatchObject({ state: 'review', record_id: null, reason: { because: 'several-by-email' } });
      expect((row.reason!.candidates as { id: string }[]).map(({ id }) => id).sort()).toEqual([one, two].sort());
      expect(bench.writes()).toEqual([]);
    });

    it('is not asked for by what the brand does not search by', async () => {
      lead({ Email: 'jane@example.com', Phone: '+17045550101' });
      await bench.choose({ finding: { searchEmail: false, searchPhone: false, whenDeleted: 'stop' } });
      expect(await bench.sent()).toMatchObject({ tied_by: 'created' });
    });

    it('gives values back that win over ours by the mapping (D14)', async () => {
      lead({ Email: 'jane@example.com', Company: 'Doe Homes' });
      await bench.choose(
        {},
        bench.mapping.map((line) => (line.target === 'Company' ? { ...line, mode: 'salesforce-wins' as const } : line)),
      );
      const { lead_id, record_id } = await bench.sent();
      expect(bench.taker.taken).toMatchObject([
        { leadId: lead_id, recordId: record_id, values: [{ source: { field: 'company' }, value: 'Doe Homes' }] },
      ]);
    });
  });

  describe('a duplicate rule of the org (E42)', () => {
    const rule = (action: 'Alert' | 'Block') => {
      org().addDuplicateRule({
        name: 'Same last name',
        object: 'Lead',
        action,
        matches: [{ object: 'Lead', fields: ['LastName'] }],
      });
      return lead({ LastName: 'Roe' });
    };

    it('that alerts has the lead linked to the record it found, when the brand wants that', async () => {
      const id = rule('Alert');
      expect(await bench.sent(john)).toMatchObject({ state: 'synced', record_id: id, tied_by: 'duplicate-rule' });
      expect(bench.orgLeads()).toMatchObject([{ Id: id, Email: 'john@example.com' }]);
    });

    it('that alerts is passed when the brand makes leads anyway', async () => {
      rule('Alert');
      await bench.choose({ duplicates: 'create-anyway' });
      expect(await bench.sent(john)).toMatchObject({ state: 'synced', tied_by: 'created' });
      expect(bench.orgLeads()).toHaveLength(2);
    });

    it.each([
      ['hold', 'Alert', true],
      ['create-anyway', 'Block', false],
    ] as const)(
      'is held for a person by the policy %s and a rule that is %s',
      async (duplicates, action, mayCreate) => {
        const id = rule(action);
        await bench.choose({ duplicates });
        const row = await bench.sent(john);
        expect(row).toMatchObject({ state: 'review', reason: { because: 'duplicate-rule', mayCreate } });
        expect(row.reason).toMatchObject({
          rule: 'Same last name',
          candidates: [{ object: 'Lead', id, name: 'Roe', company: 'Acme' }],
        });
      },
    );
  });

  describe('when calls fail', () => {
    const upserts = { method: 'PATCH', path: '*/sobjects/Lead/*' };

    it('makes one record although the answer was lost (S72)', async () => {
      simulator().fault({ kind: 'lostAnswer', match: upserts });
      const { lead_id } = await bench.sent();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'waiting', tries: 1, reason: { because: 'retry' } });
      later(minuteMs);
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', tied_by: 'our-id', tries: 0, error_key: null });
      expect(bench.orgLeads()).toHaveLength(1);
    });

    it('makes one record although the worker died before it wrote anything down (S72)', async () => {
      const id = await bench.arrives();
      await dieAfterCalling(id);
      expect(bench.orgLeads()).toHaveLength(1);
      await bench.brand.test.owner.query(`update salesforce_lead set lease_until = now() - interval '1 second'`);
      await bench.choose({});
      await bench.send();
      expect(await bench.row(id)).toMatchObject({ state: 'synced', tied_by: 'our-id' });
      expect(bench.orgLeads()).toHaveLength(1);
    });

    it('lets a worker that woke up too late write nothing, while another one has the lead and afterwards', async () => {
      const id = await bench.arrives();
      const { lease } = await dieAfterCalling(id);
      await bench.brand.test.owner.query(`update salesforce_lead set lease_until = now() - interval '1 second'`);
      const { connectionId } = bench.brand.ref;
      const now = bench.brand.clock();
      const writeLate = () => {
        const late = { leadId: id, lease, state: 'failed', servedSeq: 1, tries: 9, endsChoice: false } as const;
        return bench.brand.inBrand<ReadonlySet<string>>((tx) => bench.leads.writeDown(tx, connectionId, [late], now));
      };
      const [held] = await bench.brand.inBrand<Awaited<ReturnType<typeof bench.leads.hold>>>(async (tx) => {
        await bench.leads.releaseLost(tx, connectionId, now);
        return bench.leads.hold(tx, connectionId, now, 1);
      });
      expect([(await writeLate()).size, (await bench.row(id)).state, held!.lease]).toEqual([0, 'sending', lease + 1]);
      await bench.brand.test.owner.query(`update salesforce_lead set lease_until = now() - interval '1 second'`);
      await bench.choose({});
      await bench.send();
      expect([(await writeLate()).size, (await bench.row(id)).state]).toEqual([0, 'synced']);
    });

    it('tries again what passes by itself, later and later for about an hour, and then shows a card (S72)', async () => {
      const locked = { kind: 'error', errorCode: 'UNABLE_TO_LOCK_ROW' } as const;
      simulator().fault({ ...locked, match: upserts, times: 2 });
      const { lead_id } = await bench.sent();
      later(minuteMs);
      await bench.send();
      later(minuteMs);
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced' });
      simulator().fault({ ...locked, match: upserts, times: 100 });
      const other = await bench.sent(john);
      for (let tries = 1; tries < 8; tries += 1) {
        later(40 * minuteMs);
        await bench.send();
      }
      expect(await bench.row(other.lead_id)).toMatchObject({
        state: 'failed',
        tries: 8,
        due_at: null,
        reason: { because: 'failed', code: 'UNABLE_TO_LOCK_ROW' },
        error_key: expect.stringMatching(/^[\w-]{22}$/) as string,
      });
    });

    it('waits with its leads when the calls of the org are used up, without counting tries (S81)', async () => {
      const id = await bench.arrives();
      org().setApiUsage({ used: 15_000 });
      await bench.send();
      expect(await bench.row(id)).toMatchObject({
        state: 'waiting',
        tries: 0,
        reason: { because: 'connection', code: 'REQUEST_LIMIT_EXCEEDED' },
      });
      org().setApiUsage({ used: 0 });
      await bench.brand.gateway.call(bench.brand.ref, 'probe', (api) => api.limits());
      later(2 * minuteMs);
      await bench.send();
      expect(await bench.row(id)).toMatchObject({ state: 'synced' });
    });

    it('keeps leads while the connection is paused, and asks again only after a while', async () => {
      const { owner } = bench.brand.test;
      await owner.query(`update salesforce_connection set state = 'PAUSED'`);
      const id = await bench.arrives();
      await bench.send();
      expect(await bench.row(id)).toMatchObject({ state: 'waiting', tries: 0, reason: null });
      const { rows } = await owner.query<{ due_at: Date }>('select due_at from salesforce_duty');
      expect(rows[0]!.due_at.getTime()).toBe(bench.brand.clock().getTime() + minuteMs);
      await owner.query(`update salesforce_connection set state = 'CONNECTED'`);
      later(minuteMs);
      await bench.send();
      expect(await bench.row(id)).toMatchObject({ state: 'synced' });
    });

    it('says what people have to mend, and tries again when the lead changes', async () => {
      const isWrong = ({ values }: { values: Record<string, unknown> }) => values['Company'] === 'Jane Doe';
      org().addValidationRule({ object: 'Lead', message: 'Say a company.', isWrong });
      const { lead_id } = await bench.sent();
      expect(await bench.row(lead_id)).toMatchObject({
        state: 'failed',
        reason: { because: 'failed', code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say a company.' },
      });
      expect(await bench.calls(lead_id)).toMatchObject([{ result: 'failed' }]);
      await bench.changes(
        lead_id,
        aContent({ contact: { name: 'Jane Doe', email: 'jane@example.com', company: 'Doe Homes' } }),
      );
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', error_key: null });
    });

    it('reads the fields again when they are others than it knew', async () => {
      await bench.sent(john);
      org().hideField('Lead.Leadweave_Keyword__c');
      expect(await bench.sent()).toMatchObject({ state: 'synced' });
      org().hideField('Lead.Leadweave_Keyword__c', false);
    });

    it('does so once: a value that the org refuses for good is told on a card', async () => {
      const refused = { kind: 'error', errorCode: 'STRING_TOO_LONG' } as const;
      simulator().fault({ ...refused, match: upserts, times: 9 });
      expect(await bench.sent()).toMatchObject({ state: 'failed', reason: { code: 'STRING_TOO_LONG' } });
      expect(bench.writes()).toHaveLength(2);
    });

    it('asks a person when several records carry the id (300)', async () => {
      const id = await bench.arrives();
      simulator().fault({
        kind: 'status',
        status: 300,
        contentType: 'application/json',
        body: JSON.stringify(
          ['00Q000000000001AAA', '00Q000000000002AAA'].map((one) => `/services/data/v62.0/sobjects/Lead/${one}`),
        ),
        match: upserts,
      });
      await bench.send();
      expect(await bench.row(id)).toMatchObject({
        state: 'review',
        reason: {
          because: 'several-by-our-id',
          candidates: [{ id: '00Q000000000001AAA' }, { id: '00Q000000000002AAA' }],
        },
      });
    });

    /** What a worker does until it is killed: it holds the lead and makes the calls. */
    async function dieAfterCalling(id: string) {
      const { connectionId } = bench.brand.ref;
      const { clock } = bench.brand;
      const held = await bench.brand.inBrand<Awaited<ReturnType<typeof bench.leads.hold>>>((tx) =>
        bench.leads.hold(tx, connectionId, clock(), 1),
      );
      const settings = await bench.choose({});
      const materials = await bench.brand.inBrand<Awaited<ReturnType<typeof bench.materials.of>>>((tx) =>
        bench.materials.of(tx, [id], 'e164'),
      );
      const rules = { settings: settings.toSalesforce, mapping: settings.mapping };
      await bench.transfer.transfer(bench.callsOf(), { ...materials.get(id)! }, rules, clock());
      return held[0]!;
    }
  });

  describe('after conversion (S68, S82)', () => {
    const change = aContent({ attribution: { source: 'bing', medium: 'cpc', clickIds: {} } });

    it('writes values to contact and opportunity, keeps the link and makes no second lead', async () => {
      const { lead_id, record_id } = await bench.sent();
      const { contactId, opportunityId } = org().convertLead({ leadId: record_id! });
      await bench.changes(lead_id, change);
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({
        state: 'synced',
        record_id,
        contact_id: contactId,
        opportunity_id: opportunityId,
      });
      expect(org().read('Contact', contactId)).toMatchObject({ Leadweave_Source__c: 'bing' });
      expect(org().read('Opportunity', opportunityId!)).toMatchObject({ Leadweave_Source__c: 'bing' });
      expect(bench.orgLeads()).toHaveLength(1);
    });

    it('finds the person of a converted lead, also when the link is new', async () => {
      const id = lead({ Email: 'jane@example.com' });
      const { contactId } = org().convertLead({ leadId: id, doNotCreateOpportunity: true });
      expect(await bench.sent()).toMatchObject({ state: 'synced', record_id: id, contact_id: contactId });
      expect(bench.orgLeads()).toHaveLength(1);
    });

    it('follows a conversion that happens between reading and writing', async () => {
      const { lead_id } = await bench.sent();
      simulator().fault({
        kind: 'error',
        errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
        match: { method: 'PATCH', path: '*/sobjects/Lead/*' },
      });
      await bench.changes(lead_id, change);
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', tries: 0 });
    });

    it('leaves contacts and opportunities alone when the brand does not want them changed', async () => {
      const { lead_id, record_id } = await bench.sent();
      const { contactId } = org().convertLead({ leadId: record_id! });
      await bench.choose({ afterConversion: 'stop' });
      await bench.changes(lead_id, change);
      bench.brand.simulator.control.clearRequests();
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', contact_id: contactId });
      expect(bench.writes()).toEqual([]);
    });
  });

  it('writes to the contact alone when the brand wants that (S82)', async () => {
    const { lead_id, record_id } = await bench.sent();
    org().convertLead({ leadId: record_id! });
    await bench.choose({ afterConversion: 'contact' });
    await bench.changes(lead_id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
    bench.brand.simulator.control.clearRequests();
    await bench.send();
    const written = bench.writes().map(({ path }) => path.split('/sobjects/')[1]?.split('/')[0]);
    expect([...new Set(written)].filter((object) => object !== 'Lead')).toEqual(['Contact']);
  });

  describe('records that go away', () => {
    it('are followed to the one that a merge left', async () => {
      const { lead_id, record_id } = await bench.sent();
      const survivor = lead({ Email: 'other@example.com' });
      org().merge('Lead', survivor, [record_id!]);
      await bench.changes(lead_id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', record_id: survivor });
      expect(bench.orgLeads()).toMatchObject([{ Id: survivor, Leadweave_Source__c: 'bing' }]);
    });

    it('stop their lead when people deleted them, and let it go on when they are brought back', async () => {
      const { lead_id, record_id } = await bench.sent();
      org().delete('Lead', record_id!);
      await bench.changes(lead_id, aContent({ message: 'Once more.' }));
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({
        state: 'stopped',
        reason: { because: 'deleted-in-salesforce' },
      });
      org().undelete('Lead', record_id!);
      await bench.changes(lead_id, aContent({ attribution: { source: 'bing', clickIds: {} } }));
      await bench.send();
      expect(await bench.row(lead_id)).toMatchObject({ state: 'synced', record_id });
    });

    it('are made again when the brand wants that', async () => {
      await bench.choose({ finding: { searchEmail: true, searchPhone: true, whenDeleted: 'recreate' } });
      const { lead_id, record_id } = await bench.sent();
      org().delete('Lead', record_id!);
      await bench.changes(lead_id, aContent({ message: 'Once more.' }));
      await bench.send();
      const row = await bench.row(lead_id);
      expect([row.state, row.tied_by, row.record_id === record_id]).toEqual(['synced', 'created', false]);
    });
  });

  it('writes nothing when nothing differs', async () => {
    const { lead_id } = await bench.sent();
    await bench.changes(lead_id, aContent({ message: 'Another message, which Salesforce keeps.' }));
    simulator().clearRequests();
    await bench.send();
    expect(bench.writes()).toEqual([]);
    expect((await bench.calls(lead_id)).at(-1)).toMatchObject({ action: 'unchanged', result: 'done' });
  });

  it('sends a lead that changed while it was on its way once more', async () => {
    const id = await bench.arrives();
    const { connectionId } = bench.brand.ref;
    const [held] = await bench.brand.inBrand<Awaited<ReturnType<typeof bench.leads.hold>>>((tx) =>
      bench.leads.hold(tx, connectionId, bench.brand.clock(), 1),
    );
    await bench.changes(id, aContent({ message: 'Newer.' }));
    const served = { ...held!, state: 'synced', servedSeq: 1, tries: 0, endsChoice: true } as const;
    await bench.brand.inBrand((tx) => bench.leads.writeDown(tx, connectionId, [served], bench.brand.clock()));
    expect(await bench.row(id)).toMatchObject({ state: 'waiting' });
  });

  it('hands the record of a lead that folds into another one on, and makes no second one', async () => {
    const first = await bench.sent();
    later(minuteMs);
    const submission = { source: 'form', externalId: 'submission-1', sourceUpdatedAt: undefined } as const;
    const survivor = await bench.arrives({ message: 'Typed in our form.' }, submission);
    await bench.choose({ finding: { searchEmail: false, searchPhone: false, whenDeleted: 'stop' } });
    await bench.send();
    expect(survivor).not.toBe(first.lead_id);
    expect(await bench.row(survivor)).toMatchObject({ state: 'synced', record_id: first.record_id });
    expect(await bench.row(first.lead_id)).toMatchObject({ state: 'stayed', reason: { because: 'gone' } });
    expect(bench.orgLeads()).toHaveLength(1);
  });

  it('shows other brands nothing', async () => {
    const { lead_id } = await bench.sent();
    const foreign = '019aa000-0000-7000-8000-00000000000b';
    const rows = await bench.brand.test.database.inBrand(foreign, everywhere, (tx) =>
      tx.query('select 1 from salesforce_lead where lead_id = $1', [lead_id]),
    );
    expect(rows).toEqual([]);
  });
});
