// Screens of triage: one unscored lead at a time.
import * as answers from './answers.mjs';

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const phone = { e164: '+17045550101', raw: '(704) 555-0101', display: '(704) 555-0101' };
const lead = {
  id: 'lead-1',
  version: 1,
  type: 'web_form',
  badge: 'Form',
  transactionType: 'Web Form',
  occurredAt: ago(190),
  receivedAt: ago(190),
  updatedAt: ago(190),
  locationId: 'loc-1',
  locationName: 'Austin North',
  timeZone: 'America/Chicago',
  status: 'new',
  quality: 'unscored',
  contact: { name: 'Jane Doe', company: null, email: 'jane@example.com', phone },
  callerId: null,
  formName: 'Free estimate',
  messageExcerpt: 'Hello, we would like a quote for a kitchen.',
  attribution: {
    source: 'google',
    medium: 'cpc',
    campaign: 'spring',
    keyword: 'kitchen remodel',
    device: 'Smartphone',
    channel: 'paid',
    content: null,
    leadUrl: 'https://www.example.com/estimate',
    landingUrl: 'https://www.example.com/',
    referrer: null,
    clickIds: {},
  },
  durationSeconds: null,
  hasRecording: false,
  paired: false,
  verified: true,
  goneSince: null,
  suggestions: ['spam'],
  value: { quotable: null, quote: null, sales: null },
};
const detail = {
  ...lead,
  message: 'Hello, we would like a quote for a kitchen of about 12 by 14 feet. We can be reached in the evening.',
  subject: null,
  fields: { 'Project type': 'Kitchen', 'Preferred time': 'Evening' },
  device: { type: 'Smartphone', make: null, operatingSystem: null, browser: null },
  place: { city: 'Austin', state: 'TX', zip: '78757', country: 'US', ipAddress: null },
  call: null,
  chat: null,
  value: { ...lead.value, tax: null, shipping: null, transactionId: null, leadScore: null },
  vendor: {
    spam: true,
    duplicate: null,
    uniqueness: 'unique',
    state: 'completed',
    notes: null,
    profileId: '48213',
    profileName: 'Austin North',
    accountId: null,
    accountName: null,
    visitorId: null,
    spottedKeywords: [],
    analysis: {},
  },
  unmapped: {},
  sources: [],
  pairing: { state: 'alone', reason: 'no-candidate', differenceSeconds: null, explanation: {} },
  origins: {},
  qualityBy: null,
  qualityAt: null,
  foldedLeadIds: [],
};
const queue = (data, total) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/leads': { body: { data, nextCursor: null } },
  'GET /api/v1/leads/count': { body: { total, capped: false, groups: [] } },
  'GET /api/v1/leads/lead-1': { body: detail },
});
const path = '/grow/leads/triage';

export const triageScreens = [
  { name: 'triage-lead', path, api: queue([lead], 37) },
  { name: 'triage-over', path, api: queue([], 0) },
  {
    name: 'triage-failing',
    path,
    api: { ...queue([lead], 37), 'GET /api/v1/leads': { status: 503, body: { status: 503, title: 'Down' } } },
    expectsFailedRequests: true,
  },
];
