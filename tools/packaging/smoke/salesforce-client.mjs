import assert from 'node:assert/strict';
import { createPkce, createSalesforceApi, isSalesforceError, soql } from '@leadweave/salesforce-client';

const api = createSalesforceApi({
  instanceUrl: 'https://example.my.salesforce.com',
  accessToken: 'token',
  clientName: 'Demo',
  fetch: () =>
    Promise.resolve(
      new globalThis.Response('[{"version":"62.0"}]', { headers: { 'content-type': 'application/json' } }),
    ),
});

assert.deepEqual(await api.versions(), ['62.0']);
assert.equal(String(soql`Name = ${"o'brien"}`), "Name = 'o\\'brien'");
assert.equal((await createPkce()).verifier.length, 43);
assert.equal(isSalesforceError(new Error('other')), false);
