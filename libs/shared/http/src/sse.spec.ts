import { setTimeout as wait } from 'node:timers/promises';
import { firstValueFrom, lastValueFrom, of, Subject, take, toArray } from 'rxjs';
import { sse } from './sse.js';

async function* numbers(): AsyncGenerator<{ value: number }> {
  yield { value: 1 };
  yield await Promise.resolve({ value: 2 });
}

describe('sse', () => {
  it('sends each value and ends with its source', async () => {
    expect(await lastValueFrom(sse(numbers()).pipe(toArray()))).toEqual([
      { data: { value: 1 } },
      { data: { value: 2 } },
    ]);
    expect(await lastValueFrom(sse(of('a')).pipe(toArray()))).toEqual([{ data: 'a' }]);
  });

  it('sends heartbeats while the source is silent', async () => {
    const event = await firstValueFrom(sse(new Subject<string>(), { heartbeatMs: 1 }).pipe(take(1)));
    expect(event).toEqual({ type: 'heartbeat', data: '' });
  });

  it('ends the source when the caller leaves', async () => {
    let tellEnd!: (word: string) => void;
    const ended = new Promise<string>((resolve) => (tellEnd = resolve));
    async function* endless(): AsyncGenerator<string> {
      try {
        while (await wait(1, true)) yield 'tick';
      } finally {
        tellEnd('ended');
      }
    }
    await firstValueFrom(sse(endless()));
    expect(await ended).toBe('ended');
  });

  it('passes a failure of the source on', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve('one');
      throw new Error('source failed');
    }
    await expect(lastValueFrom(sse(broken()))).rejects.toThrow('source failed');
  });
});
