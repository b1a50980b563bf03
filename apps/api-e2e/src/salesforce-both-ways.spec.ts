import { connectDemoOrg, recordsOfDemoOrg, salesforceSettings } from '@leadweave/stack';
import { waitFor } from '@leadweave/testing';
import { Client } from 'pg';
import {
  connectAndMap,
  Installation,
  PortalClient,
  runsEnded,
  type SimulatedProfile,
} from './installation.spec-support.js';

interface Row {
  readonly Id: string;
  readonly Leadweave_Lead_ID__c: string | null;
  readonly WhatConverts_Lead_ID__c: string | null;
  readonly ConvertedOpportunityId: string | null;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly faults: readonly string[];
}

interface Chain {
  readonly opportunities: readonly { readonly amount: number | null; readonly outcome: string }[];
}

const soon = { timeoutMs: 90_000, intervalMs: 100 };
const people = 12;

// Promise: whoever dies in the middle, each lead is in Salesforce once, and each value comes back.
describe('Salesforce in both directions', () => {
  let installation: Installation;
  let portal: PortalClient;
  let profile: SimulatedProfile;
  let owner: Client;
  let worker: Awaited<ReturnType<Installation['product']>>;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: '0.02' });
    const web = await installation.product(settings('web'));
    portal = await PortalClient.firstRun(web.url);
    worker = await installation.product(settings('worker'));
    [profile] = (await installation.profiles()) as [SimulatedProfile];
    const { connectionId } = await connectAndMap(portal, installation.simulator.masterKey, [profile]);
    await runsEnded(portal);
    const { url } = (await portal.post(`/api/v1/connections/${connectionId}/webhook`)) as { url: string };
    await installation.simulator.control('add-webhook', { url });
    owner = new Client({ connectionString: installation.databaseUrl });
    await owner.connect();
    await connectDemoOrg(portal, installation.simulator);
  });

  afterAll(async () => {
    await owner?.end();
    await installation?.stop();
  });

  const settings = (role: string) => ({
    LEADWEAVE_ROLE: role,
    SALESFORCE_POLL_SECONDS: '5',
    ...salesforceSettings(installation.simulator),
  });
  const salesforce = (command: string, body: object = {}) =>
    installation.simulator.control(`salesforce/${command}`, body);
  /** The org does what it was asked and never says so: whoever waits for the answer can only die. */
  const silence = (match: object) => salesforce('faults', { kind: 'hang', times: 3, match });
  const silent = () =>
    waitFor(async () => {
      const asked = (await salesforce('requests', {})) as Asked[];
      return asked.some(({ faults }) => faults.includes('hang')) || undefined;
    }, soon);
  /** A new worker, as if the time had passed after which the former one is taken for dead. */
  const replaceWorker = async () => {
    await worker.kill();
    await salesforce('clear-faults');
    await salesforce('clear-requests');
    for (const table of ['salesforce_lead', 'salesforce_write_back', 'salesforce_duty'])
      await owner.query(`update ${table} set lease_until = now() - interval '1 second' where lease_until is not null`);
    await owner.query('update salesforce_duty set due_at = now()');
    worker = await installation.product(settings('worker'));
  };
  /** Somebody nobody knows yet, by name, address and number; returns the id in WhatConverts. */
  const leadArrives = async (number: number) => {
    const [email, phone] = [`person.${number}@example.com`, `+15125550${100 + number}`];
    const { leadId } = (await installation.simulator.control('create-lead', {
      profile_id: profile.profileId,
      lead_type: 'Web Form',
      contact_email_address: email,
      email_address: email,
      contact_phone_number: phone,
      phone_number: phone,
      additional_fields: {},
      field_mappings: {},
    })) as { leadId: number };
    return String(leadId);
  };
  const sentLeads = async () =>
    ((await recordsOfDemoOrg(installation.simulator, 'Lead')) as Row[]).filter(
      ({ Leadweave_Lead_ID__c: id }) => id !== null && id !== undefined,
    );
  const inWhatConverts = async (leadId: string | null) => {
    const { lead } = (await installation.simulator.control('read-lead', { leadId })) as {
      lead: { quote_value: unknown; sales_value: unknown };
    };
    return { quote: Number(lead.quote_value), sales: Number(lead.sales_value) };
  };

  it('has each lead once when the worker dies before it hears that the lead was made', async () => {
    await silence({ method: 'PATCH', path: '*/sobjects/Lead/*' });
    const arrived: string[] = [];
    for (let number = 0; number < people; number += 1) arrived.push(await leadArrives(number));
    await silent();
    await replaceWorker();
    const sent = await waitFor(async () => {
      const rows = await sentLeads();
      return rows.length >= people ? rows : undefined;
    }, soon);
    expect(sent.map(({ WhatConverts_Lead_ID__c: id }) => id).sort()).toEqual(arrived.sort());
    expect(new Set(sent.map(({ Leadweave_Lead_ID__c: id }) => id)).size).toBe(people);
    // Nothing is on its way any more that could become a second one.
    await waitFor(async () => {
      const { rows } = await owner.query(`select from salesforce_lead where state in ('waiting', 'sending')`);
      return rows.length === 0 || undefined;
    }, soon);
    expect(await sentLeads()).toHaveLength(people);
  });

  it('brings every value back when the worker dies while it reads opportunities', async () => {
    const leads = await sentLeads();
    await silence({ method: 'GET', path: '*/query*' });
    for (const [index, { Id }] of leads.entries()) {
      const { opportunityId } = (await salesforce('convert-lead', { org: 'brightside', leadId: Id })) as {
        opportunityId: string;
      };
      const isWon = index % 2 === 0;
      const values = { Amount: 1_000 + index, ...(isWon ? { StageName: 'Closed Won' } : {}) };
      await salesforce('update', { org: 'brightside', object: 'Opportunity', id: opportunityId, values });
    }
    await silent();
    await replaceWorker();
    for (const [index, lead] of leads.entries()) {
      const isWon = index % 2 === 0;
      const amount = 1_000 + index;
      const chain = await waitFor(async () => {
        const path = `/api/v1/leads/${String(lead.Leadweave_Lead_ID__c)}/salesforce`;
        const found = (await portal.get(path)) as Chain;
        return found.opportunities.some((one) => one.amount === amount) ? found : undefined;
      }, soon);
      expect(chain.opportunities).toMatchObject([{ amount, outcome: isWon ? 'won' : 'open' }]);
      await waitFor(async () => {
        const { quote, sales } = await inWhatConverts(lead.WhatConverts_Lead_ID__c);
        return (isWon ? sales : quote) === amount || undefined;
      }, soon);
    }
    expect(await sentLeads()).toHaveLength(people);
  });
});
