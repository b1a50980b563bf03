const assert = require('node:assert/strict');
const { createSalesforceApi, isSalesforceError, soql } = require('@leadweave/salesforce-client');

const api = createSalesforceApi({
  instanceUrl: 'https://example.my.salesforce.com',
  accessToken: 'token',
  clientName: 'Demo',
});

assert.equal(typeof api.query, 'function');
assert.equal(String(soql`Name = ${"o'brien"}`), "Name = 'o\\'brien'");
assert.equal(isSalesforceError(new Error('other')), false);
