const assert = require('node:assert/strict');
const { isLeadType, normaliseEmail } = require('@leadweave/domain');

assert.equal(normaliseEmail(' Ann@Example.COM '), 'ann@example.com');
assert.equal(isLeadType('web_form'), true);
