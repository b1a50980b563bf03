// What the API answers about one lead: fictional people only.
import * as answers from './answers.mjs';

const base = Date.now() - 95 * 60_000;
const at = (seconds) => new Date(base + seconds * 1000).toISOString();
const daysAgo = (days) => new Date(base - days * 86_400_000).toISOString();

const phone = { e164: '+15125550147', raw: '(512) 555-0147', display: '(512) 555-0147' };

export const item = {
  id: 'lead-1',
  version: 7,
  type: 'web_form',
  badge: 'Form',
  transactionType: 'Web Form',
  occurredAt: at(0),
  receivedAt: at(1),
  updatedAt: at(200),
  locationId: 'loc-1',
  locationName: 'Austin North',
  timeZone: 'America/Chicago',
  status: 'viewed',
  quality: 'unscored',
  contact: { name: 'Janet Doerr', company: null, email: 'J.Doerr@Example.com', phone },
  callerId: null,
  formName: 'Free estimate',
  messageExcerpt: 'The hallway and two bedrooms need paint before we move in.',
  attribution: {
    source: 'google',
    medium: 'cpc',
    campaign: 'Interior spring',
    keyword: 'house painters near me',
    device: 'Smartphone',
    channel: 'paid',
  },
  durationSeconds: null,
  hasRecording: false,
  paired: true,
  verified: true,
  goneSince: null,
  suggestions: [],
  ruleSuggestions: [],
  value: { quotable: null, quote: null, sales: null },
};

const candidate = (part) => ({
  leadId: 'lead-2',
  system: 'whatconverts',
  externalId: '153928',
  locationId: 'loc-1',
  locationName: null,
  occurredAt: at(134),
  differenceSeconds: 134,
  direction: 'native-first',
  nativeEmail: 'J.Doerr@Example.com',
  whatConvertsEmail: 'j.doerr@example.com',
  sameVisitorId: true,
  outcome: 'paired',
  takenByDifferenceSeconds: null,
  ...part,
});

const taken = candidate({
  leadId: 'lead-3',
  externalId: '153931',
  occurredAt: at(-290),
  differenceSeconds: 290,
  direction: 'whatconverts-first',
  sameVisitorId: null,
  outcome: 'taken',
  takenByDifferenceSeconds: 134,
});
const near = candidate({
  leadId: 'lead-4',
  externalId: '153960',
  occurredAt: at(1_260),
  differenceSeconds: 1_260,
  outcome: 'outside-window',
});
const elsewhere = candidate({
  leadId: 'lead-5',
  externalId: '154002',
  locationId: 'loc-2',
  locationName: 'Round Rock',
  occurredAt: at(61),
  differenceSeconds: 61,
  outcome: 'other-location',
});

const pairing = {
  state: 'alone',
  reason: 'no-candidate',
  differenceSeconds: null,
  windowSeconds: 300,
  normalisedEmail: 'j.doerr@example.com',
  system: 'form',
  occurredAt: at(0),
  partner: null,
  candidates: [],
  nearMisses: [],
  elsewhere: [],
  decisions: [],
};

const source = (part) => ({
  recordId: 'record-1',
  system: 'form',
  externalId: 'estimate-2041',
  state: 'present',
  goneSince: null,
  occurredAt: at(0),
  updatedAt: null,
  receivedAt: at(1),
  verified: true,
  ...part,
});

const detail = {
  ...item,
  message: 'The hallway and two bedrooms need paint before we move in on the 14th. Mornings are best.',
  subject: null,
  fields: { 'Rooms to paint': '3', 'How did you hear of us?': 'Search' },
  attribution: {
    ...item.attribution,
    content: 'ad-b',
    leadUrl: 'https://www.example.com/estimate',
    landingUrl: 'https://www.example.com/interior?utm_source=google',
    referrer: null,
    clickIds: { gclid: 'Cj0KCQexample' },
  },
  device: { type: 'Smartphone', make: 'Acme', operatingSystem: 'Android', browser: 'Chrome' },
  place: { city: 'Austin', state: 'TX', zip: '78701', country: 'US', ipAddress: null },
  call: null,
  chat: null,
  value: {
    quotable: null,
    quote: null,
    sales: null,
    tax: null,
    shipping: null,
    transactionId: null,
    leadScore: null,
  },
  vendor: {
    spam: null,
    duplicate: null,
    uniqueness: null,
    state: null,
    notes: null,
    profileId: '48213',
    profileName: 'Austin North',
    accountId: null,
    accountName: null,
    visitorId: '48213-7f3a',
    spottedKeywords: [],
    analysis: {},
  },
  unmapped: {},
  sources: [
    source({}),
    source({
      recordId: 'record-2',
      system: 'whatconverts',
      externalId: '153928',
      occurredAt: at(134),
      receivedAt: at(200),
    }),
  ],
  pairing,
  origins: {},
  qualityBy: null,
  qualityAt: null,
  foldedLeadIds: ['lead-2'],
  people: [{ id: 'user-2', name: 'Grace Hopper' }],
};

export const paired = {
  ...detail,
  pairing: {
    ...pairing,
    state: 'paired',
    reason: 'nearest-candidate',
    differenceSeconds: 134,
    partner: candidate({}),
    candidates: [taken],
    nearMisses: [near],
    elsewhere: [elsewhere],
  },
};

const decision = (part) => ({
  otherLeadId: 'lead-2',
  system: 'whatconverts',
  externalId: '153928',
  kind: 'split',
  decidedBy: 'user-1',
  decidedAt: at(1_800),
  ...part,
});

