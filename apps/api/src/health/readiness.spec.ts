import { Readiness } from './readiness.js';

describe('Readiness', () => {
  it('is ready when every part answers', async () => {
    const readiness = new Readiness({ database: () => Promise.resolve() });
    expect(await readiness.check()).toEqual({ status: 'ok', checks: { database: 'ok' } });
  });

  it('names the part that fails and keeps its reason inside', async () => {
    const readiness = new Readiness({
      database: () => Promise.reject(new Error('password of postgresql://app:secret@db refused')),
      queues: () => Promise.resolve(),
    });
    expect(await readiness.check()).toEqual({
      status: 'not_ready',
      checks: { database: 'does not work', queues: 'ok' },
    });
  });

  it('is not ready any more once the process is stopping', async () => {
    const readiness = new Readiness({ database: () => Promise.resolve() });
    readiness.beforeApplicationShutdown();
    expect((await readiness.check()).status).toBe('not_ready');
  });
});
