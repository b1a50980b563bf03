import { Connection } from '@jsforce/jsforce-node';
import { type RunningSimulator } from './start-simulator.js';
import { startStill } from './requests.spec-support.js';

/** The real package drives the simulator: what it sends is understood, what it gets it understands. */
describe('jsforce', () => {
  let simulator: RunningSimulator;
  let connection: Connection;
  const client = 'Demo';
  beforeEach(async () => {
    simulator = await startStill();
    const { accessToken, host } = simulator.control.openSession('acme');
    connection = new Connection({
      accessToken,
      instanceUrl: simulator.urlOf(host),
      version: '62.0',
      callOptions: { client },
    });
  });
  afterEach(() => simulator.stop());

  const org = () => simulator.control.org('acme');
  const LEAD = { LastName: 'Sample', Company: 'Sample Homes' };

  it('creates, reads, changes, deletes and queries', async () => {
    const made = await connection.sobject('Lead').create(LEAD);
    expect(made.success).toBe(true);
    const id = String(made.id);
    expect(await connection.sobject('Lead').retrieve(id)).toMatchObject({ Id: id, Name: 'Sample' });
    await connection.sobject('Lead').update({ Id: id, City: 'Austin' }, { headers: { 'Sforce-Auto-Assign': 'FALSE' } });
    expect(simulator.control.requests().at(-1)).toMatchObject({ client, autoAssign: 'FALSE', status: 204 });
    expect((await connection.query(`SELECT City FROM Lead WHERE Id = '${id}'`)).records[0]).toMatchObject({
      City: 'Austin',
    });
    await connection.sobject('Lead').destroy(id);
    expect((await connection.query('SELECT Id FROM Lead')).totalSize).toBe(0);
    expect((await connection.query('SELECT Id FROM Lead', { scanAll: true })).totalSize).toBe(1);
    expect(connection.limitInfo.apiUsage).toMatchObject({ limit: 15_000 });
  });

  it('reads the next pages', async () => {
    org().settings({ pageSize: 2 });
    for (const name of ['a', 'b', 'c']) org().create('Account', { Name: name });
    const first = await connection.query<{ Name: string }>('SELECT Name FROM Account ORDER BY Name');
    expect([first.records.length, first.done]).toEqual([2, false]);
    const second = await connection.queryMore<{ Name: string }>(String(first.nextRecordsUrl));
    expect(second.records.map((row) => row.Name)).toEqual(['c']);
  });

  it('upserts by external id and saves collections', async () => {
    org().addField('Lead.Ref__c', { type: 'Text', length: 40, externalId: true, unique: true });
    const made = await connection.sobject('Lead').upsert({ ...LEAD, Ref__c: 'A1' }, 'Ref__c');
    expect(made).toMatchObject({ success: true, created: true });
    const many = await connection.sobject('Lead').upsert(
      [
        { ...LEAD, Ref__c: 'A1' },
        { ...LEAD, Ref__c: 'A2' },
      ],
      'Ref__c',
    );
    expect(many).toMatchObject([{ created: false }, { created: true }]);
    const saved = await connection.sobject('Lead').create([LEAD, { ...LEAD, Email: 'nobody' }]);
    expect(saved).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'INVALID_EMAIL_ADDRESS' }] },
    ]);
    const ids = org()
      .all('Lead')
      .map((row) => String(row.Id));
    expect(await connection.sobject('Lead').update(ids.map((Id) => ({ Id, City: 'Austin' })))).toHaveLength(3);
    expect(await connection.retrieve('Lead', ids, { fields: ['City'] })).toHaveLength(3);
    expect(await connection.sobject('Lead').destroy(ids)).toMatchObject([
      { success: true },
      { success: true },
      { success: true },
    ]);
  });

  it('describes, tells changes and deletions', async () => {
    expect((await connection.describe('Lead')).fields.length).toBeGreaterThan(30);
    expect((await connection.describeGlobal()).sobjects.length).toBeGreaterThan(5);
    const id = org().create('Lead', LEAD);
    const span = ['2026-11-20T11:00:00Z', '2026-11-20T12:30:00Z'] as const;
    expect((await connection.sobject('Lead').updated(...span)).ids).toEqual([id]);
    org().delete('Lead', id);
    expect((await connection.sobject('Lead').deleted(...span)).deletedRecords).toMatchObject([{ id }]);
  });

  it('makes fields by Tooling, searches and reads limits', async () => {
    const made = await connection.tooling.sobject('CustomField').create({
      FullName: 'Lead.Ref__c',
      Metadata: { type: 'Text', label: 'Ref', length: 40, externalId: true, unique: true, caseSensitive: false },
    } as never);
    expect(made).toMatchObject({ success: true });
    org().create('Lead', { ...LEAD, Phone: '512-555-0142' });
    const found = await connection.search('FIND {555 0142} IN PHONE FIELDS RETURNING Lead(Id, LastName)');
    expect(found.searchRecords).toMatchObject([{ LastName: 'Sample' }]);
    expect((await connection.limits()).DailyApiRequests?.Max).toBe(15_000);
  });

  it('converts, merges and undeletes by SOAP', async () => {
    const [first, second, third] = ['a', 'b', 'c'].map((LastName) => org().create('Lead', { ...LEAD, LastName }));
    const converted = await connection.soap.convertLead({
      leadId: String(first),
      convertedStatus: 'Closed - Converted',
      opportunityName: 'Kitchen',
    });
    expect(converted).toMatchObject({ success: true, leadId: first });
    expect(org().read('Opportunity', String(converted.opportunityId))?.Name).toBe('Kitchen');
    const merged = await connection.soap.merge({
      masterRecord: { type: 'Lead', Id: String(second) },
      recordToMergeIds: [String(third)],
    });
    expect(merged).toMatchObject({ success: true, id: second });
    expect(org().read('Lead', String(third))).toMatchObject({ IsDeleted: true, MasterRecordId: second });
    expect(await connection.soap.undelete([String(third)])).toMatchObject([{ success: true }]);
    expect(org().read('Lead', String(third))).toMatchObject({ IsDeleted: false, MasterRecordId: null });
  });

  it('writes and reads the map of conversion by the metadata API', async () => {
    for (const object of ['Lead', 'Opportunity']) org().addField(`${object}.Ref__c`, { type: 'Text', length: 40 });
    const objectMapping = {
      inputObject: 'Lead',
      outputObject: 'Opportunity',
      mappingFields: [{ inputField: 'Ref__c', outputField: 'Ref__c' }],
    };
    const settings = { fullName: 'LeadConvertSettings', objectMapping: [objectMapping] };
    expect(await connection.metadata.update('LeadConvertSettings', settings as never)).toMatchObject({ success: true });
    const made = org().convertLead({ leadId: org().create('Lead', { ...LEAD, Ref__c: 'A1' }) });
    expect(org().read('Opportunity', made.opportunityId ?? '')?.Ref__c).toBe('A1');
    const read = await connection.metadata.read('LeadConvertSettings', 'LeadConvertSettings');
    expect(JSON.stringify(read)).toContain('Ref__c');
  });
});
