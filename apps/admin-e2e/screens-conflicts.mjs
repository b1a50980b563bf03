// Screens about records that contradict how they are paired: part of the review queue.
import * as answers from './answers.mjs';
import { ago } from './answers-time.mjs';

const items = '/api/v1/review-items';
const path = '/watch/review?kind=conflict';
const conflict = (parts) => ({
  kind: 'conflict',
  reason: 'partner-taken',
  detail: null,
  source: 'whatconverts',
  locationId: 'loc-1',
  profileId: null,
  since: ago(95),
  records: 1,
  attempts: 0,
  inProgress: false,
  decision: null,
  answers: ['keep', 'split', 'never', 'ignore'],
  ...parts,
});
const claimed = conflict({
  id: 'conflict~n~w2',
  externalId: '153931',
  conflict: {
    differenceMs: 40_000,
    standsAlone: 'whatconverts',
    pairedExternalId: '153928',
    pairedDifferenceMs: 12_000,
  },
});
const twoForms = conflict({
  id: 'conflict~n2~w3',
  externalId: '153977',
  since: ago(60),
  conflict: { differenceMs: 185_000, standsAlone: 'form', pairedExternalId: '153977', pairedDifferenceMs: 3_000 },
});
const parted = conflict({
  id: 'conflict~n4~w4',
  reason: 'decision-contradicted',
  externalId: '154012',
  since: ago(12),
  conflict: { differenceMs: 8_000, standsAlone: null, pairedExternalId: null, pairedDifferenceMs: null },
  answers: ['keep', 'pair', 'ignore'],
});
const side = (parts) => ({
  leadId: 'lead-1',
  source: 'whatconverts',
  occurredAt: ago(5_000),
  name: 'Jane Doe',
  email: 'jane@example.com',
  phone: '(704) 555-0101',
  formName: 'Kitchen quote',
  marketing: 'google / cpc',
  landingUrl: 'https://www.example.com/kitchens?utm_campaign=spring',
  visitorId: '48213-abc',
  ...parts,
});
const sides = [
  side({ id: 'n', source: 'form', externalId: '019a', marketing: null, visitorId: null, phone: '704-555-0101' }),
  side({ id: 'w1', externalId: '153928', occurredAt: ago(4_999.8) }),
  side({
    id: 'w2',
    leadId: 'lead-2',
    externalId: '153931',
    occurredAt: ago(4_999.3),
    formName: 'Contact us',
    visitorId: '48213-xyz',
  }),
];
const evidence = sides.slice(1).map(({ externalId, occurredAt }) => ({
  id: externalId,
  externalId,
  receivedAt: occurredAt,
  raw: JSON.stringify({ lead_id: Number(externalId), lead_type: 'Web Form', contact_name: 'Jane Doe' }),
}));
const kept = {
  ...claimed,
  answers: ['reopen'],
  decision: { answer: 'keep', reason: '', by: 'user-1', at: ago(1_440) },
};
const queue = (list = [claimed, twoForms, parted], more = {}) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  [`GET ${items}`]: { body: { data: list, nextCursor: null } },
  [`GET ${items}/count`]: {
    body: {
      total: list.length + 4,
      kinds: [
        { kind: 'conflict', total: list.length },
        { kind: 'quarantined-record', total: 4 },
      ],
    },
  },
  [`GET ${items}/${encodeURIComponent(claimed.id)}`]: { body: { ...claimed, evidence, sides } },
  [`POST ${items}/actions`]: { body: { applied: false, planId: '3-x', items: 3, records: 3, replayIds: [] } },
  ...more,
});
const open = async (page) => {
  await page.getByRole('button', { name: /^Which WhatConverts lead is this form submission/ }).click();
  await page.getByText('Stands alone').first().waitFor();
};

export const conflictScreens = [
  { name: 'conflict-queue', path, api: queue() },
  { name: 'conflict-opened', path, api: queue(), act: open },
  {
    name: 'conflict-dismiss',
    path,
    api: queue(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Dismiss all' }).click();
      await page.getByText('Ignore all 3 conflicts?').waitFor();
    },
  },
  { name: 'conflict-decided', path: `${path}&state=decided`, api: queue([kept]) },
  { name: 'conflict-none', path, api: queue([]) },
  {
    name: 'conflict-franchisee',
    path,
    api: queue([claimed], { 'GET /api/v1/session': { body: answers.franchisee } }),
    act: open,
  },
  {
    name: 'conflict-sides-failing',
    path,
    api: queue([claimed], {
      [`GET ${items}/${encodeURIComponent(claimed.id)}`]: {
        status: 503,
        body: { status: 503, code: 'unavailable', title: 'unavailable', instance: 'urn:uuid:019a' },
      },
    }),
    act: (page) => page.getByRole('button', { name: /^Which WhatConverts lead is this form submission/ }).click(),
    expectsFailedRequests: true,
  },
];
