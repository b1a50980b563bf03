// What the API answers on the screens about integrations: fictional brands and people only.
import { places } from './answers-brand.mjs';
import { ago, ahead, day } from './answers-time.mjs';

export const connection = {
  id: 'con-1',
  provider: 'whatconverts',
  label: 'WhatConverts',
  situation: 'warnings',
  reason: 'locations-unmapped',
  keyKind: 'master',
  accountIds: ['20611', '20612', '20613'],
  leadTypes: ['web_form', 'phone_call', 'chat'],
  mappedLocations: 8,
  totalLocations: 12,
  openRunId: null,
  lastSyncAt: ago(95),
  lastWebhookAt: ago(3),
  nextSyncAt: ahead(1_300),
  resumeAt: null,
  lastVerifiedAt: ago(95),
  rotatedAt: null,
  createdAt: ago(12 * day),
  version: 4,
};

const connections = (parts = {}) => ({
  situation: parts.situation ?? connection.situation,
  data: [{ ...connection, ...parts }],
});

export const none = { situation: 'not_connected', data: [] };
export const withWarnings = connections();
export const active = connections({ situation: 'active', reason: null, mappedLocations: 12 });
export const rejected = connections({
  situation: 'credentials_rejected',
  reason: 'credentials-rejected',
  nextSyncAt: null,
});
export const paused = connections({
  situation: 'paused',
  reason: 'quota-spent',
  resumeAt: ahead(200),
  mappedLocations: 12,
});
export const settingUp = connections({
  situation: 'setting_up',
  reason: 'no-location-mapped',
  mappedLocations: 0,
  lastSyncAt: null,
  lastWebhookAt: null,
});

export const budget = {
  day: '2026-11-20',
  perDay: 10_000,
  used: 788,
  interactive: 12,
  confirm: 0,
  incremental: 26,
  backfill: 750,
  backgroundLimit: 8_000,
  left: 9_212,
  resetsAt: ahead(130),
};

export const health = {
  situation: 'warnings',
  reason: 'locations-unmapped',
  lastSuccessAt: ago(95),
  lastFailureAt: null,
  nextSyncAt: ahead(1_300),
  delaySeconds: 0,
  keyAgeDays: 12,
  quarantinedRecords: 2,
  budget,
  forecast: { reserved: 26, byMidnight: 838 },
  findings: [
    { reason: 'locations-unmapped', count: 4 },
    { reason: 'records-quarantined', count: 2 },
  ],
};
export const healthy = { ...health, situation: 'active', reason: null, findings: [] };
export const refusedHealth = {
  ...health,
  situation: 'credentials_rejected',
  reason: 'credentials-rejected',
  findings: [],
};

const suggestion = (index, confidence, reason) => ({
  profileId: `${48_213 + index}`,
  profileName: places[index][0],
  confidence,
  reason,
});
const suggestions = {
  8: suggestion(8, 'high', 'same-name'),
  9: suggestion(9, 'high', 'name-and-city'),
  10: suggestion(10, 'medium', 'same-city'),
};

const mapping = ([name, city], index) => {
  const mapped = index < 8;
  return {
    locationId: `loc-${index + 1}`,
    locationName: name,
    city,
    state: !mapped ? 'unmapped' : index === 3 ? 'loading_history' : index === 6 ? 'profile_missing' : 'mapped',
    profileId: mapped ? `${48_213 + index}` : null,
    profileName: mapped ? name : null,
    connectionId: mapped ? 'con-1' : null,
    mappedAt: mapped ? ago(12 * day) : null,
    historyPercent: mapped ? (index === 3 ? 62 : 100) : null,
    lastLeadAt: mapped && index !== 6 ? ago(23 + index * 190) : null,
    leadsLast30Days: mapped ? [37, 112, 64, 9, 48, 21, 0, 1_204][index] : 0,
    attributionPercent: mapped ? [88, 92, 41, 100, 76, 83, null, 95][index] : null,
    suggestion: suggestions[index] ?? null,
    version: mapped ? 2 : null,
  };
};

export const mappings = { data: places.map(mapping), mapped: 8, total: 12, canListProfiles: true };
export const freshMappings = {
  ...mappings,
  mapped: 0,
  data: places.map((place, index) => ({
    ...mapping(place, index + 8 > 99 ? index : 8),
    locationId: `loc-${index + 1}`,
    locationName: place[0],
    city: place[1],
    suggestion:
      index < 9 ? suggestion(index, index < 7 ? 'high' : 'medium', index < 7 ? 'same-name' : 'same-city') : null,
  })),
};
export const noMappings = { data: [], mapped: 0, total: 0, canListProfiles: true };

export const profiles = {
  canListProfiles: true,
  fetchedAt: ago(2),
  data: places.map(([name], index) => ({
    profileId: `${48_213 + index}`,
    name,
    accountId: '20611',
    accountName: 'Evergreen Home Care',
    createdAt: '2023-02-14T00:00:00.000Z',
    mappedLocationId: index < 8 ? `loc-${index + 1}` : null,
    mappedLocationName: index < 8 ? name : null,
  })),
};

export const verifiedKey = {
  keyKind: 'master',
  accounts: ['20611', '20612', '20613'].map((accountId) => ({ accountId, name: null, profiles: 14 })),
  profiles: 41,
  profileId: null,
  profileName: null,
  requestsPerDay: 10_000,
  requestsLeft: 9_212,
};

