import { waitFor } from './wait-for.js';

describe('waitFor', () => {
  it('returns the first truthy answer', async () => {
    const answers = [0, undefined, 'there', 'too late'];
    expect(await waitFor(() => answers.shift(), { intervalMs: 1 })).toBe('there');
  });

  it('keeps asking while the predicate throws', async () => {
    let asked = 0;
    const answer = await waitFor(
      () => {
        asked += 1;
        if (asked < 3) throw new Error('not yet');
        return asked;
      },
      { intervalMs: 1 },
    );
    expect(answer).toBe(3);
  });

  it('gives up with the last error as cause', async () => {
    const cause = new Error('never');
    const waiting = waitFor(() => Promise.reject<number>(cause), { timeoutMs: 5, intervalMs: 1 });
    await expect(waiting).rejects.toMatchObject({ message: 'Waited 5 ms in vain', cause });
  });
});
