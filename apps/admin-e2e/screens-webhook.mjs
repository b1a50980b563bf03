// Screens of the incoming webhook of WhatConverts.
import * as answers from './answers.mjs';
import * as told from './answers-integrations.mjs';
import { ago, ahead } from './answers-time.mjs';

const path = '/grow/integrations/whatconverts/webhook';
const host = 'https://leads.example.com/hooks/wc/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';

const none = {
  exists: false,
  maskedUrl: null,
  createdAt: null,
  rotatedAt: null,
  previousUntil: null,
  previousUses: 0,
  previousUsedAt: null,
  lastReceivedAt: null,
  deliveriesToday: 0,
  answeredP95Ms: null,
  visibleP95Ms: null,
  unconfirmed: 0,
  unknownAtSource: 0,
  quarantined: 0,
  kinds: [],
  unknownProfiles: [],
};
const fresh = { ...none, exists: true, maskedUrl: `${host}/…`, createdAt: ago(1) };
const receiving = {
  ...fresh,
  createdAt: ago(9 * 1440),
  lastReceivedAt: ago(3),
  deliveriesToday: 184,
  answeredP95Ms: 10,
  visibleP95Ms: 340,
  unconfirmed: 2,
  kinds: [
    { kind: 'phone_call_completed', count: 71, lastAt: ago(3) },
    { kind: 'phone_call_modified', count: 58, lastAt: ago(12) },
    { kind: 'web_form', count: 39, lastAt: ago(20) },
    { kind: 'chat_completed', count: 14, lastAt: ago(48) },
  ],
};
const troubled = {
  ...receiving,
  rotatedAt: ago(300),
  previousUntil: ahead(1_100),
  previousUses: 12,
  previousUsedAt: ago(3),
  unknownAtSource: 1,
  quarantined: 4,
  unknownProfiles: [{ profileId: '48213', deliveries: 3 }],
};

const delivery = (number, parts = {}) => ({
  id: `019a9f0e-6d0c-7c55-9a51-00000000000${number}`,
  receivedAt: ago(3 + number * 9),
  settledAt: ago(3 + number * 9),
  outcome: 'created',
  reason: null,
  detail: null,
  trigger: 'new',
  kind: 'phone_call_completed',
  externalId: `15392${number}`,
  profileId: '48210',
  locationId: 'loc-1',
  leadId: `019a9f0e-6d0c-7c55-9a51-10000000000${number}`,
  confirmation: 'confirmed',
  attempts: 1,
  bytes: 2_048,
  ...parts,
});
const deliveries = {
  data: [
    delivery(0, { confirmation: 'waiting' }),
    delivery(1, { outcome: 'updated', trigger: 'update', kind: 'phone_call_modified' }),
    delivery(2, { kind: 'web_form', outcome: 'enriched' }),
    delivery(3, { outcome: 'ignored', reason: 'older-version', trigger: 'update', kind: 'phone_call_modified' }),
    delivery(4, {
      outcome: 'quarantined',
      reason: 'unknown-profile',
      detail: 'No location has the profile 48213.',
      profileId: '48213',
      leadId: null,
      confirmation: null,
      kind: 'web_form',
    }),
    delivery(5, {
      outcome: 'quarantined',
      reason: 'not-confirmed',
      confirmation: 'unknown-at-source',
      kind: 'web_form',
    }),
    delivery(6, {
      outcome: 'awaiting-confirmation',
      leadId: null,
      confirmation: 'waiting',
      trigger: 'update',
      kind: null,
    }),
    delivery(7, { kind: 'chat_completed' }),
  ],
  nextCursor: 'next',
};
const raw = JSON.stringify({
  trigger: 'new',
  lead_id: 153924,
  profile_id: 48213,
  lead_type: 'Web Form',
  lead_source: 'google',
});

const api = (webhook, list = deliveries) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/connections': { body: told.active },
  'GET /api/v1/connections/con-1/webhook': { body: webhook },
  'GET /api/v1/connections/con-1/webhook/deliveries': { body: list },
  [`GET /api/v1/connections/con-1/webhook/deliveries/${deliveries.data[4].id}`]: {
    body: { ...deliveries.data[4], raw },
  },
  'POST /api/v1/connections/con-1/webhook': {
    status: 201,
    body: {
      url: `${host}/q3Vn0p6yB1mXwzR8sKcT2dLfUeHgJiNaO5vYtPxQkZo`,
      previousUntil: webhook.exists ? ahead(1_440) : null,
    },
  },
  'POST /api/v1/connections/con-1/webhook/replays': {
    body: { applied: false, count: 412, firstReceivedAt: ago(20_000), lastReceivedAt: ago(3), planId: 'plan' },
  },
});
const empty = { data: [], nextCursor: null };
const marketing = {
  ...answers.signedIn,
  brands: answers.signedIn.brands.map((brand) => ({ ...brand, role: 'marketing' })),
};
const failing = {
  status: 503,
  body: { status: 503, code: 'unavailable', title: 'Unavailable', instance: 'urn:uuid:019a' },
};

const press = (name) => (page) => page.getByRole('button', { name, exact: true }).click();

export const webhookScreens = [
  { name: 'wc-webhook-none', path, api: api(none) },
  { name: 'wc-webhook-created', path, api: api(none), act: press('Create the address') },
  { name: 'wc-webhook-nothing-yet', path, api: api(fresh, empty) },
  { name: 'wc-webhook-receiving', path, api: api(receiving) },
  { name: 'wc-webhook-trouble', path, api: api(troubled) },
  { name: 'wc-webhook-no-match', path: `${path}?outcome=waiting`, api: api(receiving, empty) },
  {
    name: 'wc-webhook-marketing',
    path,
    api: { ...api(receiving), 'GET /api/v1/session': { body: marketing } },
  },
  {
    name: 'wc-webhook-failing',
    path,
    api: { ...api(receiving), 'GET /api/v1/connections/con-1/webhook': failing },
    expectsFailedRequests: true,
  },
  {
    name: 'wc-webhook-list-failing',
    path,
    api: { ...api(receiving), 'GET /api/v1/connections/con-1/webhook/deliveries': failing },
    expectsFailedRequests: true,
  },
  { name: 'wc-webhook-rotate', path, api: api(receiving), act: press('Rotate address') },
  { name: 'wc-webhook-replay', path, api: api(receiving), act: press('Replay') },
  {
    name: 'wc-webhook-delivery',
    path,
    api: api(troubled),
    act: (page) => page.getByRole('button', { name: 'Open the delivery of 153924' }).click(),
  },
];
