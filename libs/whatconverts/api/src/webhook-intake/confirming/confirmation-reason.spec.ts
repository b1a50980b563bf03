import { type ConfirmationFacts, confirmationReason } from './confirmation-reason.js';

const waiting: ConfirmationFacts = {
  verified: false,
  state: 'waiting',
  attempts: 0,
  connection: 'active',
  requestsSpent: false,
};

describe('confirmationReason', () => {
  it.each<[string, Partial<ConfirmationFacts>, string]>([
    ['a lead that was read', { verified: true }, 'confirmed'],
    ['a lead whose turn comes', {}, 'read-follows'],
    ['a lead whose runs wait for tomorrow while reads may go on', { connection: 'paused' }, 'read-follows'],
    ['a lead that a read did not show', { attempts: 1 }, 'not-visible-yet'],
    ['requests that are spent', { requestsSpent: true, attempts: 1 }, 'requests-spent'],
    ['a connection that fails', { connection: 'failing', attempts: 1 }, 'connection-failing'],
    [
      'a key that is refused, whatever was spent',
      { connection: 'credentials_rejected', requestsSpent: true },
      'credentials-rejected',
    ],
    ['a connection that was removed', { connection: 'disconnected' }, 'disconnected'],
    [
      'a lead that the source does not know',
      { state: 'unknown-at-source', connection: 'failing' },
      'unknown-at-source',
    ],
    ['a lead that was read and not taken', { state: 'not-imported' }, 'not-imported'],
    ['a lead that was pushed again after its read', { state: 'confirmed' }, 'next-sync'],
    ['a lead that nobody asked for', { state: undefined, connection: undefined }, 'next-sync'],
  ])('names the cause for %s', (_name, facts, reason) => {
    expect(confirmationReason({ ...waiting, ...facts })).toBe(reason);
  });
});
