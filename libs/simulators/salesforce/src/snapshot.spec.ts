import { type SimulatorSnapshot } from './simulator-snapshot.js';
import { type RunningSimulator } from './start-simulator.js';
import { askToken, callerOf, connect, startStill } from './requests.spec-support.js';

describe('a simulator that goes on from a snapshot', () => {
  let former: RunningSimulator;
  let next: RunningSimulator;
  beforeEach(async () => {
    former = await startStill();
  });
  afterEach(async () => {
    await former.stop();
    await next.stop();
  });

  /** As a file would bring it into another process. */
  const goOn = async () => {
    const goOnFrom = JSON.parse(JSON.stringify(former.snapshot())) as SimulatorSnapshot;
    next = await startStill({ goOnFrom });
    return next.control.org('acme');
  };

  it('has the records, and gives their ids to no others', async () => {
    const acme = former.control.org('acme');
    const leadId = acme.create('Lead', { LastName: 'Sample', Company: 'Sample Homes' });
    acme.delete('Lead', acme.create('Lead', { LastName: 'Gone', Company: 'Gone' }));
    const after = await goOn();
    expect(after.all('Lead')).toEqual(acme.all('Lead'));
    expect(acme.all('Lead').map(({ Id }) => Id)).toContain(leadId);
    const fresh = after.create('Lead', { LastName: 'New', Company: 'New' });
    expect(acme.all('Lead').map(({ Id }) => Id)).not.toContain(fresh);
  });

  it('has the fields that were added, who may see them, and the conversion map', async () => {
    const acme = former.control.org('acme');
    for (const field of ['Lead.Kept__c', 'Opportunity.Kept__c']) acme.addField(field, { type: 'Text', length: 50 });
    acme.mapConversion('Kept__c', 'Opportunity', 'Kept__c');
    acme.hideField('Lead.Email');
    const after = await goOn();
    const leadId = after.create('Lead', { LastName: 'Sample', Company: 'Sample', Kept__c: 'kept' });
    const { opportunityId } = after.convertLead({ leadId });
    expect(after.read('Opportunity', String(opportunityId))).toMatchObject({ Kept__c: 'kept' });
    const described = await callerOf(next)('/sobjects/Lead/describe');
    const names = (described.json.fields as { name: string }[]).map(({ name }) => name);
    expect([names.includes('Kept__c'), names.includes('Email')]).toEqual([true, false]);
  });

  it('takes the access token and the refresh token, and knows the dead one', async () => {
    const first = (await connect(former)).json;
    const refresh = (simulator: RunningSimulator, token: string) =>
      askToken(simulator, { grant_type: 'refresh_token', refresh_token: token });
    const second = (await refresh(former, first.refresh_token as string)).json;
    await goOn();
    const limits = await fetch(`${next.url}/acme.my.salesforce.com/services/data/v62.0/limits`, {
      headers: { authorization: `Bearer ${second.access_token as string}` },
    });
    expect(limits.status).toBe(200);
    const third = await refresh(next, second.refresh_token as string);
    expect(third.status).toBe(200);
    expect([first.refresh_token, second.refresh_token]).not.toContain(third.json.refresh_token);
    expect((await refresh(next, first.refresh_token as string)).json).toMatchObject({ error: 'invalid_grant' });
  });
});
