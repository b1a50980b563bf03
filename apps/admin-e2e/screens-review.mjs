// Screens about what needs a person: the review queue.
import * as answers from './answers.mjs';
import { ago } from './answers-time.mjs';

const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const items = '/api/v1/review-items';
const problem = (status, code) => ({ status, body: { status, code, title: code, instance: 'urn:uuid:019a' } });

const item = (parts) => ({
  kind: 'quarantined-record',
  reason: 'unreadable',
  detail: null,
  source: 'whatconverts',
  locationId: null,
  profileId: null,
  externalId: null,
  since: ago(95),
  records: 1,
  attempts: 0,
  inProgress: false,
  decision: null,
  conflict: null,
  answers: ['replay', 'ignore'],
  ...parts,
});
const profile = item({
  id: 'profile~whatconverts~48213',
  kind: 'unknown-profile',
  reason: 'unknown-profile',
  profileId: '48213',
  records: 214,
  since: ago(4_300),
  answers: ['map', 'replay', 'ignore'],
});
const unreadable = item({
  id: 'record~1',
  externalId: '153928',
  detail: 'date_created is no date: “yesterday”.',
  attempts: 2,
});
const failing = item({ id: 'record~2', reason: 'repeated-failure', externalId: '153931', locationId: 'loc-1' });
const running = item({ id: 'record~3', reason: 'missing-id', inProgress: true, since: ago(20) });
const data = [profile, unreadable, failing, running];
const ignored = {
  ...profile,
  answers: ['reopen'],
  decision: { answer: 'ignore', reason: 'A profile of another company.', by: 'user-1', at: ago(1_440) },
};
const counted = (list) => ({
  total: list.length,
  kinds: ['unknown-profile', 'quarantined-record']
    .map((kind) => ({ kind, total: list.filter((one) => one.kind === kind).length }))
    .filter(({ total }) => total > 0),
});
const evidence = [153_930, 153_929].map((lead) => ({
  id: `${lead}`,
  externalId: `${lead}`,
  receivedAt: ago(160_000 - lead),
  raw: JSON.stringify({
    profile_id: 48_213,
    lead_id: lead,
    lead_type: 'Web Form',
    date_created: '2026-11-20T14:02:11Z',
    lead_source: 'google',
    lead_medium: 'cpc',
    contact_name: 'Jane Doe',
    contact_email_address: 'jane@example.com',
  }),
}));
const queue = (list = data) => ({
  ...session,
  [`GET ${items}`]: { body: { data: list, nextCursor: null } },
  [`GET ${items}/count`]: { body: counted(list) },
  [`GET ${items}/${encodeURIComponent(profile.id)}`]: { body: { ...profile, evidence, sides: [] } },
  [`GET ${items}/${encodeURIComponent(unreadable.id)}`]: {
    body: { ...unreadable, evidence: evidence.slice(0, 1), sides: [] },
  },
  [`POST ${items}/actions`]: {
    body: { applied: false, planId: '217-x', items: 4, records: 217, replayIds: [] },
  },
  'GET /api/v1/connections': { body: { situation: 'active', data: [{ id: 'con-1' }] } },
  'GET /api/v1/connections/con-1/mappings': {
    body: {
      data: [
        { locationId: 'loc-9', locationName: 'Katy', profileId: null },
        { locationId: 'loc-10', locationName: 'El Paso', profileId: null },
      ],
      mapped: 8,
      total: 10,
      canListProfiles: true,
    },
  },
});
const opportunity = item({
  id: 'opportunity~0065g00000AbCdEAAV',
  kind: 'salesforce-opportunity',
  reason: 'several-leads',
  detail: 'Doe – Kitchen windows',
  source: 'salesforce',
  externalId: '0065g00000AbCdEAAV',
  since: ago(300),
  answers: ['tie', 'ignore'],
});
const lead = (id, name, minutes) => ({
  id,
  contact: { name, company: null, email: null, phone: null },
  occurredAt: ago(minutes),
  locationName: 'Austin North',
});
const candidates = [lead('lead-1', 'Jane Doe', 4_000), lead('lead-2', 'J. Doe', 12_000)];
const opportunities = (found) => ({
  ...queue([opportunity, unreadable]),
  [`GET ${items}/${encodeURIComponent(opportunity.id)}`]: {
    body: {
      ...opportunity,
      evidence: found.map(({ id, occurredAt }) => ({ id, externalId: id, receivedAt: occurredAt, raw: null })),
      sides: [],
    },
  },
  ...Object.fromEntries(candidates.map((one) => [`GET /api/v1/leads/${one.id}`, { body: one }])),
});
const openTie = async (page) => {
  await page.getByRole('button', { name: /behind the opportunity/ }).click();
  await page.getByRole('button', { name: 'Choose its lead' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /belong|came up/ })
    .waitFor();
};
const path = '/watch/review';
const openProfile = async (page) => {
  await page.getByRole('button', { name: /Which location does profile 48213/ }).click();
  await page.getByText('Record 153929', { exact: false }).first().waitFor();
};

export const reviewScreens = [
  {
    name: 'review-opportunity',
    path,
    api: opportunities(candidates),
    act: (page) => page.getByRole('button', { name: /behind the opportunity/ }).click(),
  },
  { name: 'review-tie', path, api: opportunities(candidates), act: openTie },
  { name: 'review-tie-none', path, api: opportunities([]), act: openTie },
  { name: 'review-queue', path, api: queue() },
  { name: 'review-opened', path, api: queue(), act: openProfile },
  {
    name: 'review-map',
    path,
    api: queue(),
    act: async (page) => {
      await openProfile(page);
      await page.getByRole('button', { name: 'Choose its location' }).click();
      await page.getByLabel('Location without a Profile ID').selectOption('Katy');
    },
  },
  {
    name: 'review-ignore',
    path,
    api: queue(),
    act: async (page) => {
      await openProfile(page);
      await page.getByRole('button', { name: 'Ignore for good' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ignore for good' }).click();
    },
  },
  {
    name: 'review-many',
    path,
    api: queue(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Try many again' }).click();
      await page.getByText('217 records would be tried.').waitFor();
    },
  },
  { name: 'review-decided', path: `${path}?state=decided`, api: queue([ignored]) },
  { name: 'review-decided-none', path: `${path}?state=decided`, api: queue([]) },
  { name: 'review-empty', path, api: queue([]) },
  { name: 'review-kind-empty', path: `${path}?kind=unknown-profile`, api: queue([]) },
  {
    name: 'review-franchisee',
    path,
    api: { ...queue([failing]), 'GET /api/v1/session': { body: answers.franchisee } },
    act: (page) => page.getByRole('button', { name: /Record 153931/ }).click(),
    expectsFailedRequests: true,
  },
  {
    name: 'review-failing',
    path,
    api: { ...queue(), [`GET ${items}`]: problem(503, 'unavailable') },
    expectsFailedRequests: true,
  },
];
