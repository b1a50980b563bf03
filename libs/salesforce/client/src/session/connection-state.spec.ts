import { type ConnectionEvent, type ConnectionState, maySend, stateAfter } from './connection-state.js';

const STATES: ConnectionState[] = [
  'CONNECTED',
  'NEEDS_REAUTH',
  'LIMITED',
  'BLOCKED_BY_POLICY',
  'PAUSED',
  'DISCONNECTED',
];

describe('the state of a connection', () => {
  it.each<[ConnectionState, ConnectionEvent, ConnectionState | undefined]>([
    ['CONNECTED', 'limit-reached', 'LIMITED'],
    ['CONNECTED', 'reauth-needed', 'NEEDS_REAUTH'],
    ['CONNECTED', 'policy-refused', 'BLOCKED_BY_POLICY'],
    ['CONNECTED', 'paused', 'PAUSED'],
    ['LIMITED', 'succeeded', 'CONNECTED'],
    ['NEEDS_REAUTH', 'succeeded', 'NEEDS_REAUTH'],
    ['NEEDS_REAUTH', 'authorised', 'CONNECTED'],
    ['NEEDS_REAUTH', 'limit-reached', undefined],
    ['PAUSED', 'succeeded', 'PAUSED'],
    ['PAUSED', 'authorised', 'PAUSED'],
    ['PAUSED', 'reauth-needed', 'NEEDS_REAUTH'],
    ['PAUSED', 'resumed', 'CONNECTED'],
    ['CONNECTED', 'resumed', undefined],
    ['DISCONNECTED', 'succeeded', undefined],
    ['DISCONNECTED', 'reauth-needed', undefined],
    ['DISCONNECTED', 'authorised', 'CONNECTED'],
  ])('%s, %s: %s', (state, event, next) => {
    expect(stateAfter(state, event)).toBe(next);
  });

  it('can be ended from everywhere, and sends only while connected', () => {
    for (const state of STATES) {
      expect(stateAfter(state, 'disconnected')).toBe('DISCONNECTED');
      expect(maySend(state)).toBe(state === 'CONNECTED');
    }
  });
});
