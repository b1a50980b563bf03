import { assertCheckpointFits, type SweepCheckpoint } from './sweep-checkpoint.js';

const fromMs = Date.parse('2026-01-01T00:00:00Z');
const toMs = Date.parse('2026-03-01T00:00:00Z');
const checkpoint: SweepCheckpoint = {
  version: 1,
  sliceFrom: '2026-01-01T00:00:00.000Z',
  sliceTo: '2026-03-01T00:00:00.000Z',
  sweepTo: '2026-03-01T00:00:00.000Z',
  pass: 1,
  nextPage: 1,
  tally: { count: 0, hash: '0000000000000000' },
  unsettled: false,
  done: false,
};
const refusal = { code: 'invalid-request', message: 'The checkpoint belongs to another sweep.' };
const stored = (over: Record<string, unknown>) => ({ ...checkpoint, ...over }) as SweepCheckpoint;

describe('assertCheckpointFits', () => {
  it.each<Record<string, unknown>>([
    {},
    { pass: 7, nextPage: 12 },
    { sliceFrom: '2026-02-01T00:00:00.000Z', sliceTo: '2026-02-02T00:00:00.000Z' },
  ])('takes %j', (over) => {
    expect(() => assertCheckpointFits(stored(over), fromMs, toMs)).not.toThrow();
  });

  it.each<Record<string, unknown>>([
    { version: 2 },
    { sliceFrom: undefined },
    { sliceTo: 'tomorrow' },
    { sweepTo: 1_772_323_200_000 },
    { pass: 0 },
    { pass: 1.5 },
    { pass: '1' },
    { nextPage: 0 },
    { nextPage: undefined },
    { sweepTo: '2026-03-01T00:00:01.000Z' },
    { sliceFrom: '2025-12-31T23:59:59.000Z' },
    { sliceTo: '2026-03-01T00:00:01.000Z' },
  ])('refuses %j', (over) => {
    expect(() => assertCheckpointFits(stored(over), fromMs, toMs)).toThrow(expect.objectContaining(refusal));
  });
});
