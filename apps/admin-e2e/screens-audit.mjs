// Screens of the audit record.
import * as answers from './answers.mjs';

const session = { 'GET /api/v1/session': { body: answers.signedIn } };
const actor = { id: 'user-1', name: 'Ana Moreno', address: '203.0.113.7' };
const entry = (id, minutesAgo, action, kind, details, who = actor) => ({
  id,
  occurredAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
  actor: who,
  action,
  subject: { kind, id: `${kind}-1` },
  details,
});
const entries = [
  entry('e1', 4, 'mapping.saved', 'location', { profileId: '48213', oldLeadsChoice: 'keep' }),
  entry('e2', 31, 'member.invited', 'member', { role: 'franchisee' }),
  entry('e3', 190, 'location.changed', 'location', { name: { before: 'Austin', after: 'Austin North' } }),
  entry('e4', 1_500, 'connection.credentials_changed', 'connection', {}),
  entry('e5', 2_900, 'brand.created', 'brand', {}, { id: null, name: 'Operator', address: null }),
];
const chain = { entries: 1204, head: 'b5bb9d80', fault: null };
const audit = (data, state = chain) => ({
  ...session,
  'GET /api/v1/audit-entries': { body: { data, nextCursor: data.length > 0 ? 'next' : null } },
  'GET /api/v1/audit-entries/chain': { body: state },
});

export const auditScreens = [
  { name: 'audit', path: '/settings/audit', api: audit(entries) },
  {
    name: 'audit-filtered',
    path: '/settings/audit?actor=user-1&action=location&from=2026-11-01',
    api: audit(entries.slice(0, 3)),
  },
  {
    name: 'audit-broken',
    path: '/settings/audit',
    api: audit(entries, { ...chain, fault: { kind: 'changed', seq: 7, entryId: 'e3' } }),
  },
  { name: 'audit-empty', path: '/settings/audit', api: audit([], { ...chain, entries: 0, head: null }) },
  { name: 'audit-no-match', path: '/settings/audit?action=sync', api: audit([]) },
  {
    name: 'audit-failing',
    path: '/settings/audit',
    api: {
      ...audit([]),
      'GET /api/v1/audit-entries': { status: 503, body: { code: 'unavailable', instance: 'urn:uuid:019a' } },
    },
    expectsFailedRequests: true,
  },
];
