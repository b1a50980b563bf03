// What the API answers on the screens about the brand, its locations and people: fictional brands and people only.
import { ago, ahead, day } from './answers-time.mjs';

export const places = [
  ['Austin North', 'Austin'],
  ['Round Rock', 'Round Rock'],
  ['Dallas Uptown', 'Dallas'],
  ['Fort Worth West', 'Fort Worth'],
  ['Plano', 'Plano'],
  ['Waco', 'Waco'],
  ['San Antonio Stone Oak', 'San Antonio'],
  ['Houston Heights', 'Houston'],
  ['Katy', 'Katy'],
  ['El Paso', 'El Paso'],
  ['Lubbock', 'Lubbock'],
  ['Corpus Christi Padre Island and Flour Bluff', 'Corpus Christi'],
];

export const locations = {
  nextCursor: null,
  data: places.map(([name, city], index) => ({
    id: `loc-${index + 1}`,
    name,
    city,
    region: 'TX',
    phone: index === 4 ? null : `(512) 555-01${10 + index}`,
    timeZone: index === 9 ? 'America/Denver' : 'America/Chicago',
    status:
      ['active', 'active', 'active', 'onboarding', 'active', 'active', 'coming_soon', 'active', 'closed'][index] ??
      'active',
    externalReference: index % 3 === 0 ? `0${17 + index}` : null,
    createdAt: ago(200 * day),
    archivedAt: null,
    version: 1,
  })),
};
export const noLocations = { data: [], nextCursor: null };

export const imported = {
  dryRun: true,
  counts: { created: 3, exists: 1, invalid: 1 },
  ignoredColumns: ['Favourite colour'],
  rows: [
    { line: 2, name: 'Austin North', outcome: 'exists', faults: [] },
    { line: 3, name: 'Amarillo', outcome: 'created', faults: [] },
    { line: 4, name: 'Abilene', outcome: 'created', faults: [] },
    { line: 5, name: 'Tyler', outcome: 'created', faults: [] },
    { line: 6, name: 'Mars', outcome: 'invalid', faults: [{ field: 'timeZone', reason: 'unknown-time-zone' }] },
  ],
};

export const brand = {
  id: 'brand-1',
  name: 'Evergreen Home Care',
  timeZone: 'America/Chicago',
  currency: 'USD',
  createdAt: ago(300 * day),
  version: 3,
};

const member = (id, parts) => ({
  id,
  userId: id,
  email: `${id}@example.com`,
  name: null,
  role: 'franchisee',
  locations: [],
  state: 'active',
  lastSignInAt: null,
  invitationExpiresAt: null,
  createdAt: ago(90 * day),
  version: 1,
  ...parts,
});
const named = (...indexes) => indexes.map((index) => ({ id: `loc-${index + 1}`, name: places[index][0] }));
export const members = {
  nextCursor: null,
  data: [
    member('user-1', { email: 'ana@example.com', name: 'Ana Moreno', role: 'brand_admin', lastSignInAt: ago(2) }),
    member('jo', { name: 'Jo Lindqvist', role: 'marketing', lastSignInAt: ago(2 * day) }),
    member('sam', { name: 'Sam Okafor', locations: named(0), lastSignInAt: ago(47) }),
    member('priya', { name: 'Priya Raman', locations: named(2, 3, 4, 5), lastSignInAt: ago(9 * day) }),
    member('lee', { userId: null, locations: named(6, 7), state: 'invited', invitationExpiresAt: ahead(5 * day) }),
    member('kim', {
      userId: null,
      locations: named(8),
      state: 'invitation_expired',
      invitationExpiresAt: ago(4 * day),
    }),
  ],
};
export const onlyMe = { nextCursor: null, data: members.data.slice(0, 1) };
export const leadCount = {
  total: 1_241,
  capped: false,
  groups: [
    { value: 'unscored', total: 1_204, capped: false },
    { value: 'good', total: 30, capped: false },
    { value: 'spam', total: 7, capped: false },
  ],
};
