import { type WhatConvertsErrorCode } from '@leadweave/whatconverts-client';
import { decideOnError } from './decide-on-error.js';

const quotaResetsAt = new Date('2026-11-21T00:00:00Z');
const decide = (code: WhatConvertsErrorCode, isQuotaNear = false, more: object = {}) =>
  decideOnError({ code, ...more }, { isQuotaNear, quotaResetsAt });
const paused = { kind: 'pause', reason: 'quota-spent', until: quotaResetsAt };

describe('decideOnError', () => {
  it.each<[WhatConvertsErrorCode, object]>([
    ['unauthorized', { kind: 'reject-credentials' }],
    ['forbidden', { kind: 'reject-credentials' }],
    ['rate-limited', { kind: 'retry-later', reason: 'rate-limited' }],
    ['unavailable', { kind: 'retry-later', reason: 'provider-unavailable' }],
    ['timeout', { kind: 'retry-later', reason: 'provider-unavailable' }],
    ['network', { kind: 'retry-later', reason: 'provider-unavailable' }],
    ['unexpected-body', { kind: 'retry-later', reason: 'provider-unavailable' }],
    ['unfaithful-response', { kind: 'retry-later', reason: 'answers-not-plausible' }],
    ['budget-exhausted', paused],
    ['not-found', { kind: 'give-up', reason: 'profile-missing' }],
    ['invalid-request', { kind: 'give-up', reason: 'request-refused' }],
    ['aborted', { kind: 'hand-over' }],
  ])('%s', (code, decision) => {
    expect(decide(code)).toEqual(decision);
  });

  it.each<WhatConvertsErrorCode>(['rate-limited', 'forbidden', 'unavailable'])(
    'takes %s for a spent quota when nearly all requests of the day were sent',
    (code) => {
      expect(decide(code, true)).toEqual(paused);
    },
  );

  it('takes a refusal that speaks of the day for a spent quota, since others may use the key too', () => {
    const decided = (vendorMessage: string) => decide('rate-limited', false, { vendorMessage });
    expect(decided('Daily request limit exceeded.')).toEqual(paused);
    expect(decided('Too many requests today: 10000 per day.')).toEqual(paused);
    expect(decided('Too many requests, slow down.')).toEqual({ kind: 'retry-later', reason: 'rate-limited' });
  });

  it('takes 401 for what it says, however near the quota is', () => {
    expect(decide('unauthorized', true)).toEqual({ kind: 'reject-credentials' });
  });

  it('goes on when the budget says so', () => {
    const resumeAt = new Date('2026-11-20T13:00:00Z');
    expect(decide('budget-exhausted', false, { resumeAt })).toMatchObject({ until: resumeAt });
  });

  it('gives up when rows of another profile came', () => {
    const mismatch = { aspect: 'profileId', count: 2, of: 2, exampleLeadIds: [] };
    expect(decide('unfaithful-response', false, { mismatch })).toEqual({ kind: 'give-up', reason: 'foreign-profile' });
  });
});
