// What the API answers about leads, views, exports and notifications: fictional people and brands only.
const minutesAgo = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

const lead = (n, overrides = {}) => ({
  id: `lead-${n}`,
  version: 1,
  type: 'web_form',
  badge: 'Form',
  transactionType: 'Web Form',
  occurredAt: minutesAgo(n * 37),
  receivedAt: minutesAgo(n * 37),
  updatedAt: minutesAgo(n * 37),
  locationId: 'loc-1',
  locationName: 'Austin North',
  timeZone: 'America/Chicago',
  status: n % 3 === 0 ? 'viewed' : 'new',
  quality: 'unscored',
  contact: {
    name: ['Jane Doe', 'Tom Ashworth', 'Priya Raman', 'Luis Ortega', 'Mia Chen'][n % 5],
    company: null,
    email: `person${n}@example.com`,
    phone: { e164: '+17045550101', raw: '704 555 0101', display: '(704) 555-0101' },
  },
  callerId: null,
  formName: 'Request a quote',
  messageExcerpt: 'We would like to replace the counters in our kitchen before spring.',
  attribution: {
    source: 'google',
    medium: 'cpc',
    campaign: 'spring-kitchens',
    keyword: 'kitchen remodel austin',
    device: 'Smartphone',
    channel: 'paid',
  },
  durationSeconds: null,
  hasRecording: false,
  paired: false,
  verified: true,
  goneSince: null,
  suggestions: [],
  ruleSuggestions: [],
  value: { quotable: null, quote: n % 2 ? { amountMinor: 125_000, currency: 'USD' } : null, sales: null },
  ...overrides,
});

const call = (n) =>
  lead(n, {
    type: 'phone_call',
    badge: 'Inbound Call',
    formName: null,
    messageExcerpt: null,
    durationSeconds: 192,
    hasRecording: true,
  });

export const leads = { data: [lead(1), call(2), lead(3), lead(4), call(5), lead(6)], nextCursor: 'next' };
export const bulkPlan = {
  applied: false,
  id: null,
  changed: 0,
  plan: { planId: '1180-x', matched: 1_204, changes: 1_180, present: { unscored: 1_100, good: 80, spam: 24 } },
};
export const noLeads = { data: [], nextCursor: null };
export const counts = {
  total: 1_411,
  capped: false,
  groups: [
    { value: 'unscored', total: 1_204, capped: false },
    { value: 'good', total: 164, capped: false },
    { value: 'spam', total: 43, capped: false },
  ],
};

const layout = { columns: ['contact', 'origin', 'received', 'quality'], density: 'comfortable' };
const view = (id, name, overrides = {}) => ({
  id,
  name,
  shared: false,
  mayChange: true,
  query: 'tab=all&type=phone_call',
  layout,
  ownLayout: null,
  isDefault: false,
  version: 1,
  ...overrides,
});
export const noViews = { data: [], ownLayout: null };
export const views = {
  data: [
    view('view-1', 'Calls over two minutes', { shared: true }),
    view('view-2', 'Good leads of Round Rock', { query: 'tab=good', isDefault: true }),
    view('view-3', 'Spring campaign', { shared: true, query: 'campaign=spring' }),
  ],
  ownLayout: { columns: ['origin', 'campaign', 'value', 'received', 'quality'], density: 'compact' },
};

const exported = (id, overrides) => ({
  id,
  state: 'done',
  reason: null,
  total: 1_204,
  rows: 1_204,
  bytes: 412_000,
  fileName: 'leads-2026-11-26.csv',
  createdAt: minutesAgo(4),
  endedAt: minutesAgo(3),
  expiresAt: minutesAgo(-9_900),
  ...overrides,
});
export const noExports = { data: [], nextCursor: null };
export const running = exported('export-1', { state: 'running', rows: 500, endedAt: null });
export const exports = {
  data: [
    running,
    exported('export-2'),
    exported('export-3', { state: 'cancelled', reason: 'access-changed', createdAt: minutesAgo(1_500) }),
    exported('export-4', { state: 'failed', reason: 'unexpected', createdAt: minutesAgo(3_000) }),
  ],
  nextCursor: null,
};

const off = { web_form: 'off', phone_call: 'off', chat: 'off', other: 'off' };
export const silent = {
  timeZone: 'America/Chicago',
  digestAt: '08:00',
  quietFrom: null,
  quietTo: null,
  hourlyLimit: 10,
  rows: [],
  version: 0,
};
export const setting = {
  ...silent,
  quietFrom: '21:00',
  quietTo: '07:00',
  rows: [
    { locationId: null, deliveries: { ...off, web_form: 'daily', phone_call: 'daily', chat: 'daily' } },
    {
      locationId: 'loc-1',
      deliveries: { web_form: 'immediate', phone_call: 'immediate', chat: 'hourly', other: 'off' },
    },
  ],
  version: 3,
};
const mail = (id, overrides) => ({
  id,
  recipient: 'Sam Okafor',
  kind: 'immediate',
  state: 'sent',
  reason: null,
  leadCount: 1,
  leads: [{ id: 'lead-1', name: 'Jane Doe', type: 'web_form' }],
  createdAt: minutesAgo(12),
  endedAt: minutesAgo(12),
  nextTryAt: null,
  ...overrides,
});
export const noMails = { data: [], nextCursor: null };
export const mails = {
  data: [
    mail('m-1'),
    mail('m-2', { kind: 'digest', leadCount: 14, recipient: 'Ana Moreno', endedAt: minutesAgo(300) }),
    mail('m-3', { state: 'queued', reason: 'not-delivered', endedAt: null, createdAt: minutesAgo(310) }),
    mail('m-4', { state: 'cancelled', reason: 'recipient-left', recipient: 'Lee Novak', endedAt: minutesAgo(900) }),
    mail('m-6', { kind: 'mention', recipient: 'Lee Novak', endedAt: minutesAgo(1_200) }),
    mail('m-5', { kind: 'test', leadCount: 0, leads: [], recipient: 'Ana Moreno', endedAt: minutesAgo(2_000) }),
  ],
  nextCursor: 'more',
};
