import { anOverview, openAs, someSettings } from '../a-member.spec-support.js';
import { type DryRun, salesforceAddresses } from '../salesforce-api.js';
import { SetUpPage } from './set-up-page.js';

const routes = [
  { path: 'grow/integrations/salesforce/set-up/:step', component: SetUpPage },
  { path: '**', children: [] },
];
const at = (step: string) => `/grow/integrations/salesforce/set-up/${step}`;
const dryRun: DryRun = {
  id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9e01',
  since: null,
  createdAt: '2026-11-20T12:00:00.000Z',
  leads: 461,
  wouldCreate: 412,
  wouldUpdate: 37,
  wouldLink: 0,
  unchanged: 0,
  skipped: [{ because: 'spam', count: 12 }],
  review: [],
  calls: 9,
  orgMax: 15_000,
  samples: [],
};
const open = async (step: string) => {
  const page = await openAs('brand_admin', routes, at(step));
  await page.answer(salesforceAddresses.overview, anOverview({}, false));
  return page;
};
const noBackFill = { backFill: null };

describe('the set-up', () => {
  it('goes to the first step that is not done', async () => {
    const { answer, text } = await open('next');
    await answer(salesforceAddresses.setUp, {
      apiVersion: '67.0',
      checkedAt: '2026-11-20T12:00:00.000Z',
      permissions: [{ permission: 'create-leads', ok: false, required: true }],
      fields: [],
      conversion: [],
      canCreate: true,
      ready: true,
    });
    expect(text()).toContain('Check the org');
    expect(text()).toContain('The connected user lacks a permission that is needed.');
  });

  it('creates exactly what was planned, after a person agreed', async () => {
    const { answer, press, asked } = await open('create');
    const step = { action: 'create-field', object: 'Lead', name: 'Leadweave_Lead_ID__c', detail: 'Text (36)' };
    await answer('/api/v1/salesforce/set-up/plan', { digest: 'd-1', steps: [step], calls: 2 }, 'POST');
    await press('Do exactly this');
    const { request } = await asked(salesforceAddresses.setUp, 'POST');
    expect(request.body).toEqual({ digest: 'd-1' });
  });

  it('starts from now on without a dry run, and switches both directions on', async () => {
    const { press, answer, asked } = await open('start');
    await answer(salesforceAddresses.latestBackFill, noBackFill);
    await press('Start');
    await answer(salesforceAddresses.settings, someSettings());
    const { request } = await asked(salesforceAddresses.settings, 'PUT');
    expect(request.body).toMatchObject({ toSalesforce: { on: true }, toLeads: { on: true } });
    const { since } = (request.body as { toSalesforce: { since: string } }).toSalesforce;
    expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
  });

  it('counts before earlier leads are sent, runs exactly that, and names what has changed since', async () => {
    const { press, answer, fill, tick, text, button, asked } = await open('start');
    await answer(salesforceAddresses.latestBackFill, noBackFill);
    await tick('Earlier ones too');
    expect((button('Run exactly this') as HTMLButtonElement).disabled).toBe(true);
    await fill('Since midnight of this day, your time', '2026-10-01');
    await press('Count what would happen');
    await answer('/api/v1/salesforce/dry-runs', dryRun, 'POST');
    expect(text()).toContain('412 would be created');
    expect(text()).toContain('9 calls of the 15,000 calls');
    expect(text()).toContain('Scored as spam, and spam is never sent.');
    await press('Run exactly this');
    await answer(salesforceAddresses.settings, someSettings());
    await answer(salesforceAddresses.settings, someSettings(), 'PUT');
    const call = await asked('/api/v1/salesforce/back-fills', 'POST');
    expect(call.request.body).toEqual({ dryRunId: dryRun.id });
    const errors = [{ pointer: '/create', detail: '412 → 415' }];
    call.flush({ code: 'salesforce_plan_outdated', errors }, { status: 409, statusText: 'Conflict' });
    await tick('Opportunities back to leads');
    expect(text()).toContain('create: 412 → 415');
  });
});
