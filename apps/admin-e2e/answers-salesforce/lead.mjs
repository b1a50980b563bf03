// What one lead is in Salesforce.
import { ago } from '../answers-time.mjs';
import { url } from './connection.mjs';

const sending = (parts) => ({
  state: 'synced',
  reason: null,
  sentence: 'It is in Salesforce.',
  fix: null,
  nextTryAt: null,
  canRetry: false,
  ...parts,
});
const record = (object, id, name, parts = {}) => ({
  object,
  id,
  name,
  url: `${url}/${id}`,
  tiedBy: 'converted',
  tyingValue: null,
  lastDirection: 'to_salesforce',
  lastSyncedAt: ago(60 * 20),
  convertedAt: null,
  ...parts,
});
const nothing = { records: [], opportunities: [], origins: [], conflict: null };
export const notConnected = {
  ...nothing,
  sending: sending({ state: 'not-connected', sentence: 'Salesforce is not connected.' }),
};
export const chain = {
  sending: sending({}),
  records: [
    record('Lead', '00Q5g00000AbCdEAAV', 'Jordan Sample', { tiedBy: 'created', convertedAt: ago(60 * 24) }),
    record('Contact', '0035g00000AbCdEAAV', 'Jordan Sample'),
    record('Account', '0015g00000AbCdEAAV', 'Sample Kitchens', { lastSyncedAt: null, lastDirection: null }),
  ],
  opportunities: [
    {
      id: '0065g00000AbCdEAAV',
      name: 'Sample – Kitchen windows',
      url: `${url}/0065g00000AbCdEAAV`,
      stage: 'Closed Won',
      outcome: 'won',
      amount: 14_000,
      currency: 'USD',
      closeDate: '2026-11-25',
      tiedBy: 'converted',
      leftOut: null,
      lastChangedAt: ago(3),
    },
    {
      id: '0065g00000AbCdFAAV',
      name: 'Sample – Patio door',
      url: `${url}/0065g00000AbCdFAAV`,
      stage: 'Proposal',
      outcome: 'open',
      amount: 3_200,
      currency: 'EUR',
      closeDate: '2026-12-15',
      tiedBy: 'contact',
      leftOut: 'other-currency',
      lastChangedAt: ago(400),
    },
  ],
  origins: [
    {
      field: 'salesValue',
      label: 'Sales value',
      value: '$14,000.00',
      from: 'salesforce',
      by: null,
      at: ago(3),
      rule: null,
      replaced: '$12,500.00',
    },
    {
      field: 'phone',
      label: 'Phone',
      value: '(704) 555-0144',
      from: 'salesforce',
      by: null,
      at: ago(600),
      rule: 'newest-wins',
      replaced: '(704) 555-0101',
    },
  ],
  conflict: null,
};
export const stayed = {
  ...nothing,
  sending: sending({
    state: 'stayed',
    reason: 'not-scored-yet',
    sentence: 'Only scored leads are sent, and nobody has scored it yet.',
    fix: 'Score it as good.',
  }),
};
export const failed = {
  ...nothing,
  sending: sending({
    state: 'failed',
    reason: 'not-in-picklist',
    sentence: 'A value is not in the list of the field Lead Source.',
    fix: 'Translate the value in the mapping, then try again.',
    canRetry: true,
  }),
};
export const conflict = {
  ...nothing,
  sending: sending({
    state: 'review',
    reason: 'duplicate-rule',
    sentence: 'It waits for a person to say who this is.',
    fix: null,
  }),
  conflict: {
    kind: 'duplicate-rule',
    rule: 'Standard Lead Duplicate Rule',
    choices: ['link', 'create', 'skip'],
    candidates: [
      {
        object: 'Contact',
        id: '0035g00000AbCdEAAV',
        name: 'Jordan Sample',
        company: 'Sample Kitchens',
        email: 'jordan@example.com',
        phone: '(704) 555-0144',
        url: `${url}/0035g00000AbCdEAAV`,
      },
      {
        object: 'Lead',
        id: '00Q5g00000AbCdFAAV',
        name: 'J. Sample',
        company: null,
        email: 'jordan@example.com',
        phone: null,
        url: `${url}/00Q5g00000AbCdFAAV`,
      },
    ],
  },
};
