const assert = require('node:assert/strict');
const axios = require('axios');
const { amountToMinorUnits, createWhatConvertsClient, isWhatConvertsError } = require('@leadweave/whatconverts-client');

const client = createWhatConvertsClient({
  http: axios.create(),
  baseUrl: 'https://whatconverts.example.com/api/v1/',
  credentials: { token: 'token', secret: 'secret' },
});

assert.equal(typeof client.verifyCredentials, 'function');
assert.equal(amountToMinorUnits(156.87), 15687);
assert.equal(isWhatConvertsError(new Error('other')), false);
