// What the API answers about Salesforce on the screens: a fictional org and fictional people.
import { ago, ahead } from './answers-time.mjs';

const url = 'https://brightside.my.salesforce.com';

export const offered = { oauth: true, ownApp: true, demoOrg: false };
const steps = ['connect', 'check', 'create', 'map', 'choose', 'start'];
const stepsUntil = (open) => {
  const at = steps.indexOf(open);
  return steps.map((step, index) => ({ step, state: at >= 0 && index >= at ? 'open' : 'done', reason: null }));
};

const api = {
  orgUsed: 6_140,
  orgMax: 15_000,
  at: ago(1),
  ours: 2_412,
  sharePercent: 50,
  ourMax: 7_500,
  backgroundPaused: false,
  livePaused: false,
};

const connection = {
  id: 'sf-1',
  state: 'connected',
  stateReason: null,
  resumesAt: null,
  org: {
    id: '00D5g000004XyZaEAK',
    name: 'Brightside Home Care',
    host: 'brightside.my.salesforce.com',
    place: 'production',
    url,
  },
  userName: 'Integration User',
  ownApp: false,
  authorisedAt: ago(60 * 24 * 12),
  lastSuccessAt: ago(1),
  lastFailureAt: ago(190),
  toSalesforce: { on: true, since: ago(60 * 24 * 12), lastSuccessAt: ago(1) },
  toLeads: { on: true, since: ago(60 * 24 * 12), lastSuccessAt: ago(2) },
  api,
  waiting: 0,
  failed: 0,
  review: 0,
};

const overview = (parts = {}, setUp = stepsUntil(undefined)) => ({
  offered,
  connection: { ...connection, ...parts },
  setUp,
  setUpDone: setUp.every(({ state }) => state === 'done'),
});

export const none = { offered, connection: null, setUp: stepsUntil('connect'), setUpDone: false };
export const onlyOwnApp = { ...none, offered: { ...offered, oauth: false } };
export const active = overview();
export const attention = overview({ waiting: 3, failed: 9, review: 2 });
export const needsSignIn = overview({ state: 'needs-sign-in', stateReason: 'revoked', waiting: 41 });
export const paused = overview({ state: 'paused', waiting: 12 });
export const fresh = overview(
  {
    toSalesforce: { on: false, since: null, lastSuccessAt: null },
    toLeads: { on: false, since: null, lastSuccessAt: null },
    authorisedAt: ago(1),
  },
  stepsUntil('check').map((step) =>
    step.step === 'check' ? { ...step, state: 'trouble', reason: 'missing-fields' } : step,
  ),
);

const ourField = (object, name, label, state, required = false, length = 255) => ({
  object,
  name,
  label,
  type: 'string',
  length,
  state,
  required,
});
export const setUp = {
  apiVersion: '67.0',
  checkedAt: ago(0),
  permissions: [
    { permission: 'read-leads', ok: true, required: true },
    { permission: 'create-leads', ok: true, required: true },
    { permission: 'edit-leads', ok: true, required: true },
    { permission: 'read-opportunities', ok: true, required: true },
    { permission: 'view-converted-leads', ok: false, required: false },
    { permission: 'create-fields', ok: true, required: false },
  ],
  fields: [
    ourField('Lead', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'missing', true, 36),
    ourField('Lead', 'WhatConverts_Lead_ID__c', 'WhatConverts Lead ID', 'ok', true, 20),
    ourField('Contact', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'missing', true, 36),
    ourField('Opportunity', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'hidden', true, 36),
    ourField('Lead', 'Leadweave_Source__c', 'Leadweave Source', 'missing'),
    ourField('Lead', 'Leadweave_Landing_Page__c', 'Leadweave Landing Page', 'ok'),
  ],
  conversion: [
    { leadField: 'Leadweave_Lead_ID__c', object: 'Contact', field: 'Leadweave_Lead_ID__c', state: 'missing' },
    { leadField: 'Leadweave_Lead_ID__c', object: 'Opportunity', field: 'Leadweave_Lead_ID__c', state: 'missing' },
    { leadField: 'WhatConverts_Lead_ID__c', object: 'Opportunity', field: 'WhatConverts_Lead_ID__c', state: 'taken' },
  ],
  canCreate: true,
  ready: false,
};
export const setUpReady = {
  ...setUp,
  permissions: setUp.permissions.map((one) => ({ ...one, ok: true })),
  fields: setUp.fields.map((field) => ({ ...field, state: 'ok' })),
  conversion: setUp.conversion.map((pair) => ({ ...pair, state: 'ok' })),
  ready: true,
};
export const setUpForbidden = {
  ...setUp,
  permissions: setUp.permissions.map((one) => (one.permission === 'create-leads' ? { ...one, ok: false } : one)),
};

