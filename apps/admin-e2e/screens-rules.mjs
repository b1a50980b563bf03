// Screens about the rules of a brand.
import * as answers from './answers.mjs';

const rule = (id, parts) => ({
  id,
  version: 1,
  name: 'Short calls',
  conditions: [
    { field: 'type', operator: 'is', values: ['phone_call'] },
    { field: 'duration', operator: 'under', values: ['10'] },
  ],
  outcome: { kind: 'suggest', quality: 'spam' },
  enabled: true,
  position: 0,
  ...parts,
});
const data = [
  rule('rule-1'),
  rule('rule-2', {
    name: 'Job applications',
    conditions: [{ field: 'campaign', operator: 'contains', values: ['careers'] }],
    outcome: { kind: 'apply', status: 'archived' },
  }),
  rule('rule-3', {
    name: 'Night calls',
    conditions: [{ field: 'hour', operator: 'between', values: ['22', '6'] }],
    enabled: false,
  }),
];
const contact = { name: 'Jane Doe', company: null, email: 'jane@example.com', phone: null };
const api = (rules = data, session = answers.signedIn) => ({
  'GET /api/v1/session': { body: session },
  'GET /api/v1/lead-rules': { body: { data: rules } },
  'POST /api/v1/lead-rules/preview': {
    body: {
      matches: 37,
      unscored: 12,
      sample: [{ id: 'lead-1', type: 'phone_call', contact, locationName: 'Austin North' }],
    },
  },
});
const path = '/settings/rules';

export const rulesScreens = [
  { name: 'rules-list', path, api: api() },
  { name: 'rules-none', path, api: api([]) },
  {
    name: 'rules-new',
    path,
    api: api(),
    act: async (page) => {
      await page.getByRole('button', { name: 'New rule' }).click();
      await page.getByLabel('Name').fill('Short calls');
      await page.getByRole('button', { name: 'and …' }).click();
      await page.getByLabel('then').selectOption('apply-spam');
    },
  },
  {
    name: 'rules-failing',
    path,
    api: { ...api(), 'GET /api/v1/lead-rules': { status: 503, body: { status: 503, title: 'Down' } } },
    expectsFailedRequests: true,
  },
];
