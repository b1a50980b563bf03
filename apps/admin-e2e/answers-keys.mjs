// What the API answers on the screens about API keys: fictional systems and people only.
import { places } from './answers-brand.mjs';
import { ago, ahead, day } from './answers-time.mjs';

const key = (id, name, parts = {}) => ({
  id,
  name,
  hint: `lw_live_${id.padEnd(4, 'Q').slice(0, 4)}`,
  scopes: ['leads:read'],
  locations: null,
  expiresAt: null,
  state: 'active',
  createdBy: { id: 'user-1', name: 'Ana Moreno' },
  createdAt: ago(60 * day),
  rotatedAt: null,
  previousWorksUntil: null,
  lastUsedAt: null,
  lastUsedAddress: null,
  revokedAt: null,
  version: 1,
  ...parts,
});

const someLocations = places.slice(0, 3).map(([name], index) => ({ id: `loc-${index + 1}`, name }));

export const crm = key('b7Kd', 'Customer database', {
  scopes: ['leads:read', 'leads:write', 'exports:create'],
  lastUsedAt: ago(10),
  lastUsedAddress: '203.0.113.24',
  expiresAt: ahead(200 * day),
});

export const keys = {
  nextCursor: null,
  data: [
    crm,
    key('Zx81', 'Reporting in Austin', {
      locations: someLocations,
      lastUsedAt: ago(180),
      lastUsedAddress: '2001:db8:85a3::8a2e:370:7334',
      previousWorksUntil: ahead(20 * 60),
    }),
    key('pQ2m', 'Website forms', { scopes: ['forms:submit', 'webhooks:manage', 'connections:read', 'audit:read'] }),
    key('Tt0a', 'Spring campaign', { state: 'expired', expiresAt: ago(4 * day), lastUsedAt: ago(5 * day) }),
    key('Lk9w', 'Old script', { state: 'revoked', revokedAt: ago(30 * day), lastUsedAt: ago(31 * day) }),
  ],
};
export const noKeys = { data: [], nextCursor: null };

export const issued = { apiKey: crm, key: `lw_live_b7Kd${'0'.repeat(38)}example` };
