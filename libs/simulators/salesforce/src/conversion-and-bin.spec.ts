import { type RunningSimulator } from './start-simulator.js';
import { type Caller, callerOf, pick, queryOf, startStill } from './requests.spec-support.js';

const DAY_MS = 86_400_000;

describe('conversion, merge and recycle bin', () => {
  let simulator: RunningSimulator;
  let call: Caller;
  beforeEach(async () => {
    simulator = await startStill();
    call = callerOf(simulator);
  });
  afterEach(() => simulator.stop());

  const org = () => simulator.control.org('acme');
  const lead = (changes: object = {}) =>
    org().create('Lead', {
      LastName: 'Sample',
      Company: 'Sample Homes',
      LeadSource: 'Web',
      Phone: '555-0142',
      ...changes,
    });
  const text = { type: 'Text', length: 40 };

  it('§6 makes Account, Contact and Opportunity and marks the lead', () => {
    const id = lead({ Email: 'jo@example.com' });
    const made = org().convertLead({ leadId: id });
    expect(org().read('Lead', id)).toMatchObject({
      IsConverted: true,
      ConvertedDate: '2026-11-20',
      ConvertedAccountId: made.accountId,
      ConvertedContactId: made.contactId,
      ConvertedOpportunityId: made.opportunityId,
      Status: 'Closed - Converted',
    });
    expect(org().read('Contact', made.contactId)).toMatchObject({
      Email: 'jo@example.com',
      Phone: '555-0142',
      LeadSource: 'Web',
    });
    expect(org().read('Account', made.accountId)).toMatchObject({ Name: 'Sample Homes' });
    expect(org().read('Opportunity', made.opportunityId ?? '')).toMatchObject({
      Name: 'Sample Homes',
      CloseDate: '2026-12-31',
      LeadSource: 'Web',
      ContactId: made.contactId,
    });
    expect(org().read('Opportunity', made.opportunityId ?? '')?.Amount ?? null).toBeNull();
  });

  it('§6 carries custom fields only where they are mapped', () => {
    for (const object of ['Lead', 'Contact', 'Opportunity']) org().addField(`${object}.Ref__c`, text);
    org().mapConversion('Ref__c', 'Opportunity', 'Ref__c');
    const made = org().convertLead({ leadId: lead({ Ref__c: 'A1' }) });
    expect(org().read('Opportunity', made.opportunityId ?? '')?.Ref__c).toBe('A1');
    expect(org().read('Contact', made.contactId)?.Ref__c ?? null).toBeNull();
  });

  it('§6 into existing records only blank fields are filled, and an opportunity is optional', () => {
    const accountId = org().create('Account', { Name: 'Kept', Phone: null });
    const contactId = org().create('Contact', { LastName: 'Kept', AccountId: accountId });
    const made = org().convertLead({ leadId: lead(), accountId, contactId, doNotCreateOpportunity: true });
    expect(made).toMatchObject({ accountId, contactId, opportunityId: undefined });
    expect(org().read('Contact', contactId)).toMatchObject({ LastName: 'Kept', Phone: '555-0142' });
    expect(org().read('Account', accountId)).toMatchObject({ Name: 'Kept', Phone: '555-0142' });
  });

  it('§1.9 a converted lead is read-only, except for those who may edit it', async () => {
    const id = lead();
    org().convertLead({ leadId: id });
    const change = () => call(`/sobjects/Lead/${id}`, { method: 'PATCH', body: { City: 'Austin' } });
    expect((await change()).json[0]).toMatchObject({
      errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD',
      message: 'cannot reference converted lead',
    });
    expect(() => org().convertLead({ leadId: id })).toThrow('CANNOT_UPDATE_CONVERTED_LEAD');
    org().setRights(org().users()[0]!.username, { viewAndEditConvertedLeads: true });
    expect(
      (await callerOf(simulator)(`/sobjects/Lead/${id}`, { method: 'PATCH', body: { City: 'Austin' } })).status,
    ).toBe(204);
  });

  it('§6 losers of a merge are deleted and name their survivor, through a chain', async () => {
    const [first, second, third] = [lead(), lead(), lead()];
    org().merge('Lead', second, [first]);
    org().merge('Lead', third, [second]);
    org().delete('Lead', third);
    const rows = await queryOf(
      call,
      'SELECT Id, MasterRecordId FROM Lead WHERE IsDeleted = true ORDER BY Id',
      'queryAll',
    );
    expect(pick(rows, 'MasterRecordId')).toEqual([second, third, null]);
    expect(await queryOf(call, 'SELECT Id FROM Lead')).toEqual([]);
  });

  it('§6 keeps deleted records for 15 days and brings them back', async () => {
    const id = lead();
    org().delete('Lead', id);
    simulator.control.setSessionLife(Infinity);
    simulator.control.advance(14 * DAY_MS);
    org().undelete('Lead', id);
    expect(await queryOf(call, 'SELECT Id FROM Lead')).toHaveLength(1);
    org().delete('Lead', id);
    simulator.control.advance(16 * DAY_MS);
    expect(await queryOf(call, 'SELECT Id FROM Lead', 'queryAll')).toEqual([]);
    expect(() => org().undelete('Lead', id)).toThrow('UNDELETE_FAILED');
  });
});
