const assert = require('node:assert/strict');
const { pair } = require('@leadweave/lead-matching');

const shared = { locationId: 'austin', normalisedEmail: 'ann@example.com', state: 'present', type: 'web_form' };
const native = { ...shared, id: 'a', source: 'form', externalId: 'submission-1', occurredAtMs: 1_000 };
const whatConverts = { ...shared, id: 'b', source: 'whatconverts', externalId: '153928', occurredAtMs: 301_000 };

assert.equal(pair([native, whatConverts], []).pairs.length, 1);
assert.equal(pair([native, { ...whatConverts, occurredAtMs: 301_001 }], []).pairs.length, 0);
