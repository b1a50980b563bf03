import { Component } from '@angular/core';
import { openAs } from '../a-member.spec-support.js';
import { type Chain, salesforceAddresses } from '../salesforce-api.js';
import { SalesforceSection } from './salesforce-section.js';

@Component({
  selector: 'lw-host',
  imports: [SalesforceSection],
  template: `<lw-salesforce-section leadId="lead-1" timeZone="UTC" [version]="1" />`,
})
class Host {}

const routes = [{ path: '', component: Host }];
const at = salesforceAddresses.chain('lead-1');
const aChain = (state: Chain['sending']['state'], parts: Partial<Chain> = {}): Chain => ({
  sending: {
    state,
    reason: null,
    sentence: 'A sentence.',
    fix: 'A fix.',
    nextTryAt: null,
    canRetry: state === 'failed',
  },
  records: [],
  opportunities: [],
  origins: [],
  conflict: null,
  ...parts,
});
const url = 'https://brightside.my.salesforce.com';
const candidate = {
  object: 'Contact' as const,
  id: '0035g00000AbCdEAAV',
  name: 'Jordan Sample',
  company: null,
  email: 'jordan@example.com',
  phone: null,
  url,
};
const conflict = {
  kind: 'duplicate-rule' as const,
  rule: 'Standard Rule',
  choices: ['link' as const, 'skip' as const],
  candidates: [candidate],
};

describe('SalesforceSection', () => {
  it('is silent in a brand without Salesforce', async () => {
    const { answer } = await openAs('brand_admin', routes, '/');
    await answer(at, aChain('not-connected'));
    expect(document.querySelector('section')).toBeNull();
  });

  it('says why a lead is not there and what helps, and tries again', async () => {
    const { answer, press, text } = await openAs('brand_admin', routes, '/');
    await answer(at, aChain('failed'));
    expect(text()).toContain('A sentence. A fix.');
    await press('Try again now');
    await answer(`${at}/retry`, aChain('sending'), 'POST');
    expect(text()).toContain('Being sent');
  });

  it('shows the way from lead to opportunity with what ties them', async () => {
    const { answer, text } = await openAs('marketing', routes, '/');
    const opportunity = {
      id: '0065g00000AbCdEAAV',
      name: 'Kitchen',
      url,
      stage: 'Done deal',
      outcome: 'won' as const,
      amount: 14_000,
      currency: 'USD',
      closeDate: '2026-11-25',
      tiedBy: 'converted' as const,
      leftOut: 'other-currency',
      lastChangedAt: '2026-11-20T12:00:00.000Z',
    };
    const record = {
      object: 'Lead' as const,
      id: '00Q5g00000AbCdEAAV',
      name: 'Jordan',
      url,
      tiedBy: 'created' as const,
      tyingValue: null,
      lastDirection: 'to_salesforce' as const,
      lastSyncedAt: '2026-11-20T12:00:00.000Z',
      convertedAt: null,
    };
    await answer(at, aChain('synced', { records: [record], opportunities: [opportunity] }));
    expect(text()).toContain('Made by us');
    expect(text()).toContain('Leadweave to Salesforce');
    expect(text()).toContain('$14,000.00 · Done deal · closes Nov 25, 2026');
    expect(text()).toContain('Not counted: another currency');
  });

  it('links to the record that was chosen, and offers only what is possible', async () => {
    const { answer, press, tick, button, asked } = await openAs('brand_admin', routes, '/');
    await answer(at, aChain('review', { conflict }));
    expect(button('Create it all the same')).toBeUndefined();
    expect((button('This is the same person') as HTMLButtonElement).disabled).toBe(true);
    await tick('Jordan Sample');
    await press('This is the same person');
    const { request } = await asked(`${at}/answer`, 'POST');
    expect(request.body).toEqual({ choice: 'link', recordId: candidate.id });
  });

  it('lets only a brand admin choose', async () => {
    const { answer, button, text } = await openAs('marketing', routes, '/');
    await answer(at, aChain('review', { conflict }));
    expect(button('Do not send it')).toBeUndefined();
    expect(text()).toContain('A brand admin can choose.');
  });

  it('says so when it cannot be read, and hides what is not there yet', async () => {
    const { refuse, text } = await openAs('brand_admin', routes, '/');
    await refuse(at, 503, { code: 'unavailable' });
    expect(text()).toContain('could not be loaded');
  });
});
