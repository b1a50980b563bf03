import { aRecord, secondsAfterNoon } from '../testing-support/builders.js';
import { newestOfBatch } from './newest-of-batch.js';
import { prepareRecord } from './prepare-record.js';

const version = (externalId: string, changedSecond: number, note: string) =>
  prepareRecord(
    aRecord({
      externalId,
      sourceUpdatedAt: secondsAfterNoon(changedSecond),
      content: { ...aRecord().content, message: note },
    }),
  );

describe('newestOfBatch', () => {
  it('keeps the version of each record that counts, in the order of first appearance', () => {
    const batch = [version('1', 0, 'a'), version('2', 0, 'b'), version('1', 5, 'c'), version('1', 3, 'd')];
    const newest = newestOfBatch(batch);
    expect([...newest.keys()]).toEqual([batch[0]!.key, batch[1]!.key]);
    expect([...newest.values()]).toEqual([batch[2], batch[1]]);
  });

  it('keeps the first of two that are the same', () => {
    const batch = [version('1', 0, 'a'), version('1', 0, 'a')];
    expect(newestOfBatch(batch).get(batch[0]!.key)).toBe(batch[0]);
  });

  it('keeps a version that only confirms the one before', () => {
    const [hint, read] = [{ ...version('1', 0, 'a'), verified: false }, version('1', 0, 'a')];
    expect(newestOfBatch([hint, read]).get(read.key)).toBe(read);
  });

  it('keeps nothing of nothing', () => {
    expect(newestOfBatch([]).size).toBe(0);
  });
});
