import { openAs } from '../a-member.spec-support.js';
import { type Call, salesforceAddresses } from '../salesforce-api.js';
import { ActivityTab } from './activity-tab.js';

const routes = [{ path: '', component: ActivityTab }];
const aCall = (parts: Partial<Call> = {}): Call => ({
  id: 'call-1',
  at: '2026-11-20T12:00:00.000Z',
  direction: 'to_lead',
  result: 'done',
  action: 'apply',
  reason: null,
  detail: null,
  leadId: 'lead-1',
  leadName: 'Jordan Sample',
  object: 'Opportunity',
  recordId: null,
  recordUrl: null,
  fields: [{ field: 'Amount', before: null, after: '14000', note: 'rounded' }],
  durationMs: 182,
  calls: 1,
  requestId: 'r-1',
  ...parts,
});

describe('ActivityTab', () => {
  it('asks for what stands in the address, and goes on by the cursor', async () => {
    const { answer, press, asked } = await openAs('marketing', routes, '/?direction=to_lead&lead=lead-1&nonsense=1');
    const first = await answer(salesforceAddresses.log, { data: [aCall()], nextCursor: 'next' });
    expect(first.params.toString()).toBe('direction=to_lead&lead=lead-1&limit=25');
    await press('Next page');
    const { request } = await asked(salesforceAddresses.log);
    expect(request.params.get('cursor')).toBe('next');
  });

  it('opens a line to its fields before and after', async () => {
    const { answer, press, text } = await openAs('marketing', routes, '/');
    await answer(salesforceAddresses.log, { data: [aCall()], nextCursor: null });
    await press('Show details: Value taken over');
    expect(text()).toContain('before: blank');
    expect(text()).toContain('after: 14000');
    expect(text()).toContain('1 call, 182 ms, request r-1');
  });

  it('shows nothing of another filter while the new one is read', async () => {
    const { answer, fill, text } = await openAs('marketing', routes, '/');
    await answer(salesforceAddresses.log, { data: [aCall()], nextCursor: null });
    await fill('Result', 'failed');
    expect(text()).not.toContain('Jordan Sample');
    await answer(salesforceAddresses.log, { data: [], nextCursor: null });
    expect(text()).toContain('Nothing matches');
  });

  it('says what will stand here while nothing has happened', async () => {
    const { answer, text } = await openAs('marketing', routes, '/');
    await answer(salesforceAddresses.log, { data: [], nextCursor: null });
    expect(text()).toContain('Nothing has happened yet');
  });
});
