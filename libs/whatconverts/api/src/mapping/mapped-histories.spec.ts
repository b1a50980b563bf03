import { type Tx } from '@leadweave/persistence';
import { RunRequests } from '../runs/run-requests.js';
import { ada, Bench, dayMs, noon } from '../testing-support/bench.spec-support.js';
import { connectedFranchise, type Franchise, mapBoth } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

const yearAgo = new Date(noon.getTime() - 365 * dayMs);
const never = new AbortController().signal;

describe('MappedHistories', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeAll(async () => {
    bench = await Bench.start({ pageSize: 50 });
    parts = bench.parts();
  });

  beforeEach(() => {
    bench.jobs.length = 0;
    bench.atFailPoint = () => undefined;
  });

  afterAll(() => bench.stop());

  /** Connected; the run at connect waits still. */
  const justConnected = async (): Promise<Franchise> => {
    const { brandId, locationIds } = await bench.brand('Austin North', 'Austin South', 'Nowhere');
    const { connection } = await bench.connect(parts, brandId);
    const [north, south, nowhere] = locationIds as [string, string, string];
    return { brandId, connectionId: connection.id, north, south, nowhere };
  };
  const map = async ({ brandId, connectionId }: Franchise, locationId: string, profileId: string) =>
    (await parts.mappings.save({ brandId }, ada, { connectionId, locationId, profileId })).runId!;
  const atFirst = (point: string, work: () => Promise<unknown>) => {
    bench.atFailPoint = async (name) => {
      if (name !== point) return;
      bench.atFailPoint = () => undefined;
      await work();
    };
  };
  const run = (brandId: string, runId: string) => parts.runs.find({ brandId }, runId);

  it('leaves the history to the run that saving started when the run at connect begins only then', async () => {
    const franchise = await justConnected();
    const runId = await mapBoth(parts, franchise);
    await bench.drain(parts);
    const { brandId, north } = franchise;
    expect(await run(brandId, runId)).toMatchObject({ state: 'done', reason: null, locationsDone: 2 });
    expect((await run(brandId, runId)).counts.created).toBe((await bench.leadIds(brandId)).length);
    expect(await bench.leadIds(brandId, north)).toEqual(bench.truth(101, yearAgo));
    expect((await bench.runs(brandId))[0]).toMatchObject({
      kind: 'initial',
      state: 'done',
      reason: 'histories-elsewhere',
    });
  });

  it('does so as well when the run at connect was taken but has not decided yet what it reads', async () => {
    const franchise = await justConnected();
    let runId = '';
    atFirst('run.claimed', async () => (runId = await mapBoth(parts, franchise)));
    await bench.drain(parts);
    expect(await run(franchise.brandId, runId)).toMatchObject({ state: 'done', reason: null, locationsDone: 2 });
  });

  it('gives a location that is mapped while another one begins a run of its own', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const first = await map(franchise, franchise.north, '101');
    let second = '';
    atFirst('run.claimed', async () => (second = await map(franchise, franchise.south, '102')));
    await bench.drain(parts);
    const namesOf = async (runId: string) =>
      (await run(franchise.brandId, runId)).locations.map(({ locationName }) => locationName);
    expect([await namesOf(first), await namesOf(second)]).toEqual([['Austin North'], ['Austin South']]);
  });

  it('lets a daily run pass a history by that waits for its own run, and takes it when that run was cancelled', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const { brandId, connectionId, north } = franchise;
    const runId = await map(franchise, north, '101');
    bench.jobs.length = 0;
    await parts.runs.startNow({ brandId }, ada, connectionId);
    await bench.drain(parts);
    expect(await bench.leadIds(brandId)).toEqual([]);
    await parts.runs.cancel({ brandId }, ada, runId);
    await parts.runs.startNow({ brandId }, ada, connectionId);
    await bench.drain(parts);
    expect(await bench.leadIds(brandId, north)).toEqual(bench.truth(101, yearAgo));
  });

  describe('given a run of histories that waits', () => {
    const requests = () => new RunRequests({ enqueue: () => Promise.resolve() }, bench.now);

    it('keeps workers from it until the mapping that joined it is there to see', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const { brandId, connectionId, north } = franchise;
      const runId = await map(franchise, north, '101');
      const worker = elsewhere(() => parts.runner.run({ brandId, runId }, never));
      const working = await bench.inBrand(brandId, async (tx) => {
        const joined = await requests().request(tx, { connectionId, kind: 'mapping', requestedBy: 'Ada' });
        expect(joined).toEqual({ runId, started: false });
        const done = worker();
        await untilSomebodyWaits(bench);
        return { done };
      });
      await working.done;
      expect(await run(brandId, runId)).toMatchObject({ state: 'done' });
    });

    it('starts another one when a worker took it a moment before it could be joined', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const { brandId, connectionId, north } = franchise;
      const taken = await map(franchise, north, '101');
      const worker = elsewhere(() => parts.runner.run({ brandId, runId: taken }, never));
      const joined = await bench.inBrand(brandId, (tx) => {
        const stepped = afterFirst(tx, worker);
        return requests().request(stepped, { connectionId, kind: 'mapping', requestedBy: 'Ada' });
      });
      expect(joined.started).toBe(true);
      expect(joined.runId).not.toBe(taken);
    });
  });
});

/** Ends when a transaction waits for another one. */
async function untilSomebodyWaits({ test }: Bench): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await test.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = rows[0]!.waiting;
    if (Date.now() > deadline) throw new Error('Nobody waited.');
  }
}

/** Work of another process: begins when it is called, and belongs to no transaction that is open there. */
function elsewhere(work: () => Promise<void>): () => Promise<void> {
  let begin = (): void => undefined;
  const ended = new Promise<void>((resolve) => (begin = resolve)).then(work);
  return () => {
    begin();
    return ended;
  };
}

/** A transaction in which another process works after its first write. */
function afterFirst(tx: Tx, worker: () => Promise<void>): Tx {
  let happened = false;
  const rowCount: Tx['rowCount'] = async (sql, params) => {
    const count = await tx.rowCount(sql, params);
    if (!happened) {
      happened = true;
      await worker();
    }
    return count;
  };
  return Object.assign(Object.create(tx) as Tx, { rowCount });
}
