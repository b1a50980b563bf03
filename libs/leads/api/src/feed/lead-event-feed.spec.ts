import { createTestDatabase, type TestDatabase, waitFor } from '@leadweave/testing';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { RecordIntake } from '../intake/record-intake.js';
import { aCall, aContext, arrangeBrands, brandA, brandB, elsewhere, everywhere } from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { type FeedPosition } from './feed-position.js';
import { FeedPositionsRepository } from './feed-positions.repository.js';
import { feedBatch, FeedRunner } from './feed-runner.js';
import { FeedWorker } from './feed-worker.js';
import { type LeadEventConsumer, LeadEventConsumers } from './lead-event-consumers.js';
import { type FeedEvent, LeadEventFeed } from './lead-event-feed.js';

/** A reader waits for the oldest transaction of the whole server, which may belong to another suite. */
jest.setTimeout(180_000);

describe('the feed of lead events', () => {
  const intake = new RecordIntake();
  const feed = new LeadEventFeed();
  const positions = new FeedPositionsRepository();
  let test: TestDatabase;
  let arrived = 0;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
  });
  afterAll(() => test.drop());

  const inBrand = <Result>(work: Parameters<typeof test.database.inBrand<Result>>[2], brandId = brandA) =>
    test.database.inBrand(brandId, everywhere, work);
  const aCallRecord = (brandId: string) =>
    aCall({ externalId: `feed-${++arrived}`, ...(brandId === brandB && { locationId: elsewhere }) });
  const arrive = async (brandId = brandA, count = 1) => {
    const records = Array.from({ length: count }, () => aCallRecord(brandId));
    const { outcomes } = await inBrand((tx) => intake.apply(tx, records, aContext()), brandId);
    return outcomes.map(({ leadId }) => leadId!);
  };
  const read = (position: FeedPosition, limit = 100) => inBrand((tx) => feed.readAfter(tx, position, limit));
  /** Behind all that arrived so far: transactions of other suites on this server hold the horizon back for a while. */
  const now = async () => {
    const { mark } = await inBrand((tx) => tx.one<{ mark: string }>('select pg_current_xact_id()::text as mark'));
    const isBehind = (position: FeedPosition) => BigInt(position.split('.')[0]!) > BigInt(mark);
    return waitFor(
      async () => {
        const position = await inBrand((tx) => feed.now(tx));
        return isBehind(position) ? position : undefined;
      },
      { timeoutMs: 60_000 },
    );
  };
  /** Transactions of other suites on this server hold the horizon back, so readers wait for what they know is there. */
  const readUntil = (position: FeedPosition, leadId: string) =>
    waitFor(
      async () => {
        const page = await read(position);
        return page.events.some((event) => event.leadId === leadId) ? page : undefined;
      },
      { timeoutMs: 60_000 },
    );

  it('never passes a transaction that commits later than others', async () => {
    // Words that are new to a brand are noted once: the second of two transactions with the same ones would wait.
    await arrive();
    const start = await now();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let early = '';
    let hasWritten = () => {};
    const written = new Promise<void>((resolve) => (hasWritten = resolve));
    const slow = inBrand(async (tx) => {
      const { outcomes } = await intake.apply(tx, [aCallRecord(brandA)], aContext());
      early = outcomes[0]!.leadId!;
      hasWritten();
      await held;
    });
    await written;
    const [late] = await arrive();
    // The later transaction is committed and visible, the earlier one is not: the feed shows neither.
    expect((await read(start)).events).toEqual([]);
    release();
    await slow;
    const { events, position } = await readUntil(start, late!);
    expect(events.map(({ leadId }) => leadId)).toEqual([early, late]);
    expect((await read(position)).events).toEqual([]);
  });

  it('shows the events of one lead in their order, page by page, each once', async () => {
    const start = await now();
    const leads = await arrive(brandA, 5);
    await readUntil(start, leads[4]!);
    const seen: FeedEvent[] = [];
    for (let position = start; ;) {
      const page = await read(position, 2);
      if (page.events.length === 0) break;
      seen.push(...page.events);
      position = page.position;
    }
    expect(seen.map(({ leadId }) => leadId)).toEqual([...leads].sort());
    expect(seen[0]).toMatchObject({ kind: 'created', seq: 1, actor: { kind: 'source' }, origin: { kind: 'run' } });
  });

  it('shows the events of the open brand only', async () => {
    const start = await now();
    await arrive(brandB);
    const [own] = await arrive();
    const { events } = await readUntil(start, own!);
    expect(events.map(({ leadId }) => leadId)).toEqual([own]);
  });

  it('refuses what is no position', async () => {
    await expect(read('1.2.3' as FeedPosition)).rejects.toMatchObject({ code: 'bad-feed-position' });
  });

  it('walks an index, also behind row-level security', async () => {
    const client = new Client({ connectionString: test.url, options: '-c role=leadweave_app -c enable_seqscan=off' });
    await client.connect();
    await client.query(
      `select set_config('app.brand_id', '${brandA}', false), set_config('app.location_ids', '*', false)`,
    );
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select id from lead_event where brand_id = '${brandA}'
       and (tx_id, lead_id, seq) > ('5'::xid8, '${brandA}'::uuid, 1) and tx_id < (select pg_snapshot_xmin(pg_current_snapshot()))
       order by tx_id, lead_id, seq limit 10`,
    );
    await client.end();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using lead_event_feed');
    expect(plan).toMatch(/Index Cond: .*ROW\(tx_id, lead_id, seq\)/);
    expect(plan).not.toContain('Sort');
  });

  describe('given consumers', () => {
    const running: FeedWorker[] = [];
    afterEach(async () => {
      await Promise.all(running.splice(0).map((worker) => worker.onApplicationShutdown()));
    });

    const runner = () => new FeedRunner(test.database, feed, positions);
    const start = async (consumer: LeadEventConsumer, changes = new Subject<string>()) => {
      const consumers = new LeadEventConsumers();
      consumers.register(consumer);
      const log = { warn: () => undefined };
      await now();
      const worker = new FeedWorker(test.database, consumers, positions, runner(), { changes }, log);
      running.push(worker);
      await worker.onApplicationBootstrap();
      return worker;
    };
    /** Keeps the ids of the leads it hears of. */
    const aListener = (name: string) => {
      const heard: string[] = [];
      const handle: LeadEventConsumer['handle'] = (_tx, events) => {
        heard.push(...events.map(({ leadId }) => leadId));
        return Promise.resolve();
      };
      return { name, heard, handle };
    };

    it('begins with what happens after a consumer was added, in every brand, and goes on where it stopped', async () => {
      await arrive(brandA);
      await arrive(brandB);
      const first = aListener('starts-now');
      const worker = await start(first);
      const expected = [...(await arrive(brandA)), ...(await arrive(brandB))];
      await waitFor(() => first.heard.length >= 2, { timeoutMs: 60_000 });
      expect([...first.heard].sort()).toEqual([...expected].sort());
      await worker.onApplicationShutdown();
      const missed = await arrive(brandA);
      const second = aListener('starts-now');
      await start(second);
      await waitFor(() => second.heard.length > 0, { timeoutMs: 60_000 });
      expect(second.heard).toEqual(missed);
    });

    it('hands each event to one of several workers', async () => {
      const [one, other] = [aListener('shared'), aListener('shared')];
      const changes = new Subject<string>();
      await start(one, changes);
      await start(other, changes);
      const expected: string[] = [];
      for (let turn = 0; turn < 5; turn++) {
        expected.push(...(await arrive()));
        changes.next(brandA);
      }
      await waitFor(() => one.heard.length + other.heard.length >= 5, { timeoutMs: 60_000 });
      expect([...one.heard, ...other.heard].sort()).toEqual(expected.sort());
    });

    it('keeps the place when a consumer fails, rests, and brings the same events again', async () => {
      await now();
      await test.database.withoutBrand((tx) => positions.welcome(tx, ['fails']));
      const [leadId] = await arrive();
      const heard: string[] = [];
      const fails: LeadEventConsumer = {
        name: 'fails',
        handle: (_tx, events) => {
          heard.push(...events.map((event) => event.leadId));
          return heard.length === 1 ? Promise.reject(new TypeError('of the first try')) : Promise.resolve();
        },
      };
      await waitFor(async () => (await runner().turn(brandA, fails)).kind === 'failed');
      expect((await runner().turn(brandA, fails)).kind).toBe('held');
      const { rows } = await test.owner.query(
        `update feed_position set retry_at = now() where consumer = 'fails' returning failures, failure`,
      );
      expect(rows).toEqual([{ failures: 1, failure: 'TypeError' }]);
      expect((await runner().turn(brandA, fails)).kind).toBe('done');
      expect(heard).toEqual([leadId, leadId]);
    });

    it('passes over what a consumer does not listen to, and brings what comes once it does', async () => {
      await now();
      await test.database.withoutBrand((tx) => positions.welcome(tx, ['deaf']));
      await arrive();
      await now();
      const listener = aListener('deaf');
      const turn = (listens: boolean) =>
        runner().turn(brandA, { ...listener, listens: () => Promise.resolve(listens) });
      expect((await turn(false)).kind).toBe('done');
      const expected = await arrive();
      await waitFor(async () => (await turn(true)) && listener.heard.length > 0, { timeoutMs: 60_000 });
      expect(listener.heard).toEqual(expected);
    });

    it('takes a backlog in batches', async () => {
      await now();
      await test.database.withoutBrand((tx) => positions.welcome(tx, ['backlog']));
      const leads = await arrive(brandA, feedBatch + 1);
      await waitFor(async () => {
        const { events } = await read(await inBrand((tx) => positions.current(tx, 'backlog')), feedBatch + 1);
        return events.length === feedBatch + 1;
      });
      const backlog = aListener('backlog');
      expect((await runner().turn(brandA, backlog)).kind).toBe('more');
      expect((await runner().turn(brandA, backlog)).kind).toBe('done');
      expect(backlog.heard).toEqual([...leads].sort());
    });
  });
});
