import { randomUUID } from 'node:crypto';
import { Foundations0001 } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase, waitFor } from '@leadweave/testing';
import { installJobSchema } from './install-job-schema.js';
import { JobQueues } from './job-queues.js';
import { type QueueDefinition } from './queue-definition.js';

const greetings: QueueDefinition = {
  name: 'greetings',
  policy: 'exclusive',
  retry: { limit: 3, delaySeconds: 1, maxDelaySeconds: 2 },
  heartbeatSeconds: 10,
  expireInSeconds: 60,
};
const brandId = randomUUID();
const everywhere = { kind: 'all-locations' } as const;

describe('JobQueues', () => {
  let test: TestDatabase;
  let queues: JobQueues;
  const warnings: string[] = [];

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: [Foundations0001] });
    // Several processes start at the same moment, and each of them later again.
    await Promise.all(Array.from({ length: 6 }, () => installJobSchema(test.url)));
    await installJobSchema(test.url);
    queues = new JobQueues({
      url: test.url,
      queues: [greetings],
      supervise: true,
      log: { warn: (message) => warnings.push(message) },
    });
    await queues.start();
  });

  afterAll(async () => {
    await queues.stop(1);
    await test.drop();
  });

  const enqueue = (name: string, singletonKey = name) =>
    test.database.inBrand(brandId, everywhere, (tx) => queues.enqueue(tx, greetings.name, { name }, { singletonKey }));

  it('leaves no job behind when the transaction is rolled back', async () => {
    const rolledBack = test.database.inBrand(brandId, everywhere, async (tx) => {
      await queues.enqueue(tx, greetings.name, { name: 'nobody' }, { singletonKey: 'nobody' });
      throw new Error('changed our mind');
    });
    await expect(rolledBack).rejects.toThrow('changed our mind');
    expect(await queues.situation()).toEqual([{ queue: 'greetings', waiting: 0, running: 0, oldestWaitingSeconds: 0 }]);
  });

  it('keeps one waiting job per singleton key', async () => {
    await Promise.all([enqueue('ana'), enqueue('ana'), enqueue('ana')]);
    expect((await queues.situation())[0]?.waiting).toBe(1);
  });

  it('hands each job to a handler, and again when the handler fails', async () => {
    const greeted: string[] = [];
    await enqueue('ben');
    await queues.work<{ name: string }>(greetings.name, 2, ({ name }) => {
      greeted.push(name);
      return greeted.filter((other) => other === name).length < 2 && name === 'ben'
        ? Promise.reject(new Error('try again'))
        : Promise.resolve();
    });
    await waitFor(() => greeted.length === 3, { timeoutMs: 15_000 });
    expect(greeted.sort()).toEqual(['ana', 'ben', 'ben']);
    expect(warnings).toEqual([]);
  });
});
