import { type RunningSimulator } from './start-simulator.js';
import { ask, type Caller, callerOf, queryOf, type Seen, startStill } from './requests.spec-support.js';

const LEAD = { LastName: 'Sample', Company: 'Sample Homes' };

describe('records', () => {
  let simulator: RunningSimulator;
  let call: Caller;
  beforeEach(async () => {
    simulator = await startStill();
    call = callerOf(simulator);
  });
  afterEach(() => simulator.stop());

  const org = () => simulator.control.org('acme');
  const create = (body: object, headers?: Record<string, string>) =>
    call('/sobjects/Lead', { method: 'POST', body: { ...LEAD, ...body }, headers });
  const read = async (id: string): Promise<Seen['json']> => (await call(`/sobjects/Lead/${id}`)).json;
  const codeOf = (answer: Seen): unknown[] => [answer.status, answer.json[0].errorCode];

  it('§4.1 lists versions to everybody and resources to those with a session', async () => {
    const versions = await ask(`${simulator.urlOf(org().host())}/services/data`);
    expect(versions.json).toContainEqual(expect.objectContaining({ version: '62.0' }));
    expect((await call('')).json.identity).toContain(`/id/${org().id}/`);
    expect((await ask(`${simulator.urlOf(org().host())}/services/data/v62.0/limits`)).status).toBe(401);
  });

  it('§12.2 creates, reads, changes and deletes', async () => {
    const made = await create({ Email: 'jo@example.com' });
    expect([made.status, made.json]).toEqual([201, { id: made.json.id, success: true, errors: [] }]);
    expect(made.json.id).toMatch(/^00Q[a-zA-Z0-9]{15}$/);
    expect(await read(made.json.id)).toMatchObject({
      attributes: { type: 'Lead', url: `/services/data/v62.0/sobjects/Lead/${made.json.id}` },
      Name: 'Sample',
      Status: 'Open - Not Contacted',
      SystemModstamp: '2026-11-20T12:00:00.000+0000',
      OwnerId: org().users()[0]!.id,
    });
    simulator.control.advance(2500);
    const changed = await call(`/sobjects/Lead/${made.json.id}`, { method: 'PATCH', body: { FirstName: 'Jo' } });
    expect([changed.status, changed.text]).toEqual([204, '']);
    expect(await read(String(made.json.id).slice(0, 15))).toMatchObject({
      Name: 'Jo Sample',
      SystemModstamp: '2026-11-20T12:00:02.000+0000',
      CreatedDate: '2026-11-20T12:00:00.000+0000',
    });
    expect((await call(`/sobjects/Lead/${made.json.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await call(`/sobjects/Lead/${made.json.id}`))).toEqual([404, 'ENTITY_IS_DELETED']);
  });

  it.each([
    [{ LastName: null }, 400, 'REQUIRED_FIELD_MISSING'],
    [{ Company: '' }, 400, 'REQUIRED_FIELD_MISSING'],
    [{ Nonsense: 1 }, 400, 'INVALID_FIELD'],
    [{ Phone: '5'.repeat(41) }, 400, 'STRING_TOO_LONG'],
    [{ Email: 'nobody' }, 400, 'INVALID_EMAIL_ADDRESS'],
    [{ Status: 'Unheard of' }, 400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    [{ Name: 'Jo' }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    [{ OwnerId: '005000000000001AAA' }, 400, 'INVALID_CROSS_REFERENCE_KEY'],
    [{ IsConverted: true }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  ])('§4.5 class D refuses %j', async (body, status, code) => {
    expect(codeOf(await create(body))).toEqual([status, code]);
  });

  it('§5.2 names the longest length, §5.1 takes unknown lead sources', async () => {
    const long = await create({ Phone: '5'.repeat(41) });
    expect(long.json[0]).toMatchObject({ fields: ['Phone'], message: expect.stringContaining('max length=40') });
    expect((await create({ LeadSource: 'WhatConverts' })).status).toBe(201);
  });

  it('§4.5 refuses numbers, dates and JSON that are none', async () => {
    const opportunity = (body: object) =>
      call('/sobjects/Opportunity', {
        method: 'POST',
        body: { Name: 'A', StageName: 'Prospecting', CloseDate: '2026-12-31', ...body },
      });
    expect(codeOf(await opportunity({ Amount: 1e17 }))).toEqual([400, 'NUMBER_OUTSIDE_VALID_RANGE']);
    expect(codeOf(await opportunity({ CloseDate: 'soon' }))).toEqual([400, 'JSON_PARSER_ERROR']);
    expect(codeOf(await call('/sobjects/Lead', { method: 'POST' }))).toEqual([400, 'JSON_PARSER_ERROR']);
    expect((await opportunity({ Amount: '12.345' })).status).toBe(201);
    expect(org().all('Opportunity')).toEqual([expect.objectContaining({ Amount: 12.35, Probability: 10 })]);
  });

  it('§9.2 tells what the app changed from what people changed', async () => {
    const id = org().create('Lead', LEAD);
    const [app, person] = org().users();
    expect(org().read('Lead', id)?.LastModifiedById).toBe(person?.id);
    await call(`/sobjects/Lead/${id}`, { method: 'PATCH', body: { City: 'Austin' } });
    expect(org().read('Lead', id)).toMatchObject({ CreatedById: person?.id, LastModifiedById: app?.id });
  });

  it('§8.4 stage decides closed, won and probability', async () => {
    const id = org().create('Opportunity', {
      Name: 'A',
      StageName: 'Prospecting',
      CloseDate: '2026-12-31',
      Amount: 200,
    });
    expect(org().read('Opportunity', id)).toMatchObject({ IsWon: false, ExpectedRevenue: 20 });
    await call(`/sobjects/Opportunity/${id}`, { method: 'PATCH', body: { StageName: 'Closed Won' } });
    expect(org().read('Opportunity', id)).toMatchObject({ IsWon: true, IsClosed: true, Probability: 100 });
    expect(codeOf(await call(`/sobjects/Opportunity/${id}`, { method: 'PATCH', body: { IsWon: false } }))).toEqual([
      400,
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    ]);
  });

  it('§4.1 answers 404 for what does not exist and 405 for what cannot be done', async () => {
    for (const path of ['/sobjects/Nothing/describe', '/sobjects/Lead/00Q000000000001AAA', '/nothing'])
      expect(codeOf(await call(path))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await call('/sobjects/Lead', { method: 'PUT', body: {} }))).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  it('§1.8 assignment rules move owners on creation and on change, unless the header forbids it', async () => {
    const queue = String(org().all('Group')[0]?.Id);
    const id = (await create({})).json.id;
    const ruleId = org().assignTo('Lead', queue);
    const change = (value?: string) =>
      call(`/sobjects/Lead/${id}`, {
        method: 'PATCH',
        body: { City: 'Austin' },
        headers: value === undefined ? {} : { 'Sforce-Auto-Assign': value },
      });
    await change('FALSE');
    expect((await read(id)).OwnerId).not.toBe(queue);
    await change();
    expect((await read(id)).OwnerId).toBe(queue);
    expect((await read((await create({}, { 'Sforce-Auto-Assign': ruleId })).json.id)).OwnerId).toBe(queue);
    expect(codeOf(await change('01Q000000000009AAA'))).toEqual([400, 'INVALID_ASSIGNMENT_RULE']);
  });

  it('§4.5 unique values, validation rules and locks', async () => {
    org().addField('Lead.Ref__c', { type: 'Text', length: 40, unique: true, externalId: true });
    await create({ Ref__c: 'A1' });
    expect(codeOf(await create({ Ref__c: 'a1' }))).toEqual([400, 'DUPLICATE_VALUE']);
    org().addValidationRule({
      object: 'Lead',
      message: 'Phone must begin with +',
      isWrong: (record) => String(record.values.Phone ?? '+')[0] !== '+',
    });
    const refused = await create({ Phone: '555' });
    expect([codeOf(refused)[1], refused.json[0].message]).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'Phone must begin with +',
    ]);
    const id = (await create({})).json.id;
    org().lock(id);
    const change = () => call(`/sobjects/Lead/${id}`, { method: 'PATCH', body: { City: 'Austin' } });
    expect(codeOf(await change())).toEqual([400, 'UNABLE_TO_LOCK_ROW']);
    expect((await change()).status).toBe(204);
  });

  it('§4.3 duplicate rules answer the records they found; alerts can be saved, blocks not', async () => {
    const first = (await create({ Email: 'jo@example.com' })).json.id;
    const rule = { name: 'People', object: 'Lead', matches: [{ object: 'Lead', fields: ['Email'] }] };
    org().addDuplicateRule({ ...rule, action: 'Alert' });
    const refused = await create({ Email: 'JO@example.com' });
    expect(codeOf(refused)).toEqual([400, 'DUPLICATES_DETECTED']);
    expect(refused.json[0].duplicateResult).toMatchObject({
      allowSave: true,
      matchResults: [{ entityType: 'Lead', matchRecords: [{ record: { Id: first } }] }],
    });
    expect(refused.json[0].duplicateResult.matchResults[0].matchRecords[0].record).not.toHaveProperty('Email');
    const header = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true; includeRecordDetails=true' };
    expect((await create({ Email: 'jo@example.com' }, header)).status).toBe(201);
    org().clearRules();
    org().addDuplicateRule({ ...rule, action: 'Block' });
    const blocked = await create({ Email: 'jo@example.com' }, header);
    expect(blocked.json[0].duplicateResult).toMatchObject({ allowSave: false });
    expect(blocked.json[0].duplicateResult.matchResults[0].matchRecords[0].record.Email).toBe('jo@example.com');
  });

  it('§4.1 describes objects, absent fields included by being absent, and answers 304', async () => {
    const describe = await call('/sobjects/Lead/describe');
    const fieldNamed = (name: string) =>
      (describe.json.fields as { name: string }[]).find((field) => field.name === name);
    expect(fieldNamed('LastName')).toMatchObject({ length: 80, nillable: false, createable: true, custom: false });
    expect(fieldNamed('Company')).toMatchObject({ length: 255, nillable: true });
    expect(fieldNamed('Status')).toMatchObject({ defaultedOnCreate: true, restrictedPicklist: true });
    expect(fieldNamed('CurrencyIsoCode')).toBeUndefined();
    const since = { 'If-Modified-Since': describe.headers.get('last-modified') ?? '' };
    expect((await call('/sobjects/Lead/describe', { headers: since })).status).toBe(304);
    org().hideField('Lead.Phone');
    expect(JSON.stringify((await call('/sobjects/Lead/describe')).json)).not.toContain('"Phone"');
    expect(codeOf(await create({ Phone: '555' }))).toEqual([400, 'INVALID_FIELD']);
    expect((await call('/sobjects')).json.sobjects).toContainEqual(expect.objectContaining({ name: 'Opportunity' }));
  });

  it('§10.3 a field made by Tooling is invisible until it is granted', async () => {
    const path = '/tooling/sobjects/CustomField';
    const Metadata = { type: 'Text', label: 'Ref', length: 40, externalId: true, unique: true, caseSensitive: false };
    const made = await call(path, { method: 'POST', body: { FullName: 'Lead.Ref__c', Metadata } });
    expect([made.status, made.json.success]).toEqual([201, true]);
    expect(codeOf(await call(path, { method: 'POST', body: { FullName: 'Lead.Ref__c', Metadata } }))[1]).toBe(
      'DUPLICATE_DEVELOPER_NAME',
    );
    const hasField = async () =>
      JSON.stringify((await call('/sobjects/Lead/describe')).json.fields).includes('"Ref__c"');
    expect(await hasField()).toBe(false);
    const set = await call('/sobjects/PermissionSet', { method: 'POST', body: { Name: 'Sync', Label: 'Sync' } });
    const grant = { ParentId: set.json.id, SobjectType: 'Lead', Field: 'Lead.Ref__c', PermissionsRead: true };
    await call('/sobjects/FieldPermissions', { method: 'POST', body: { ...grant, PermissionsEdit: true } });
    expect(await hasField()).toBe(false);
    const assignment = { PermissionSetId: set.json.id, AssigneeId: org().users()[0]!.id };
    await call('/sobjects/PermissionSetAssignment', { method: 'POST', body: assignment });
    expect(await hasField()).toBe(true);
    expect((await create({ Ref__c: 'A1' })).status).toBe(201);
    const found = await queryOf(call, `SELECT Id FROM CustomField WHERE DeveloperName = 'Ref'`, 'tooling/query');
    expect(found).toHaveLength(1);
    org().setRights(org().users()[0]!.username, { customizeApplication: false });
    expect(codeOf(await call(path, { method: 'POST', body: { FullName: 'Lead.Other__c', Metadata } }))).toEqual([
      403,
      'INSUFFICIENT_ACCESS_OR_READONLY',
    ]);
  });
});
