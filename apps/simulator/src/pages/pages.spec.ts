import { type OrgControl } from '@leadweave/salesforce-simulator';
import { type RunningSimulators, startSimulators } from '../control/start-simulators.js';
import { simulatorConfig } from '../simulator-config.js';

describe('the pages of the simulators', () => {
  let simulators: RunningSimulators;
  let org: OrgControl;
  beforeAll(async () => {
    simulators = await startSimulators(simulatorConfig({ SIMULATOR_PORT: '0' }));
    org = simulators.salesforce.org('brightside');
  });
  afterAll(() => simulators.stop());

  const read = async (path: string) => {
    const response = await fetch(simulators.url + path);
    return { status: response.status, text: await response.text() };
  };
  const press = (path: string, action: string, values: Record<string, string> = {}, origin = simulators.url) =>
    fetch(simulators.url + path, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ action, ...values }),
      redirect: 'manual',
    });
  const aLead = (values: Record<string, unknown> = {}) =>
    org.create('Lead', { LastName: 'Marsh', Company: 'Marsh & Sons <Plumbing>', ...values });
  const pathOf = (id: string | undefined) => `/${org.host()}/${id ?? 'none'}`;

  it('lists the leads of an org, finds one by its words and escapes what is in them', async () => {
    const id = aLead({ Email: 'joe.marsh@example.com' });
    const list = await read(`/${org.host()}/`);
    expect(list.text).toContain('Marsh &amp; Sons &lt;Plumbing&gt;');
    expect(list.text).not.toContain('<Plumbing>');
    const found = await read(`/${org.host()}/?q=JOE.MARSH`);
    expect([found.text.includes(pathOf(id)), found.text.includes('Tanaka')]).toEqual([true, false]);
    expect((await read(`/${org.host()}/?q=%22%3E%3Cscript%3E`)).text).not.toContain('"><script>');
  });

  it('shows the fields that were added to a lead', async () => {
    org.addField('Lead.Leadweave_Keyword__c', { type: 'Text', length: 255 });
    const id = aLead({ Leadweave_Keyword__c: 'emergency plumber' });
    const { text } = await read(pathOf(id));
    expect(text).toMatch(/<dt>Leadweave Keyword<\/dt>\s*<dd[^>]*>emergency plumber<\/dd>/);
  });

  it('leads from the address that Salesforce has for a record to its page', async () => {
    const id = aLead();
    const response = await fetch(`${simulators.url}/${org.host()}/lightning/r/Lead/${id}/view`);
    expect([response.status, response.url]).toEqual([200, simulators.url + pathOf(id)]);
  });

  it('converts a lead, with an opportunity of a name or without one', async () => {
    const [withDeal, without] = [aLead(), aLead()];
    const answer = await press(pathOf(withDeal), 'convert', { opportunity: 'yes', name: 'New pipes' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, pathOf(withDeal)]);
    await press(pathOf(without), 'convert');
    const opportunityId = org.read('Lead', withDeal)?.ConvertedOpportunityId as string;
    expect(org.read('Opportunity', opportunityId)).toMatchObject({ Name: 'New pipes', StageName: 'Prospecting' });
    expect(org.read('Lead', without)).toMatchObject({ IsConverted: true, ConvertedOpportunityId: null });
    expect((await read(pathOf(withDeal))).text).toContain(pathOf(opportunityId));
  });

  it('wins, loses and reopens an opportunity, and takes an amount as people write it', async () => {
    const { opportunityId } = org.convertLead({ leadId: aLead() });
    const id = String(opportunityId);
    const now = () => org.read('Opportunity', id);
    await press(pathOf(id), 'win', { amount: '$2,400.50', stage: 'Prospecting' });
    expect(now()).toMatchObject({ IsWon: true, Amount: 2400.5 });
    await press(pathOf(id), 'reopen');
    expect(now()).toMatchObject({ IsClosed: false, StageName: 'Negotiation/Review', Amount: 2400.5 });
    await press(pathOf(id), 'lose');
    expect(now()).toMatchObject({ IsClosed: true, IsWon: false });
    await press(pathOf(id), 'change', { amount: '', stage: 'Prospecting' });
    expect(now()).toMatchObject({ Amount: null, StageName: 'Prospecting' });
  });

  it('says why something was not done', async () => {
    const { opportunityId, leadId } = org.convertLead({ leadId: aLead() });
    const amount = await press(pathOf(opportunityId), 'change', { amount: 'a lot' });
    expect([amount.status, (await amount.text()).includes('“a lot” is no amount.')]).toEqual([422, true]);
    const again = await press(pathOf(leadId), 'convert');
    expect(await again.text()).toContain('CANNOT_UPDATE_CONVERTED_LEAD');
  });

  it('puts a record into the recycle bin and takes it out again', async () => {
    const id = aLead();
    await press(pathOf(id), 'delete');
    expect(org.read('Lead', id)).toMatchObject({ IsDeleted: true });
    expect((await read(pathOf(id))).text).toContain('in the recycle bin');
    await press(pathOf(id), 'undelete');
    expect(org.read('Lead', id)).toMatchObject({ IsDeleted: false });
  });

  it('takes no form of another site, and none that does not say where it comes from', async () => {
    const id = aLead();
    const statuses = [
      (await press(pathOf(id), 'delete', {}, 'https://evil.example.com')).status,
      (await fetch(simulators.url + pathOf(id), { method: 'POST', body: 'action=delete' })).status,
    ];
    expect(statuses).toEqual([403, 403]);
    expect(org.read('Lead', id)).toMatchObject({ IsDeleted: false });
  });

  it('lets no page load anything from elsewhere', async () => {
    const { headers } = await fetch(simulators.url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows what a lead is worth in WhatConverts, and where it is in Salesforce', async () => {
    const leadId = simulators.whatconverts.createLead({ contact_name: 'Dana Fields' });
    org.addField('Lead.WhatConverts_Lead_ID__c', { type: 'Text', length: 50 });
    const record = aLead({ WhatConverts_Lead_ID__c: String(leadId) });
    simulators.whatconverts.editLead(leadId, { quotable: 'Yes', quote_value: 1200, sales_value: 1150.5 });
    const { text } = await read(`/whatconverts/${leadId}`);
    for (const part of ['Dana Fields', '$1,200.00', '$1,150.50', pathOf(record)]) expect(text).toContain(part);
    expect((await read(pathOf(record))).text).toContain(`/whatconverts/${leadId}`);
    expect((await read('/whatconverts')).text).toContain('$1,150.50');
  });

  it('answers 404 for a record, a lead or a list that does not exist', async () => {
    for (const path of [pathOf('00Q000000000000AAA'), `/${org.host()}/nothing`, '/whatconverts/1'])
      expect((await read(path)).status).toBe(404);
  });
});
