// What the API answers on the screens about webhooks: fictional receivers and people only.
import { ago, ahead, day } from './answers-time.mjs';

const everything = { kinds: [], locationIds: [], qualities: [], statuses: [], forms: [] };

export const endpoint = {
  id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01',
  version: 3,
  url: 'https://hooks.example.com/leadweave/leads',
  description: 'Our CRM',
  style: 'full',
  selection: { ...everything, events: ['lead.created', 'lead.updated', 'lead.scored'] },
  headerNames: ['X-Team'],
  state: 'active',
  stateReason: null,
  failingSince: null,
  lastSuccessAt: ago(2),
  lastFailureAt: ago(3 * day),
  lastFailure: 'status-503',
  previousSecretUntil: null,
  delivered: 1_204,
  exhausted: 2,
  waiting: 0,
  nextTryAt: null,
  createdAt: ago(12 * day),
  updatedAt: ago(2 * day),
};

export const failing = {
  ...endpoint,
  id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b02',
  url: 'https://dispatch.example.org/in',
  description: '',
  style: 'thin',
  selection: {
    ...everything,
    events: ['lead.created'],
    kinds: ['call_completed', 'call_in_progress'],
    locationIds: ['loc-1', 'loc-2'],
    qualities: ['good'],
  },
  headerNames: [],
  failingSince: ago(190),
  lastFailureAt: ago(9),
  lastFailure: 'certificate-refused',
  delivered: 212,
  exhausted: 0,
  waiting: 37,
  nextTryAt: ahead(21),
};

export const disabled = {
  ...endpoint,
  id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b03',
  url: 'https://old-automation.example.net/catch/4f1c',
  description: 'Old automation',
  style: 'whatconverts',
  selection: { ...everything, events: ['lead.created'], forms: ['Contact Us', 'Quote'] },
  headerNames: [],
  state: 'disabled',
  stateReason: 'gone',
  failingSince: ago(2 * day),
  lastSuccessAt: ago(3 * day),
  lastFailureAt: ago(2 * day),
  lastFailure: 'status-410',
  delivered: 88,
  exhausted: 1,
  waiting: 14,
};

export const fresh = {
  ...endpoint,
  version: 1,
  description: '',
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  delivered: 0,
  exhausted: 0,
  createdAt: ago(0),
};

export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwQ0k3n2Yt7vU=';

const delivery = (number, parts = {}) => ({
  id: `019a9f0e-6d0c-7c55-9a51-00000000000${number}`,
  endpointId: endpoint.id,
  eventId: `evt_019a9f0e6d0c7c559a510b1f2f6c9a0${number}`,
  event: 'lead.created',
  style: 'full',
  leadId: `019a9f0e-6d0c-7c55-9a51-10000000000${number}`,
  test: false,
  state: 'delivered',
  reason: null,
  attempts: 1,
  mostAttempts: 13,
  nextTryAt: null,
  lastStatus: 200,
  lastFailure: null,
  lastDurationMs: 182,
  createdAt: ago(2 + number * 9),
  endedAt: ago(2 + number * 9),
  ...parts,
});

export const deliveries = {
  data: [
    delivery(0, { event: 'webhook.test', test: true, leadId: null, lastDurationMs: 96 }),
    delivery(1, { event: 'lead.scored' }),
    delivery(2, {
      endpointId: failing.id,
      state: 'pending',
      reason: 'failed',
      attempts: 4,
      nextTryAt: ahead(21),
      lastStatus: null,
      lastFailure: 'certificate-refused',
      lastDurationMs: 41,
      endedAt: null,
    }),
    delivery(3, { event: 'lead.updated', lastStatus: 202, attempts: 2, lastDurationMs: 4_210 }),
    delivery(4, { state: 'pending', attempts: 0, lastStatus: null, lastDurationMs: null, nextTryAt: ahead(0) }),
    delivery(5, {
      endpointId: disabled.id,
      state: 'exhausted',
      reason: 'endpoint-gone',
      lastStatus: 410,
      lastFailure: 'status-410',
    }),
    delivery(6, {
      state: 'exhausted',
      reason: 'all-attempts-failed',
      attempts: 13,
      lastStatus: 500,
      lastFailure: 'status-500',
    }),
    delivery(7, { state: 'exhausted', reason: 'receiver-aborted', lastStatus: 422, lastFailure: 'status-422' }),
    delivery(8, { endpointId: 'gone', state: 'cancelled', reason: 'endpoint-deleted', attempts: 0, lastStatus: null }),
  ],
  nextCursor: 'next',
};
export const noDeliveries = { data: [], nextCursor: null };

