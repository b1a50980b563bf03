import { anOverview, openAs } from '../a-member.spec-support.js';
import { salesforceAddresses } from '../salesforce-api.js';
import { salesforceWords } from '../wording/connection-words.js';
import { SalesforceCard } from './salesforce-card.js';

const off = { on: false, since: null, lastSuccessAt: null };

describe('salesforceWords', () => {
  it.each([
    ['Not connected', anOverview(null)],
    ['Not connected', anOverview({ state: 'disconnected' })],
    ['Active', anOverview()],
    ['Setting up', anOverview({}, false)],
    ['Off', anOverview({ toSalesforce: off, toLeads: off })],
    ['Needs attention', anOverview({ failed: 1 })],
    ['Needs attention', anOverview({ review: 1 })],
    ['Sign in again', anOverview({ state: 'needs-sign-in', failed: 1 })],
    ['Blocked by the org', anOverview({ state: 'blocked' })],
    ['Calls used up', anOverview({ state: 'limited' })],
    ['Paused', anOverview({ state: 'paused' }, false)],
  ])('is "%s"', (label, overview) => {
    expect(salesforceWords(overview).label).toBe(label);
  });
});

describe('SalesforceCard', () => {
  const routes = [{ path: '', component: SalesforceCard }];

  it('names the org and what needs somebody, and leads to it', async () => {
    const { answer, text, button } = await openAs('brand_admin', routes, '/');
    await answer(salesforceAddresses.overview, anOverview({ failed: 7, review: 2 }));
    expect(text()).toContain('Brightside');
    expect(text()).toContain('9 leads');
    expect(button('Manage Salesforce')?.getAttribute('href')).toBe('/grow/integrations/salesforce');
  });

  it('leads to the open step while the set-up is not done', async () => {
    const { answer, button } = await openAs('brand_admin', routes, '/');
    await answer(salesforceAddresses.overview, anOverview({}, false));
    expect(button('Finish set-up of Salesforce')?.getAttribute('href')).toBe('/grow/integrations/salesforce/set-up');
  });

  it('offers to connect to those only who may', async () => {
    const { answer, button } = await openAs('marketing', routes, '/');
    await answer(salesforceAddresses.overview, anOverview(null));
    expect(button('Connect Salesforce')).toBeUndefined();
    expect(button('Manage Salesforce')).toBeDefined();
  });

  it('stays and says that the state is unknown when it cannot be read', async () => {
    const { refuse, text, button } = await openAs('brand_admin', routes, '/');
    await refuse(salesforceAddresses.overview, 503, {});
    expect(text()).toContain('Unknown');
    expect(button(/^Try again/)).toBeDefined();
  });
});