const planned = (action, object, name, detail) => ({ action, object, name, detail });
export const plan = {
  digest: 'b1946ac92492d2347c6235b4d2611184',
  steps: [
    planned('create-field', 'Lead', 'Leadweave_Lead_ID__c', 'Text (36), external id, unique'),
    planned('create-field', 'Contact', 'Leadweave_Lead_ID__c', 'Text (36), external id'),
    planned(
      'grant-field',
      'Opportunity',
      'Leadweave_Lead_ID__c',
      'Through a permission set of ours for the connected user',
    ),
    planned('create-field', 'Lead', 'Leadweave_Source__c', 'Text (255)'),
    planned('map-conversion', 'Opportunity', 'Leadweave_Lead_ID__c', 'From the lead’s field of the same name'),
  ],
  calls: 9,
};
export const planDone = {
  steps: plan.steps.map((step) => ({ ...step, done: true, failure: null })),
  setUp: setUpReady,
};
export const planFailed = {
  steps: plan.steps.map((step, index) => ({
    ...step,
    done: index < 3,
    failure: index < 3 ? null : 'The connected user may not change the settings of conversion.',
  })),
  setUp: { ...setUpReady, ready: true },
};

const field = (name, label, type, length = 255, parts = {}) => ({
  name,
  label,
  type,
  length,
  precision: 0,
  scale: 0,
  custom: name.endsWith('__c'),
  createable: true,
  updateable: true,
  required: false,
  filterable: true,
  restrictedPicklist: false,
  picklistValues: [],
  ...parts,
});
const listOf = (...values) => ({ picklistValues: values.map((value) => ({ value, label: value })) });
const leadFields = [
  field('LastName', 'Last Name', 'string', 80, { required: true }),
  field('FirstName', 'First Name', 'string', 40),
  field('Company', 'Company', 'string', 255, { required: true }),
  field('Email', 'Email', 'email', 80),
  field('Phone', 'Phone', 'phone', 40),
  field('MobilePhone', 'Mobile Phone', 'phone', 40),
  field('Description', 'Description', 'textarea', 32_000),
  field('LeadSource', 'Lead Source', 'picklist', 255, {
    restrictedPicklist: true,
    ...listOf('Web', 'Phone Inquiry', 'Advertisement', 'Other'),
  }),
  field('City', 'City', 'string', 40),
  field('Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'string', 36),
  field('WhatConverts_Lead_ID__c', 'WhatConverts Lead ID', 'string', 20),
  field('Leadweave_Source__c', 'Leadweave Source', 'string'),
  field('Leadweave_Campaign__c', 'Leadweave Campaign', 'string'),
];
const opportunityFields = [
  field('Name', 'Opportunity Name', 'string', 120),
  field(
    'StageName',
    'Stage',
    'picklist',
    255,
    listOf('Prospecting', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'),
  ),
  field('Amount', 'Amount', 'currency', 0),
  field('CloseDate', 'Close Date', 'date', 0),
  field('IsWon', 'Won', 'boolean', 0),
  field('CreatedDate', 'Created Date', 'datetime', 0),
  field('Type', 'Type', 'picklist', 255, listOf('New Business', 'Existing Business')),
];
export const fieldsOf = { data: leadFields, readAt: ago(2) };
export const opportunityFieldsOf = { data: opportunityFields, readAt: ago(2) };

const line = (source, target, mode, parts = {}) => ({
  source: { kind: 'lead', field: source },
  target,
  mode,
  ...parts,
});
const mapping = [
  line('leadId', 'Leadweave_Lead_ID__c', 'salesforce-unless-blank'),
  line('whatConvertsId', 'WhatConverts_Lead_ID__c', 'salesforce-unless-blank'),
  line('lastName', 'LastName', 'salesforce-unless-blank', { fallback: ['{phone}', 'Unknown caller'] }),
  line('company', 'Company', 'salesforce-unless-blank', { fallback: ['{firstName} {lastName}', '[not provided]'] }),
  line('firstName', 'FirstName', 'salesforce-unless-blank'),
  line('email', 'Email', 'newest-wins'),
  line('phone', 'Phone', 'salesforce-wins'),
  line('source', 'LeadSource', 'salesforce-unless-blank', { translate: { google: 'Web', facebook: 'Advertisement' } }),
  line('source', 'Leadweave_Source__c', 'ours-wins'),
  line('campaign', 'Leadweave_Campaign__c', 'ours-wins'),
  { source: { kind: 'form-field', label: 'Project type' }, target: 'Description', mode: 'ours-wins' },
];
const toSalesforce = {
  on: true,
  since: ago(60 * 24 * 12),
  types: [],
  qualities: [],
  sources: [],
  locationIds: [],
  holdVendorSpam: true,
  holdVendorDuplicates: false,
  searchEmail: true,
  searchPhone: true,
  duplicates: 'hold',
  owner: { kind: 'assignment-rule' },
  phoneFormat: 'e164',
  whenDeleted: 'stop',
  afterConversion: 'contact-and-opportunity',
};
const toLeads = {
  on: true,
  since: ago(60 * 24 * 12),
  triggers: ['new', 'updated'],
  filter: null,
  whileMatching: false,
  several: 'sum',
  writeBack: { quotable: true, quote: true, sales: true },
};
export const settings = { version: 4, updatedAt: ago(600), toSalesforce, toLeads, mapping };
export const narrowSettings = {
  ...settings,
  toSalesforce: {
    ...toSalesforce,
    qualities: ['good'],
    types: ['web_form', 'phone_call'],
    owner: { kind: 'owner', id: '00G5g000000AbC' },
  },
};
export const filteredSettings = {
  ...settings,
  toLeads: {
    ...toLeads,
    triggers: ['matching-filter'],
    filter: {
      match: 'all',
      lines: [
        { field: 'StageName', operator: 'is-one-of', values: ['Proposal', 'Closed Won'] },
        { field: 'Amount', operator: 'over', values: ['5000'] },
        {
          match: 'any',
          lines: [
            { field: 'CloseDate', operator: 'at-least', values: ['2026-11-01'] },
            { field: 'IsWon', operator: 'is', values: ['true'] },
          ],
        },
      ],
    },
  },
};

const modesOf = (ours, theirs) => [
  { mode: 'ours-wins', outcome: 'write', value: ours, because: 'ours-wins' },
  { mode: 'salesforce-wins', outcome: 'take', value: theirs, because: 'theirs-wins' },
  { mode: 'salesforce-unless-blank', outcome: 'keep', value: null, because: 'theirs-filled' },
  { mode: 'newest-wins', outcome: 'take', value: theirs, because: 'theirs-newer' },
  { mode: 'off', outcome: 'keep', value: null, because: 'off' },
];
const checked = (target, ours, theirs, parts = {}) => ({
  target,
  faults: [],
  ours,
  note: null,
  theirs,
  modes: modesOf(ours, theirs),
  ...parts,
});
const lead = { id: 'lead-1', name: 'Jordan Sample', occurredAt: ago(90), tied: true };
const lines = [
  checked('Leadweave_Lead_ID__c', '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', null),
  checked('WhatConverts_Lead_ID__c', '153928', null),
  checked('LastName', 'Sample', 'Sample'),
  checked('Company', '[not provided]', 'Sample Kitchens', { note: 'fallback' }),
  checked('FirstName', 'Jordan', 'Jordan'),
  checked('Email', 'jordan@example.com', 'j.sample@example.com'),
  checked('Phone', '+17045550101', '(704) 555-0144'),
  checked('LeadSource', 'Web', 'Phone Inquiry', {
    faults: [{ code: 'may-not-be-listed', target: 'LeadSource', blocks: false }],
  }),
  checked('Leadweave_Source__c', 'google', 'google'),
  checked('Leadweave_Campaign__c', 'spring', null),
  checked('Description', 'Kitchen', null),
];
export const check = { lead, lines, faults: [] };
export const faultyCheck = {
  lead,
  lines: lines.map((one) =>
    one.target === 'Leadweave_Campaign__c'
      ? { ...one, faults: [{ code: 'missing-or-hidden', target: one.target, blocks: true }] }
      : one,
  ),
  faults: [{ code: 'required-not-mapped', target: 'Company', blocks: true }],
};
export const faultySettings = { ...settings, mapping: mapping.filter(({ target }) => target !== 'Company') };

export const owners = {
  data: [
    { id: '00G5g000000AbCdEAK', name: 'Inbound Leads', type: 'queue' },
    { id: '00G5g000000AbCeEAK', name: 'Inbound Leads, after hours', type: 'queue' },
    { id: '0055g000000AbCdAAK', name: 'Sales Person', type: 'user' },
  ],
};

export const phones = {
  readable: true,
  formats: [
    { format: 'e164', text: '+17045550101' },
    { format: 'local', text: '(704) 555-0101' },
    { format: 'as-received', text: '704.555.0101' },
  ],
};
export const preview = { faults: [], count: 37, names: ['Sample – Kitchen windows', 'Doe – Patio door'] };
export const faultyPreview = { faults: [{ code: 'value-not-valid', at: [1] }], count: null, names: [] };

export const dryRun = {
  id: 'run-1',
  since: ago(60 * 24 * 50),
  createdAt: ago(0),
  leads: 497,
  wouldCreate: 412,
  wouldUpdate: 37,
  wouldLink: 4,
  unchanged: 0,
  skipped: [
    { because: 'spam', count: 29 },
    { because: 'vendor-spam', count: 12 },
  ],
  review: [{ because: 'several', count: 3 }],
  calls: 9,
  orgMax: 15_000,
  samples: [
    {
      leadId: 'lead-1',
      name: 'Jordan Sample',
      outcome: 'create',
      because: 'nothing-found',
      fields: [
        { field: 'LastName', value: 'Sample', note: null },
        { field: 'Company', value: '[not provided]', note: 'fallback' },
      ],
    },
    { leadId: 'lead-2', name: '(704) 555-0144', outcome: 'review', because: 'several', fields: [] },
  ],
};
export const backFill = {
  id: 'fill-1',
  state: 'running',
  reason: null,
  since: ago(60 * 24 * 50),
  leads: 453,
  handled: 200,
  created: 182,
  updated: 15,
  linked: 2,
  skipped: 1,
  review: 0,
  failed: 0,
  startedAt: ago(2),
  endedAt: null,
};

const failedLead = (number, name) => ({ leadId: `lead-${number}`, name, failedAt: ago(190), nextTryAt: null });
export const health = {
  state: 'connected',
  stateReason: null,
  resumesAt: null,
  api,
  toSalesforce: {
    on: true,
    lastSuccessAt: ago(1),
    waiting: 0,
    oldestWaitingAt: null,
    nextTryAt: null,
    failed: 0,
    review: 0,
  },
  toLeads: {
    on: true,
    coveredAt: ago(2),
    lastSuccessAt: ago(1),
    nextPollAt: ahead(1),
    review: 0,
    reconciledAt: ago(700),
  },
  toWhatConverts: { on: true, lastSuccessAt: ago(16), waiting: 0, oldestWaitingAt: null, failed: 0 },
  errors: [],
};
export const troubledHealth = {
  ...health,
  api: { ...api, orgUsed: 12_870, ours: 6_002, backgroundPaused: true },
  resumesAt: ahead(220),
  toSalesforce: {
    ...health.toSalesforce,
    waiting: 3,
    oldestWaitingAt: ago(6),
    nextTryAt: ahead(4),
    failed: 9,
    review: 2,
  },
  errors: [
    {
      key: 'Zk3h1yXcQ0u7',
      title: 'A value is not in the list',
      cause: 'The field takes the listed values only.',
      fix: 'Translate the value in the mapping, or add it to the list in Salesforce, then try again.',
      retry: 'after-fix',
      fields: ['LeadSource'],
      rule: null,
      count: 7,
      firstAt: ago(400),
      lastAt: ago(190),
      nextTryAt: null,
      fixAt: 'mapping',
      leads: [failedLead(1, 'Jordan Sample'), failedLead(2, '(704) 555-0144'), failedLead(3, 'Dana Example')],
    },
    {
      key: 'bS4rT9aB2w',
      title: 'A validation rule of the org refuses it',
      cause: 'An administrator of your org wrote a rule that the lead breaks.',
      fix: 'Change the value or the rule, then try again.',
      retry: 'after-fix',
      fields: ['Phone'],
      rule: 'Phone must have 10 digits',
      count: 1,
      firstAt: ago(300),
      lastAt: ago(300),
      nextTryAt: null,
      fixAt: 'settings',
      leads: [failedLead(4, 'Robin Sample')],
    },
    {
      key: 'Qm2pL8',
      title: 'Salesforce was busy',
      cause: 'Somebody or something else was changing the same record.',
      fix: 'Nothing to do: it is tried again by itself.',
      retry: 'by-itself',
      fields: [],
      rule: null,
      count: 1,
      firstAt: ago(6),
      lastAt: ago(6),
      nextTryAt: ahead(4),
      fixAt: 'salesforce',
      leads: [failedLead(5, 'Sam Example')],
    },
  ],
};

const call = (id, parts) => ({
  id,
  at: ago(1),
  direction: 'to_salesforce',
  result: 'done',
  action: 'create',
  reason: null,
  detail: null,
  leadId: 'lead-1',
  leadName: 'Jordan Sample',
  object: 'Lead',
  recordId: '00Q5g00000AbCdEAAV',
  recordUrl: `${url}/00Q5g00000AbCdEAAV`,
  fields: [
    { field: 'LastName', before: null, after: 'Sample', note: null },
    { field: 'Company', before: null, after: '[not provided]', note: 'fallback' },
    { field: 'LeadSource', before: null, after: 'Web', note: null },
  ],
  durationMs: 182,
  calls: 1,
  requestId: '4xQ1aB',
  ...parts,
});
export const log = {
  data: [
    call('call-1'),
    call('call-2', {
      at: ago(3),
      direction: 'to_lead',
      action: 'apply',
      object: 'Opportunity',
      fields: [{ field: 'Amount', before: '12500', after: '14000', note: null }],
    }),
    call('call-3', {
      at: ago(3),
      direction: 'to_whatconverts',
      action: 'write-back',
      object: null,
      recordUrl: null,
      fields: [{ field: 'quote_value', before: '12500.00', after: '14000.00', note: null }],
    }),
    call('call-4', {
      at: ago(190),
      result: 'failed',
      reason: 'not-in-picklist',
      detail: 'A value is not in the list of its field.',
      leadName: '(704) 555-0144',
      recordUrl: null,
      fields: [],
    }),
    call('call-5', {
      at: ago(240),
      action: 'stay',
      result: 'skipped',
      reason: 'spam',
      detail: 'Scored as spam, and spam is never sent.',
      leadName: 'Dana Example',
      object: null,
      recordUrl: null,
      fields: [],
      calls: 0,
      durationMs: 0,
    }),
  ],
  nextCursor: 'WyJhYmMiXQ',
};
export const noLog = { data: [], nextCursor: null };

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
