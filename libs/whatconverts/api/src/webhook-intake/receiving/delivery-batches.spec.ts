import { DeliveryBatches } from './delivery-batches.js';

describe('DeliveryBatches', () => {
  it('commits the first at once and gathers what arrives meanwhile, key by key', async () => {
    const commits: [string, readonly number[]][] = [];
    const ends: (() => void)[] = [];
    const batches = new DeliveryBatches<number>((key, items) => {
      commits.push([key, items]);
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = batches.add('a', 1, 1);
    const others = [batches.add('a', 2, 1), batches.add('a', 3, 1)];
    const elsewhere = batches.add('b', 4, 1);
    expect(commits).toEqual([
      ['a', [1]],
      ['b', [4]],
    ]);
    ends[0]!();
    ends[1]!();
    await Promise.all([first, elsewhere]);
    await Promise.resolve();
    expect(commits.at(-1)).toEqual(['a', [2, 3]]);
    ends[2]!();
    await Promise.all(others);
  });

  it('lets a failed batch fail for those in it only', async () => {
    let fail = true;
    const batches = new DeliveryBatches<number>(() => {
      const failing = fail;
      fail = false;
      return failing ? Promise.reject(new Error('down')) : Promise.resolve();
    });
    const [first, second] = await Promise.allSettled([batches.add('a', 1, 1), batches.add('a', 2, 1)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('keeps batches small, whatever waits', async () => {
    const sizes: number[] = [];
    const batches = new DeliveryBatches<number>(async (_key, items) => {
      sizes.push(items.length);
      await Promise.resolve();
    });
    const megabyte = 1024 * 1024;
    await Promise.all([
      ...Array.from({ length: 600 }, (_, index) => batches.add('a', index, 1)),
      ...Array.from({ length: 9 }, (_, index) => batches.add('b', index, megabyte)),
    ]);
    expect(Math.max(...sizes)).toBe(250);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(609);
  });
});