const body = JSON.stringify({
  id: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a06',
  type: 'lead.created',
  timestamp: '2026-11-20T14:20:19.412Z',
  schemaVersion: 1,
  test: false,
  sequence: 1,
  data: { id: '019a9f0e-6d0c-7c55-9a51-100000000006', type: 'web_form', contact: { name: 'Jordan Sample' } },
  changed: {},
});

export const detail = {
  ...deliveries.data[6],
  url: endpoint.url,
  requestHeaders: {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': 'evt_019a9f0e6d0c7c559a510b1f2f6c9a06',
    'webhook-timestamp': '1795184419',
    'webhook-signature': 'v1,<signed with the secret of the endpoint>',
    'X-Team': '<sealed>',
  },
  requestBody: body,
  curl: `curl -X POST 'https://hooks.example.com/leadweave/leads' \\\n  -H 'content-type: application/json; charset=utf-8' \\\n  --data-binary '${body}'`,
  tries: [
    {
      number: 13,
      at: ago(60),
      durationMs: 182,
      status: 500,
      failure: 'status-500',
      answerHeaders: { 'content-type': 'text/html', server: 'example' },
      answer: '<!doctype html>\n<script>alert("not run")</script>\n<h1>Something went wrong</h1>',
    },
    { number: 12, at: ago(1_500), durationMs: 15_000, status: null, failure: 'timeout', answerHeaders: {}, answer: '' },
  ],
};

export const hours = {
  data: Array.from({ length: 24 }, (_, index) => {
    const at = new Date(Date.now() - (23 - index) * 3_600_000);
    at.setMinutes(0, 0, 0);
    const busy = index > 6 && index < 21 ? Math.round(14 + 11 * Math.sin(index)) : 2;
    return {
      hour: at.toISOString(),
      delivered: busy,
      failing: index > 19 ? 4 : 0,
      waiting: index === 23 ? 3 : 0,
      ended: index === 11 ? 3 : 0,
    };
  }),
  firstTrySeconds: 0.42,
};
export const noHours = {
  data: hours.data.map(({ hour }) => ({ hour, delivered: 0, failing: 0, waiting: 0, ended: 0 })),
  firstTrySeconds: null,
};

const leadTypes = [
  'web_form',
  'phone_call',
  'chat',
  'text_message',
  'email',
  'transaction',
  'event',
  'appointment',
  'other',
];
const ofLead = (name, summary) => ({ name, summary, leadTypes, styles: ['full', 'thin', 'whatconverts'] });
const ofNone = (name, summary) => ({ name, summary, leadTypes: [], styles: ['full', 'thin'] });

export const catalogue = {
  schemaVersion: 1,
  data: [
    ofLead('lead.created', 'A lead appears; once per lead.'),
    ofLead('lead.updated', 'A property changed, by enrichment, by the source or by a person.'),
    ofLead('lead.scored', 'The quality changed, with who did it.'),
    ofNone('lead.folded', 'A lead became part of another one; both ids.'),
    ofLead('lead.value_changed', 'The quote or sales value changed.'),
    ofNone('lead.deleted', 'A lead was erased; ids only.'),
    ofNone('sync.completed', 'A sync ended, with counts.'),
    ofNone('webhook.test', 'Sent by the test button.'),
  ],
};
export const sample = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { id: { type: 'string', pattern: '^evt_[0-9a-f]{32}$' }, type: { const: 'lead.created' } },
    required: ['id', 'type'],
  },
  example: JSON.parse(body),
};

export const inspections = {
  data: [
    {
      id: 'inspection-1',
      event: 'lead.created',
      style: 'full',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11',
        'webhook-timestamp': '1795184419',
        'webhook-signature': 'v1,l0h5n2s7YkT1QvO9w8eRr3mZbXcJfKpUaGdHiNtLsVE=',
      },
      body,
      receivedAt: ago(1),
    },
    { id: 'inspection-2', event: 'webhook.test', style: 'thin', headers: {}, body: '{}', receivedAt: ago(40) },
  ],
};
