import { type CallEvent } from './salesforce-api.js';
import { eventOfError } from './session/event-of-error.js';
import { anything, like, soql } from './soql/soql.js';
import { connectOrg, type ConnectedOrg } from './testing-fixtures/connected-org.spec-support.js';
import { errorOf } from './testing-fixtures/error-of.spec-support.js';

const LEAD = { LastName: 'Sample', Company: 'Sample Homes' };
const DEAL = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };
const MINUTE_MS = 60_000;

describe('data against the simulator', () => {
  let connected: ConnectedOrg;
  beforeEach(async () => {
    connected = await connectOrg();
    connected.org.addField('Lead.Ref__c', { type: 'Text', length: 80, externalId: true, unique: true });
  });
  afterEach(() => connected.simulator.stop());

  const api = () => connected.api;
  const org = () => connected.org;
  const control = () => connected.simulator.control;
  const upsert = (value: string, values: object = LEAD) =>
    api().upsert('Lead', { field: 'Ref__c', value }, values as Record<string, unknown>);
  const idsOf = async (query: Parameters<ConnectedOrg['api']['query']>[0]) =>
    (await api().query(query)).records.map((record) => record.Id);

  it('makes, reads, changes, deletes and describes', async () => {
    const id = await api().create('Lead', { ...LEAD, Email: 'jo@example.com' });
    await api().update('Lead', id, { City: 'Austin' });
    expect(await api().read('Lead', id, ['City', 'Email'])).toMatchObject({ City: 'Austin', Email: 'jo@example.com' });
    await api().delete('Lead', id);
    expect(org().read('Lead', id)?.IsDeleted).toBe(true);
    expect(await api().versions()).toContain('62.0');
    const fields = (await api().describe('Lead')).fields;
    expect(fields.find((field) => field.name === 'LastName')).toMatchObject({ required: true, length: 80 });
    expect(fields.find((field) => field.name === 'Status')).toMatchObject({
      required: false,
      restrictedPicklist: true,
    });
  });

  it('names itself, never moves an owner unless told, and tells usage and server time', async () => {
    org().assignTo('Lead', String(org().all('Group')[0]?.Id));
    const events: CallEvent[] = [];
    const told = connected.apiOf(connected.tokens, { onCall: (event) => events.push(event) });
    const id = await told.create('Lead', LEAD);
    expect(org().read('Lead', id)?.OwnerId).toBe(org().users()[0]?.id);
    expect(control().requests().at(-1)).toMatchObject({ client: 'Demo', autoAssign: 'FALSE' });
    const moved = await told.create('Lead', LEAD, { assignment: 'active' });
    expect(org().read('Lead', moved)?.OwnerId).toBe(org().all('Group')[0]?.Id);
    expect(events[0]).toMatchObject({
      method: 'POST',
      status: 201,
      usage: { used: 1, limit: 15_000 },
      serverTime: new Date('2026-11-20T12:00:00Z'),
    });
  });

  it.each(["o'brien@example.com", 'back\\slash', "\\' OR LastName != '", '100%', 'a_b', '\\'])(
    'finds %s and nothing else',
    async (text) => {
      const id = org().create('Lead', { ...LEAD, Title: text });
      org().create('Lead', { ...LEAD, Title: 'other' });
      expect(await idsOf(soql`SELECT Id FROM Lead WHERE Title = ${text}`)).toEqual([id]);
      expect(await idsOf(soql`SELECT Id FROM Lead WHERE Title LIKE ${like(text, anything)}`)).toEqual([id]);
    },
  );

  it.each(['a/b', '50%', '%2F', '../../Contact', 'x?y=z#w', 'ü 日本', "'\\"])(
    'keeps the external id %s',
    async (value) => {
      expect(await upsert(value)).toMatchObject({ created: true });
      expect(await upsert(value, { City: 'Austin' })).toMatchObject({ created: false });
      expect(org().all('Lead')).toEqual([expect.objectContaining({ Ref__c: value, City: 'Austin' })]);
    },
  );

  it('sends nothing for external ids that addresses cannot carry', async () => {
    control().clearRequests();
    for (const value of ['', '.', '..']) expect((await errorOf(upsert(value))).code).toBe('invalid-request');
    expect((await errorOf(api().update('Lead', '../x', LEAD))).code).toBe('invalid-request');
    expect(control().requests()).toEqual([]);
  });

  it('a create repeated after a lost answer makes one lead', async () => {
    control().fault({ kind: 'lostAnswer', match: { method: 'PATCH' } });
    const lost = await errorOf(upsert('A1'));
    expect([lost.code, lost.retryClass, lost.mayHaveTakenEffect]).toEqual(['network', 'A', true]);
    expect(await upsert('A1')).toMatchObject({ created: false });
    expect(org().all('Lead')).toHaveLength(1);
  });

  it('ends a stalled call at its own deadline, also in the middle of a body, and tries nothing twice', async () => {
    const hasty = connected.apiOf(connected.tokens, { limits: { timeoutMs: 150 } });
    for (const after of ['request', 'headers'] as const) {
      control().clearRequests();
      control().fault({ kind: 'hang', after });
      expect(await errorOf(hasty.limits())).toMatchObject({ code: 'timeout', mayHaveTakenEffect: false });
      expect(control().requests()).toHaveLength(1);
    }
  });

  it.each([
    [{ kind: 'htmlPage' }, 'unavailable', 'A'],
    [{ kind: 'status', status: 420 }, 'unavailable', 'A'],
    [{ kind: 'error', status: 503, errorCode: 'SERVER_UNAVAILABLE' }, 'refused', 'A'],
    [{ kind: 'status', status: 200, body: '<html>', contentType: 'text/html' }, 'unexpected-body', 'A'],
    [{ kind: 'status', status: 302, body: '' }, 'unexpected-body', 'D'],
    [{ kind: 'error', errorCode: 'UNHEARD_OF' }, 'refused', 'D'],
    [{ kind: 'error', status: 403, errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }, 'refused', 'E'],
    [{ kind: 'reset' }, 'network', 'A'],
  ] as const)('%j is %s, class %s, and is not repeated', async (fault, code, retryClass) => {
    control().clearRequests();
    control().fault(fault);
    expect(await errorOf(api().query(soql`SELECT Id FROM Lead`))).toMatchObject({ code, retryClass });
    expect(control().requests()).toHaveLength(1);
  });

  it('takes the page of a portal for no answer, whatever was asked', async () => {
    const page = { kind: 'status', status: 200, body: '<html>', contentType: 'text/html' } as const;
    const id = org().create('Lead', LEAD);
    const span = { from: new Date('2026-11-20T11:00:00Z'), to: new Date('2026-11-20T12:00:00Z') };
    for (const call of [
      () => api().versions(),
      () => api().limits(),
      () => api().describe('Lead'),
      () => api().search('FIND {555} RETURNING Lead(Id)'),
      () => api().updated('Lead', span),
      () => api().read('Lead', id, ['Name']),
      () => api().update('Lead', id, { City: 'Austin' }),
      () => api().delete('Lead', id),
      () => upsert('A1'),
      () => api().createAll('Lead', [LEAD]),
      () => api().mapConversion([]),
    ]) {
      control().fault(page);
      expect((await errorOf(call())).code).toBe('unexpected-body');
    }
    expect((await errorOf(api().upsertAll('Lead', 'Ref__c', [LEAD]))).code).toBe('invalid-request');
  });

  it('keeps answers within bounds', async () => {
    const small = connected.apiOf(connected.tokens, { limits: { maxBodyBytes: 1000 } });
    expect((await errorOf(small.describe('Lead'))).code).toBe('unexpected-body');
    const long = ['x'.repeat(9000), 'y'.repeat(9000)];
    expect((await errorOf(api().query(soql`SELECT Id FROM Lead WHERE Title IN ${long}`))).code).toBe('invalid-request');
  });

  it('tells a spent allowance from everything else', async () => {
    org().setApiUsage({ used: 100, cap: 100 });
    const error = await errorOf(api().limits());
    expect(error).toMatchObject({
      code: 'refused',
      retryClass: 'B',
      vendorCode: 'REQUEST_LIMIT_EXCEEDED',
      status: 403,
    });
    expect(eventOfError(error)).toBe('limit-reached');
  });

  it('names the records when an external id is not unique', async () => {
    org().addField('Lead.Loose__c', { type: 'Text', length: 40, externalId: true });
    const ids = ['a', 'b'].map((LastName) => org().create('Lead', { ...LEAD, LastName, Loose__c: 'L' }));
    const error = await errorOf(api().upsert('Lead', { field: 'Loose__c', value: 'L' }, { City: 'Austin' }));
    expect(error).toMatchObject({ code: 'several-records', retryClass: 'F', recordIds: ids });
  });

  it.each([
    ['Alert', true],
    ['Block', false],
  ] as const)('names what a duplicate rule found: %s', async (action, allowSave) => {
    const found = org().create('Lead', { ...LEAD, Email: 'jo@example.com' });
    org().addDuplicateRule({
      name: 'People',
      object: 'Lead',
      action,
      matches: [{ object: 'Lead', fields: ['Email'] }],
    });
    const twin = { ...LEAD, Email: 'Jo@example.com' };
    const error = await errorOf(upsert('A1', twin));
    expect(error).toMatchObject({ retryClass: 'F', vendorCode: 'DUPLICATES_DETECTED' });
    expect(error.duplicates).toEqual({ allowSave, matches: [{ object: 'Lead', id: found, rule: 'People' }] });
    const anyway = api().upsert('Lead', { field: 'Ref__c', value: 'A1' }, twin, { saveDuplicates: true });
    if (allowSave) expect(await anyway).toMatchObject({ created: true });
    else expect((await errorOf(anyway)).vendorCode).toBe('DUPLICATES_DETECTED');
  });

  it('meets converted, merged, deleted and undeleted leads', async () => {
    const { id } = await upsert('A1');
    const made = org().convertLead({ leadId: id });
    expect(await errorOf(upsert('A1', { City: 'Austin' }))).toMatchObject({
      vendorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
      retryClass: 'F',
    });
    expect(await idsOf(soql`SELECT Id FROM Lead WHERE ConvertedOpportunityId = ${made.opportunityId ?? ''}`)).toEqual([
      id,
    ]);
    const [survivor, loser] = [(await upsert('B1')).id, (await upsert('B2')).id];
    org().merge('Lead', survivor, [loser]);
    expect(await errorOf(api().update('Lead', loser, { City: 'Austin' }))).toMatchObject({
      vendorCode: 'ENTITY_IS_DELETED',
      retryClass: 'F',
    });
    const gone = await api().query(soql`SELECT MasterRecordId FROM Lead WHERE Id = ${loser}`, { withDeleted: true });
    expect(gone.records).toMatchObject([{ MasterRecordId: survivor }]);
    await api().delete('Lead', survivor);
    org().undelete('Lead', survivor);
    await api().update('Lead', survivor, { City: 'Austin' });
  });

  it('saves lists in calls of 200, results in order, a refused one beside its neighbours', async () => {
    const records = Array.from({ length: 450 }, (_, index) => ({ ...LEAD, Ref__c: `R${index}` }));
    control().clearRequests();
    const outcomes = await api().upsertAll('Lead', 'Ref__c', [
      ...records.slice(0, 449),
      { ...LEAD, Ref__c: 'X', Email: 'nobody' },
    ]);
    expect(control().requests()).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome.kind === 'saved' && outcome.created)).toHaveLength(449);
    expect(outcomes[449]).toMatchObject({
      kind: 'refused',
      error: { vendorCode: 'INVALID_EMAIL_ADDRESS', retryClass: 'D' },
    });
    const again = await api().createAll('Lead', [LEAD, { ...LEAD, Ref__c: 'R1' }]);
    expect(again).toMatchObject([
      { kind: 'saved', created: true },
      { kind: 'refused', error: { vendorCode: 'DUPLICATE_VALUE' } },
    ]);
    const Id = outcomes[0]?.kind === 'saved' ? outcomes[0].id : '';
    expect(await api().updateAll('Lead', [{ Id, City: 'Austin' }])).toMatchObject([{ kind: 'saved', created: false }]);
  });

  it('tells what was saved before a later call of a list failed, and throws when the first one fails', async () => {
    const records = Array.from({ length: 401 }, (_, index) => ({ ...LEAD, Ref__c: `R${index}` }));
    control().fault({ kind: 'reset', match: { nth: 2 } });
    const outcomes = await api().upsertAll('Lead', 'Ref__c', records);
    expect(outcomes.map((outcome) => outcome.kind).lastIndexOf('saved')).toBe(199);
    expect(outcomes[400]).toMatchObject({ kind: 'refused', error: { code: 'network', mayHaveTakenEffect: true } });
    expect(org().all('Lead')).toHaveLength(200);
    control().fault({ kind: 'reset' });
    expect((await errorOf(api().upsertAll('Lead', 'Ref__c', records))).code).toBe('network');
  });

  it('makes a field, which is invisible until it is granted', async () => {
    const field = { object: 'Lead', name: 'New__c', label: 'New', length: 40, externalId: true, unique: true };
    await api().createTextField(field);
    const hasField = async () => (await api().describe('Lead')).fields.some(({ name }) => name === 'New__c');
    expect(await hasField()).toBe(false);
    const ParentId = await api().create('PermissionSet', { Name: 'Sync', Label: 'Sync' });
    const grant = { SobjectType: 'Lead', Field: 'Lead.New__c', PermissionsRead: true, PermissionsEdit: true };
    await api().create('FieldPermissions', { ParentId, ...grant });
    await api().create('PermissionSetAssignment', { PermissionSetId: ParentId, AssigneeId: connected.tokens.userId });
    expect(await hasField()).toBe(true);
    expect((await api().toolingQuery(soql`SELECT Id FROM CustomField WHERE DeveloperName = ${'New'}`)).totalSize).toBe(
      1,
    );
  });

  it('adds ids to the map of conversion and leaves an administrator’s choice alone', async () => {
    for (const object of ['Contact', 'Opportunity'])
      for (const field of ['Ref__c', 'Other__c']) org().addField(`${object}.${field}`, { type: 'Text', length: 80 });
    org().addField('Lead.Other__c', { type: 'Text', length: 80 });
    org().mapConversion('Other__c', 'Opportunity', 'Other__c');
    const [contact, opportunity, taken] = [
      { leadField: 'Ref__c', object: 'Contact', field: 'Ref__c' },
      { leadField: 'Ref__c', object: 'Opportunity', field: 'Ref__c' },
      { leadField: 'Ref__c', object: 'Opportunity', field: 'Other__c' },
    ] as const;
    const wanted = { added: [contact, opportunity], kept: [], conflicts: [taken] };
    expect(await api().compareConversion([contact, opportunity, taken])).toEqual(wanted);
    const first = await api().mapConversion([contact, opportunity, taken]);
    expect(first).toEqual(wanted);
    expect(await api().compareConversion([contact])).toEqual({ added: [], kept: [contact], conflicts: [] });
    expect(await api().mapConversion([contact])).toEqual({ added: [], kept: [contact], conflicts: [] });
    const { id } = await upsert('A1', { ...LEAD, Other__c: 'other' });
    const made = org().convertLead({ leadId: id });
    expect(org().read('Opportunity', made.opportunityId ?? '')).toMatchObject({ Ref__c: 'A1', Other__c: 'other' });
    const wrong = { leadField: 'Ref__c', object: 'Contact', field: 'Nothing__c' } as const;
    expect(await errorOf(api().mapConversion([wrong]))).toMatchObject({ vendorCode: 'FIELD_INTEGRITY_EXCEPTION' });
    org().expireSessions();
    expect((await errorOf(api().mapConversion([contact]))).code).toBe('session-expired');
  });

  it('loses no row of one second over the edges of pages', async () => {
    const ids = Array.from({ length: 7 }, () => org().create('Opportunity', DEAL)).sort();
    const seen: unknown[] = [];
    let after = '';
    for (;;) {
      const at = new Date('2026-11-20T12:00:00Z');
      const query = soql`SELECT Id, SystemModstamp FROM Opportunity WHERE (SystemModstamp = ${at} AND Id > ${after}) OR SystemModstamp > ${at} ORDER BY SystemModstamp, Id LIMIT 3`;
      const { records } = await api().query(query);
      if (records.length === 0) break;
      seen.push(...records.map((record) => record.Id));
      after = String(records[records.length - 1]?.Id);
    }
    expect(seen).toEqual(ids);
    org().settings({ pageSize: 2 });
    const first = await api().query(soql`SELECT Id FROM Opportunity ORDER BY Id`);
    const second = await api().queryMore(first.next ?? '');
    expect([first, second].flatMap((page) => page.records.map((record) => record.Id))).toEqual(ids.slice(0, 4));
    org().expireLocators();
    expect(await errorOf(api().queryMore(second.next ?? ''))).toMatchObject({
      vendorCode: 'INVALID_QUERY_LOCATOR',
      retryClass: 'A',
    });
    expect((await errorOf(api().queryMore('https://evil.example.com/'))).code).toBe('unexpected-body');
  });

  it('is told how far changes are covered while a long transaction is open', async () => {
    const transaction = org().openTransaction();
    const late = transaction.create('Opportunity', DEAL);
    control().advance(5 * MINUTE_MS);
    const span = { from: new Date('2026-11-20T11:58:00Z'), to: new Date('2026-11-20T12:05:00Z') };
    expect(await api().updated('Opportunity', span)).toEqual({
      ids: [],
      coveredUntil: new Date('2026-11-20T12:00:00Z'),
    });
    transaction.commit();
    expect(await api().updated('Opportunity', span)).toEqual({ ids: [late], coveredUntil: span.to });
    org().delete('Opportunity', late);
    control().advance(MINUTE_MS);
    const { records } = await api().deleted('Opportunity', { ...span, to: new Date('2026-11-20T12:06:00Z') });
    expect(records).toEqual([{ id: late, deletedAt: new Date('2026-11-20T12:05:00Z') }]);
    const short = { from: span.from, to: span.from };
    expect((await errorOf(api().updated('Opportunity', short))).vendorCode).toBe('INVALID_REPLICATION_DATE');
  });

  it('searches by phone', async () => {
    const id = org().create('Lead', { ...LEAD, Phone: '(512) 555-0142' });
    expect(await api().search('FIND {555 0142} IN PHONE FIELDS RETURNING Lead(Id)')).toMatchObject([{ Id: id }]);
  });
});
