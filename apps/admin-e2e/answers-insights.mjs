// What the API answers to Reconciliation and Health.
const now = Date.now();
const ago = (hours) => new Date(now - hours * 3_600_000).toISOString();
const day = (back) => ago(24 * back).slice(0, 10);
const places = ['Austin North', 'Denver Central', 'Tampa Bay', 'Sacramento and the Foothill Communities'];
const zones = ['America/Chicago', 'America/Denver', 'America/New_York', 'America/Los_Angeles'];

const comparison = {
  id: 'cmp-1',
  connectionId: 'con-1',
  state: 'done',
  reason: null,
  requestedAt: ago(7),
  endedAt: ago(6.9),
  resumeAt: null,
  requestsUsed: 4,
};
const dayRow = (index, changes = {}) => {
  const place = index % places.length;
  const row = {
    locationId: `loc-${place + 1}`,
    locationName: places[place],
    timeZone: zones[place],
    day: day(Math.floor(index / places.length)),
    comparedAt: ago(7),
    created: 3 + ((index * 7) % 5),
    enriched: index % 3,
    ignored: index % 4 === 1 ? 2 : 0,
    waiting: 0,
    missing: 0,
    gone: index % 9 === 4 ? 1 : 0,
    ...changes,
  };
  return { ...row, reported: row.created + row.enriched + row.ignored + row.waiting + row.missing };
};
const totalsOf = (rows) => ({
  ...Object.fromEntries(
    ['reported', 'created', 'enriched', 'ignored', 'waiting', 'missing', 'gone'].map((name) => [
      name,
      rows.reduce((sum, row) => sum + row[name], 0),
    ]),
  ),
  days: rows.length,
  differingDays: rows.filter(({ missing }) => missing > 0).length,
  oldestComparison: ago(31),
  latestComparison: ago(7),
});
const report = (rows, changes = {}) => ({
  from: day(30),
  to: day(0),
  totals: totalsOf(rows),
  data: rows,
  nextCursor: null,
  comparisons: [comparison],
  notCompared: [],
  ...changes,
});
const days = Array.from({ length: 16 }, (_, index) => dayRow(index));

export const balanced = report(days);
export const differing = report(
  [dayRow(5, { missing: 3 }), dayRow(9, { missing: 1 }), dayRow(2, { waiting: 2 }), ...days.slice(0, 12)],
  { notCompared: [{ locationId: 'loc-9', locationName: 'Boise', reason: 'history-loading' }] },
);
export const fetching = { ...differing, comparisons: [{ ...comparison, state: 'fetching', endedAt: null }] };
export const waiting = {
  ...balanced,
  comparisons: [{ ...comparison, state: 'queued', endedAt: null, reason: 'quota-spent' }],
};
export const neverCompared = report([], {
  comparisons: [],
  notCompared: [{ locationId: 'loc-1', locationName: places[0], reason: 'no-profile-id' }],
});
export const emptyPeriod = report([]);
export const placeList = {
  data: places.map((name, index) => ({ id: `loc-${index + 1}`, name, timeZone: zones[index] })),
  nextCursor: null,
};
export const items = {
  data: [153928, 153931, 153977].map((id, index) => ({
    externalId: `${id}`,
    locationId: 'loc-2',
    locationName: places[1],
    day: day(1),
    bucket: 'ignored',
    reason: ['type-not-selected', 'outside-window', 'at-another-location'][index],
    createdAt: ago(24 + index),
    leadId: index === 2 ? 'lead-1' : null,
  })),
  nextCursor: null,
};
export const plan = { locations: 4, missing: 4, requests: 4, left: 7212, comparisonIds: [], alreadyOpen: 0 };

const alert = (kind, urgency, facts, changes = {}) => ({
  id: `alert-${kind}`,
  kind,
  locationId: facts.location ? 'loc-1' : null,
  state: 'open',
  urgency,
  facts,
  openedAt: ago(5),
  seenAt: ago(0.1),
  mutedUntil: null,
  decidedBy: null,
  closedAt: null,
  closedBecause: null,
  ...changes,
});
export const alerts = {
  data: [
    alert('location_silent', 'failing', {
      location: 'Austin North',
      hours: 52,
      low: 4,
      high: 7,
      expected: 12,
      reported: 0,
    }),
    alert('leads_missing', 'failing', { missing: 4, locations: 2 }),
    alert(
      'attribution_dropped',
      'warning',
      { location: 'Tampa Bay', now: 48, before: 93, leads: 31 },
      { state: 'acknowledged', decidedBy: 'Ana Admin' },
    ),
    alert(
      'key_old',
      'warning',
      { connection: 'WhatConverts', days: 97 },
      { state: 'muted', mutedUntil: new Date(now + 5 * 86_400_000).toISOString() },
    ),
  ],
  nextCursor: null,
};
export const noAlerts = { data: [], nextCursor: null };
export const history = {
  data: [
    alerts.data[0],
    alert(
      'type_silent',
      'failing',
      { location: 'Tampa Bay', type: 'web_form', hours: 96 },
      { id: 'h1', state: 'closed', closedAt: ago(30), closedBecause: 'over', openedAt: ago(140) },
    ),
    alert(
      'spam_spike',
      'warning',
      { location: 'Denver Central', now: 41, before: 9, leads: 34 },
      {
        id: 'h2',
        state: 'closed',
        closedAt: ago(200),
        closedBecause: 'A test campaign, ended on Monday.',
        openedAt: ago(260),
      },
    ),
  ],
  nextCursor: null,
};
const leadsOf = (place, silent) =>
  Array.from({ length: 56 }, (_, index) => {
    const weekend = index % 7 > 4;
    const count = weekend ? 1 : 4 + ((index * (place + 3)) % 4);
    return silent && index > 53 ? 0 : count;
  });
const location = (index, changes = {}) => ({
  locationId: `loc-${index + 1}`,
  locationName: places[index],
  timeZone: zones[index],
  diagnoses: [],
  days: leadsOf(index, index === 0),
  usual: { low: 4, high: 7 },
  lastLeadAt: ago(index === 0 ? 52 : 2 + index),
  observedUntil: ago(0.5),
  silentHours: null,
  leads: 120 - index * 17,
  attributionPercent: 94 - index * 3,
  spamPercent: 6 + index,
  quarantined: 0,
  ...changes,
});
const diagnosis = (cause, text, link) => ({ cause, text, link, facts: {} });
export const wellHealth = {
  checkedAt: ago(0.02),
  locations: [0, 1, 2, 3].map((index) => location(index)),
  quarantined: 0,
};
export const health = {
  checkedAt: ago(0.02),
  quarantined: 6,
  locations: [
    location(0, {
      silentHours: 52,
      diagnoses: [
        diagnosis('source-silent', 'None for 52 h: likely tracking number or form', '/grow/leads?location=loc-1'),
      ],
    }),
    location(1),
    location(2, {
      attributionPercent: 48,
      diagnoses: [
        diagnosis('leads-missing', '4 leads are missing here', '/watch/reconciliation?location=loc-3'),
        diagnosis(
          'attribution-missing',
          'Only 48 % of its leads carry source and medium',
          '/grow/leads?location=loc-3',
        ),
      ],
    }),
    location(3, {
      usual: null,
      leads: 0,
      lastLeadAt: null,
      days: Array.from({ length: 56 }, () => 0),
      attributionPercent: null,
      spamPercent: null,
      diagnoses: [
        diagnosis('no-profile-id', 'No Profile ID: leads cannot sync', '/grow/integrations/whatconverts/locations'),
      ],
    }),
  ],
};
export const noLocations = { checkedAt: ago(0.02), locations: [], quarantined: 0 };
