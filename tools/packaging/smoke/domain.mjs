import assert from 'node:assert/strict';
import { isLeadType, normaliseEmail } from '@leadweave/domain';

assert.equal(normaliseEmail(' Ann@Example.COM '), 'ann@example.com');
assert.equal(isLeadType('web_form'), true);