export const preview = {
  locations: places.slice(0, 7).map(([locationName], index) => ({
    locationId: `loc-${index + 1}`,
    locationName,
    profileId: `${48_213 + index}`,
    leads: 412 - index * 37,
  })),
  skippedLocations: [],
  totalLeads: 2_107,
  requestsNeeded: 9,
  sharePercent: 0.1,
  budget,
};

const counts = (created, enriched, updated, unchanged, skipped, quarantined) => ({
  seen: created + enriched + updated + unchanged + skipped + quarantined,
  created,
  enriched,
  updated,
  unchanged,
  ignored: 0,
  skipped,
  quarantined,
});

const run = (id, parts) => ({
  id,
  connectionId: 'con-1',
  kind: 'daily',
  state: 'done',
  reason: null,
  requestedBy: 'schedule',
  requestedAt: ago(95),
  startedAt: ago(95),
  endedAt: ago(94),
  resumeAt: null,
  durationSeconds: 42,
  expected: null,
  requestsUsed: 5,
  counts: counts(21, 4, 3, 180, 12, 0),
  locationsDone: 8,
  locationsSkipped: 4,
  locationsTotal: 12,
  ...parts,
});

export const runs = {
  nextCursor: null,
  data: [
    run('019a9f0e-0000-7000-8000-0000000000d9', {
      kind: 'mapping',
      state: 'running',
      requestedBy: 'Ana Moreno',
      requestedAt: ago(3),
      startedAt: ago(3),
      endedAt: null,
      durationSeconds: 174,
      counts: counts(1_204, 37, 0, 0, 88, 0),
      locationsDone: 3,
    }),
    run('019a9f0e-0000-7000-8000-0000000000d8', {}),
    run('019a9f0e-0000-7000-8000-0000000000d7', {
      requestedAt: ago(day + 95),
      startedAt: ago(day + 95),
      counts: counts(0, 0, 0, 0, 0, 0),
    }),
    run('019a9f0e-0000-7000-8000-0000000000d6', {
      kind: 'manual',
      state: 'partial',
      reason: 'records-quarantined',
      requestedBy: 'Ana Moreno',
      requestedAt: ago(2 * day),
      startedAt: ago(2 * day),
      counts: counts(9, 1, 0, 310, 0, 2),
    }),
    run('019a9f0e-0000-7000-8000-0000000000d5', {
      state: 'failed',
      reason: 'provider-unavailable',
      requestedAt: ago(3 * day),
      startedAt: ago(3 * day),
      durationSeconds: 1_840,
      counts: counts(0, 0, 0, 40, 0, 0),
      locationsDone: 0,
    }),
    run('019a9f0e-0000-7000-8000-0000000000d4', {
      kind: 'initial',
      state: 'paused',
      reason: 'quota-spent',
      resumeAt: ahead(130),
      requestedBy: 'Ana Moreno',
      requestedAt: ago(12 * day),
      startedAt: ago(12 * day),
      endedAt: null,
      durationSeconds: 5_512,
      requestsUsed: 8_000,
      counts: counts(14_120, 402, 0, 0, 1_210, 3),
    }),
  ],
};

const runLocation = ([locationName], index, live) => ({
  locationId: `loc-${index + 1}`,
  locationName,
  state: index >= 8 ? 'skipped' : !live || index < 3 ? 'done' : index < 6 ? 'running' : 'waiting',
  reason: index >= 8 ? 'no-profile-id' : null,
  expected: index < 8 ? 412 : null,
  counts:
    index >= 8 || (live && index >= 6) ? counts(0, 0, 0, 0, 0, 0) : counts(360 - index * 50, 12, 0, index * 9, 4, 0),
});

const detail = (index, live) => ({
  ...runs.data[index],
  expected: live ? 3_296 : null,
  locations: places.map((place, position) => runLocation(place, position, live)),
  reasons: [
    { reason: 'profile-not-mapped', subjectKind: 'profile', subject: '48999', count: 61 },
    { reason: 'type-not-selected', subjectKind: 'location', subject: 'loc-2', count: 12 },
    { reason: 'outside-window', subjectKind: 'none', subject: null, count: 4 },
  ],
  windows: [
    { scope: 'account', id: '20611', from: ago(365 * day), to: ago(1), state: live ? 'running' : 'done' },
    { scope: 'account', id: '20612', from: ago(365 * day), to: ago(1), state: live ? 'waiting' : 'done' },
  ],
  readUpTo: live ? ago(250 * day) : null,
});
export const liveRun = detail(0, true);
export const doneRun = detail(3, false);
export const pausedRun = { ...detail(5, true), expected: 30_400 };

export const records = {
  nextCursor: 'more',
  data: ['created', 'created', 'enriched', 'quarantined', 'skipped'].map((outcome, index) => ({
    id: `record-${index}`,
    externalId: outcome === 'quarantined' ? null : `${153_928 + index}`,
    outcome,
    reason: { quarantined: 'unreadable', skipped: 'type-not-selected' }[outcome] ?? null,
    leadId: ['created', 'enriched'].includes(outcome) ? `lead-${index}` : null,
    locationId: `loc-${index + 1}`,
  })),
};