export const split = {
  ...detail,
  paired: false,
  foldedLeadIds: [],
  sources: [source({})],
  pairing: {
    ...pairing,
    reason: 'removed-by-person',
    candidates: [
      candidate({ outcome: 'split' }),
      candidate({ ...taken, outcome: 'never', takenByDifferenceSeconds: null }),
    ],
    decisions: [
      decision({}),
      decision({ otherLeadId: 'lead-3', externalId: '153931', kind: 'never', decidedBy: 'user-2' }),
    ],
  },
};

export const alone = {
  ...detail,
  paired: false,
  foldedLeadIds: [],
  sources: [source({})],
  pairing: { ...pairing, nearMisses: [near], elsewhere: [elsewhere] },
};

const inMinutes = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
const unread = { reason: 'read-follows', pushedAt: at(1), nextReadAt: inMinutes(2), attempts: 0, detail: null };

/** Why the lead is not confirmed, by the name of the screen. */
export const unconfirmed = [
  ['waiting', unread],
  ['spent', { ...unread, reason: 'requests-spent', nextReadAt: inMinutes(260) }],
  ['refused', { ...unread, reason: 'credentials-rejected', nextReadAt: null }],
  ['unknown', { ...unread, reason: 'unknown-at-source', nextReadAt: null, attempts: 3 }],
];

const byPerson = (by, value) => ({
  source: 'person',
  by,
  atMs: base + 3_000_000,
  rule: 'person-wins',
  replaced: [{ source: 'form', recordId: 'record-1', atMs: base, value }],
});

export const edited = {
  ...paired,
  contact: { ...item.contact, name: 'Janet Doerr-Lindqvist', company: 'Doerr & Daughters' },
  origins: {
    'contact.name': byPerson('user-1', 'Janet Doerr'),
    'attribution.campaign': byPerson('user-2', 'spring_interior_2026'),
  },
};

export const marketing = {
  ...answers.signedIn,
  brands: answers.signedIn.brands.map((brand) => ({ ...brand, role: 'marketing' })),
};

export const colleagues = [
  { id: 'user-2', name: 'Grace Hopper' },
  { id: 'user-3', name: 'Gus Okonkwo' },
];

const note = (part) => ({
  id: 'note-1',
  leadId: 'lead-1',
  authorId: 'user-1',
  authorName: 'Ana Moreno',
  text: '@Grace Hopper please call back before noon; she moves in on the 14th.',
  mentions: [colleagues[0]],
  createdAt: at(2_400),
  editedAt: null,
  ...part,
});

export const notes = [
  note({}),
  note({
    id: 'note-2',
    leadId: 'lead-2',
    authorId: 'user-2',
    authorName: 'Grace Hopper',
    text: 'Left a voicemail.\nWill try again tomorrow at nine.',
    mentions: [],
    createdAt: at(900),
    editedAt: at(1_000),
  }),
];

const other = (part) => ({ ...item, matchedBy: ['email'], ...part });

export const others = [
  other({ id: 'lead-21', type: 'phone_call', occurredAt: daysAgo(12), quality: 'good', matchedBy: ['phone'] }),
  other({ id: 'lead-22', occurredAt: daysAgo(40), quality: 'good', matchedBy: ['email', 'phone'] }),
  other({ id: 'lead-23', type: 'chat', occurredAt: daysAgo(200), quality: 'spam', locationName: 'Round Rock' }),
  other({ id: 'lead-24', occurredAt: daysAgo(300) }),
];

const event = (part) => ({ leadId: 'lead-1', sequence: 1, origin: {}, changed: {}, ...part });
const grace = { kind: 'user', id: 'user-2', name: 'Grace Hopper' };

export const timeline = {
  data: [
    event({
      id: 'e6',
      kind: 'webhook_delivery',
      at: at(2_420),
      actor: { kind: 'system', id: null, name: null },
      origin: { receiver: 'crm.example.com', event: 'lead.scored', state: 'pending', attempts: 2, status: 503 },
      changed: {},
    }),
    event({
      id: 'e5',
      kind: 'salesforce_call',
      at: at(2_410),
      actor: { kind: 'system', id: null, name: null },
      origin: { direction: 'to_salesforce', action: 'create', object: 'Lead', result: 'done' },
      changed: {},
    }),
    event({
      id: 'e4',
      kind: 'noted',
      at: at(2_400),
      actor: { kind: 'user', id: 'user-1', name: 'Ana Moreno' },
      changed: { note: { before: null, after: 'note-1' } },
    }),
    event({
      id: 'e3',
      kind: 'scored',
      at: at(1_900),
      actor: grace,
      changed: { quality: { before: 'good', after: 'unscored' } },
    }),
    event({
      id: 'e2',
      kind: 'enriched',
      at: at(200),
      actor: { kind: 'source', id: null, name: null },
      origin: { kind: 'run' },
      changed: {
        pairedWith: { before: null, after: 'record-2' },
        'attribution.source': { before: null, after: 'google' },
      },
    }),
    event({
      id: 'e1',
      kind: 'created',
      at: at(1),
      actor: { kind: 'source', id: null, name: null },
      origin: { kind: 'form' },
    }),
  ],
  nextCursor: null,
};

export const count = { total: 1, capped: false, groups: [{ value: 'unscored', total: 1, capped: false }] };
export const facets = {
  sources: ['google'],
  mediums: ['cpc'],
  campaigns: ['Interior spring'],
  forms: ['Free estimate'],
};
