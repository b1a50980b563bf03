import assert from 'node:assert/strict';
import axios from 'axios';
import { amountToMinorUnits, createWhatConvertsClient, isWhatConvertsError } from '@leadweave/whatconverts-client';

const client = createWhatConvertsClient({
  http: axios.create(),
  baseUrl: 'https://whatconverts.example.com/api/v1/',
  credentials: { token: 'token', secret: 'secret' },
});

assert.equal(typeof client.verifyCredentials, 'function');
assert.equal(amountToMinorUnits(156.87), 15687);
assert.equal(isWhatConvertsError(new Error('other')), false);
