import { createConcurrencyGate } from './concurrency-gate.js';

describe('createConcurrencyGate', () => {
  it('never runs more than its places, and runs everything', async () => {
    const gate = createConcurrencyGate(2);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => gate.run(work)));
    expect({ most, running }).toEqual({ most: 2, running: 0 });
  });

  it('gives the place back when the work fails', async () => {
    const gate = createConcurrencyGate(1);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve(1))).resolves.toBe(1);
  });
});
