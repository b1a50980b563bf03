import { aConnection, openAs } from '../a-member.spec-support.js';
import { type ErrorCard, type Health, salesforceAddresses } from '../salesforce-api.js';
import { HealthTab } from './health-tab.js';

const routes = [{ path: '', component: HealthTab }];
const { api } = aConnection();
const some = { on: true, lastSuccessAt: null, waiting: 0, oldestWaitingAt: null, failed: 0 };
const someHealth = (parts: Partial<Health> = {}): Health => ({
  state: 'connected',
  stateReason: null,
  resumesAt: null,
  api,
  toSalesforce: { ...some, nextTryAt: null, review: 0 },
  toLeads: { on: true, coveredAt: null, lastSuccessAt: null, nextPollAt: null, review: 0, reconciledAt: null },
  toWhatConverts: some,
  errors: [],
  ...parts,
});
const aCard = (parts: Partial<ErrorCard> = {}): ErrorCard => ({
  key: 'key/1',
  title: 'A value is not in the list',
  cause: 'The field takes the listed values only.',
  fix: 'Translate the value.',
  retry: 'after-fix',
  fields: ['LeadSource'],
  rule: null,
  count: 2,
  firstAt: '2026-11-20T12:00:00.000Z',
  lastAt: '2026-11-20T12:00:00.000Z',
  nextTryAt: null,
  fixAt: 'mapping',
  leads: [{ leadId: 'lead-1', name: 'Jordan Sample', failedAt: '2026-11-20T12:00:00.000Z', nextTryAt: null }],
  ...parts,
});

describe('HealthTab', () => {
  it('tries all leads of a cause again, and reads anew', async () => {
    const { answer, press, text } = await openAs('brand_admin', routes, '/');
    await answer(salesforceAddresses.health, someHealth({ errors: [aCard()] }));
    expect(text()).toContain('What helpsTranslate the value.');
    await press('It is fixed: try again');
    await answer('/api/v1/salesforce/errors/key%2F1/retry', { retried: 2 }, 'POST');
    await answer(salesforceAddresses.health, someHealth());
    expect(text()).toContain('Nothing needs you');
  });

  it('lists the other leads of a cause when asked', async () => {
    const { answer, press, button } = await openAs('marketing', routes, '/');
    await answer(salesforceAddresses.health, someHealth({ errors: [aCard()] }));
    await press('and 1 more');
    const data = ['Jordan Sample', 'Dana Example'].map((name, index) => ({
      leadId: `lead-${index}`,
      name,
      failedAt: '2026-11-20T12:00:00.000Z',
      nextTryAt: null,
    }));
    await answer(salesforceAddresses.errorLeads('key/1'), { data, nextCursor: null });
    expect(button('Dana Example')?.getAttribute('href')).toBe('/grow/leads/lead-1');
    expect(button(/more$/)).toBeUndefined();
    expect(button('It is fixed: try again')).toBeUndefined();
  });

  it('offers no try where only a choice helps', async () => {
    const { answer, button } = await openAs('brand_admin', routes, '/');
    await answer(
      salesforceAddresses.health,
      someHealth({ errors: [aCard({ retry: 'after-choice', fixAt: 'review' })] }),
    );
    expect(button(/try/i)).toBeUndefined();
    expect(button('Choose in Review')?.getAttribute('href')).toBe('/watch/review');
  });

  it.each([
    [{ backgroundPaused: true }, 'new leads still go out'],
    [{ backgroundPaused: true, livePaused: true }, 'new leads wait too'],
  ])('says who waits for calls: %j', async (parts, words) => {
    const { answer, text } = await openAs('brand_admin', routes, '/');
    await answer(salesforceAddresses.health, someHealth({ api: { ...api, ...parts } }));
    expect(text()).toContain(words);
  });
});
