import { type FetchRun, wasReadAgain } from './was-read-again.js';

const window = {
  scope: 'profile',
  id: '101',
  from: '2026-11-20T00:00:00Z',
  to: '2026-11-21T00:00:00Z',
  state: 'done',
} as const;
const fetched = (changes: Partial<FetchRun> = {}): FetchRun => ({
  state: 'done',
  windows: [window],
  reasons: [],
  ...changes,
});
const missing = (createdAt = '2026-11-20T12:00:00Z', locationId = 'north') => ({
  locationId,
  day: '2026-11-20',
  externalId: '1',
  createdAt: new Date(createdAt),
});
const profileOf = new Map([
  ['north', '101'],
  ['south', '102'],
]);
const erased = { reason: 'erased', subjectKind: 'none', subject: '', count: 1 } as const;

describe('wasReadAgain', () => {
  it.each([
    ['a lead in a stretch that was read', missing(), fetched(), true],
    ['a lead at the end of the stretch', missing(window.to), fetched(), true],
    ['a lead behind the stretch', missing('2026-11-21T00:00:01Z'), fetched(), false],
    ['a lead of another profile', missing(undefined, 'south'), fetched(), false],
    ['a lead of a location without a profile', missing(undefined, 'nowhere'), fetched(), false],
    ['a fetch that left something out', missing(), fetched({ state: 'partial' }), false],
    ['a fetch that passed over erased people', missing(), fetched({ reasons: [erased] }), false],
  ])('%s', (_name, item, run, again) => {
    expect(wasReadAgain(item, profileOf, run)).toBe(again);
  });
});
