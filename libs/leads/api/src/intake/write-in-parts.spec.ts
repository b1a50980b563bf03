import { writeInParts } from './write-in-parts.js';

const items = Array.from({ length: 1_200 }, (_, index) => index);

/** A part that is being written until it is told to end. */
function aWriter() {
  const parts: { readonly size: number; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const write = (part: readonly number[]) =>
    new Promise<void>((resolve, reject) => parts.push({ size: part.length, end: resolve, fail: reject }));
  const served = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return { parts, write, served };
}

describe('writeInParts', () => {
  it('makes one part ready while the one before is being written, and no more', async () => {
    const { parts, write, served } = aWriter();
    let ended = false;
    const writing = writeInParts(items, write).then(() => (ended = true));
    await served();
    expect(parts.map(({ size }) => size)).toEqual([500, 500]);
    parts[0]!.end();
    await served();
    expect(parts.map(({ size }) => size)).toEqual([500, 500, 200]);
    parts[1]!.end();
    await served();
    expect(ended).toBe(false);
    parts[2]!.end();
    await writing;
  });

  it('fails with the first part that fails, whatever becomes of the one behind it', async () => {
    const { parts, write, served } = aWriter();
    const writing = writeInParts(items, write);
    await served();
    parts[1]!.fail(new Error('behind it'));
    parts[0]!.fail(new Error('first'));
    await expect(writing).rejects.toThrow('first');
    expect(parts).toHaveLength(2);
  });

  it('writes nothing when there is nothing to write', async () => {
    const { parts, write } = aWriter();
    await writeInParts([], write);
    expect(parts).toEqual([]);
  });
});
