import { type Access } from '@leadweave/access';
import { type Tx } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { RecordIntake } from '../intake/record-intake.js';
import { type QuarantineItem } from '../intake/quarantine-item.js';
import { type QuarantinedInput, QuarantineReplayers, type ReplayOutcome } from '../quarantine/quarantine-replayers.js';
import { QuarantineReplays } from '../replays/quarantine-replays.js';
import { ReplayRunner } from '../replays/replay-runner.js';
import { ReplaySchedule } from '../replays/replay-schedule.js';
import {
  aContext,
  aRecord,
  arrangeBrands,
  brandA,
  brandB,
  everywhere,
  noon,
  north,
  onlyNorth,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess as access, type LeadsApp, startLeadsApp } from '../testing-support/leads-app.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import {
  type ReplayProgressDto,
  type ReviewCountDto,
  type ReviewItemDetailDto,
  type ReviewListDto,
  type ReviewOutcomeDto,
} from './review-item.dto.js';

const person = (n: number) => ({
  userId: `019aa000-0000-7000-8000-00000000010${n}`,
  name: 'Ada',
  email: 'ada@example.com',
});
const anAccess = (overrides: Partial<Access> = {}) => access({ user: person(1), ...overrides });

describe('review of what waits', () => {
  const intake = new RecordIntake();
  const replayers = new QuarantineReplayers();
  let now = noon;
  let test: TestDatabase;
  let app: LeadsApp;
  let runner: ReplayRunner;
  let tried: string[];
  let answer: (tx: Tx, input: QuarantinedInput) => Promise<ReplayOutcome>;

  const settledAs = async (tx: Tx, input: QuarantinedInput): Promise<ReplayOutcome> => {
    const record = aRecord({ externalId: input.externalId ?? input.id, raw: input.raw.toString() });
    const { outcomes } = await intake.apply(tx, [record], aContext());
    return { kind: 'settled', leadId: outcomes[0]!.leadId };
  };

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url);
    replayers.register('whatconverts', {
      replay: (tx, input) => {
        tried.push(input.externalId ?? input.id);
        return answer(tx, input);
      },
    });
    runner = new ReplayRunner(test.database, replayers, () => now);
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });
  beforeEach(async () => {
    now = noon;
    tried = [];
    answer = settledAs;
    await test.owner.query('truncate inbox, ignored_profile, quarantine_replay, lead cascade');
  });

  const input = (n: number, overrides: Partial<QuarantineItem> = {}): QuarantineItem => ({
    source: 'whatconverts',
    raw: `{"lead_id":${n}}`,
    reason: 'unreadable',
    detail: 'The row cannot be read.',
    externalId: String(n),
    ...overrides,
  });
  const ofProfile = (n: number, profileId = '48213') => input(n, { reason: 'unknown-profile', profileId });
  const quarantine = (items: readonly QuarantineItem[], at = noon, brandId = brandA) =>
    test.database.inBrand(brandId, everywhere, (tx) => intake.quarantine(tx, items, at));
  const list = (query = '', by = anAccess()) => app.get<ReviewListDto>(`/review-items?${query}`, by);
  const act = async (body: object, by = anAccess()) => {
    const response = await app.send('POST', '/review-items/actions', body, by);
    return {
      status: response.status,
      body: (await response.json()) as ReviewOutcomeDto & { code: string; detail: string },
    };
  };
  const runReplays = async ({ replayIds }: ReviewOutcomeDto) => {
    for (const replayId of replayIds) await runner.run({ brandId: brandA, replayId });
  };
  const summary = async (query = '') =>
    (await list(query)).data.map(({ kind, profileId, records }) => [kind, profileId, records]);

  describe('the list', () => {
    it('asks one question for all records of an unknown profile, and one for each other record', async () => {
      await quarantine([ofProfile(1), input(2, { locationId: north })], noon);
      await quarantine([ofProfile(3), ofProfile(4, '999')], secondsAfterNoon(60));
      expect(await summary()).toEqual([
        ['unknown-profile', '48213', 2],
        ['quarantined-record', null, 1],
        ['unknown-profile', '999', 1],
      ]);
      const { data } = await list();
      expect(data[0]).toMatchObject({
        id: 'profile~whatconverts~48213',
        answers: ['map', 'replay', 'ignore'],
        decision: null,
      });
      expect(data[1]).toMatchObject({ reason: 'unreadable', locationId: north, answers: ['replay', 'ignore'] });
      expect(await app.get<ReviewCountDto>('/review-items/count')).toEqual({
        total: 3,
        kinds: [
          { kind: 'unknown-profile', total: 2 },
          { kind: 'quarantined-record', total: 1 },
        ],
      });
    });

    it('visits every item once by cursor, over all kinds, while new ones arrive', async () => {
      const items = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? ofProfile(n, `p${n}`) : input(n)));
      // Four items share each moment.
      for (let n = 0; n < 12; n += 4) await quarantine(items.slice(n, n + 4), secondsAfterNoon(n));
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: ReviewListDto = await list(`limit=5${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.nextCursor;
        await quarantine([input(100 + seen.length)], secondsAfterNoon(1_000));
      }
      const first = seen.slice(0, 12);
      expect(new Set(seen).size).toBe(seen.length);
      expect(first.filter((id) => id.startsWith('profile')).length).toBe(4);
      expect(seen.length).toBeGreaterThanOrEqual(12);
    });

    it('filters by kind, reason, profile and time', async () => {
      await quarantine([ofProfile(1), input(2)], noon);
      await quarantine([input(3, { reason: 'invalid-record' })], secondsAfterNoon(60));
      expect(await summary('kind=unknown-profile')).toEqual([['unknown-profile', '48213', 1]]);
      expect(await summary('reason=invalid-record')).toHaveLength(1);
      expect(await summary('profileId=48213')).toHaveLength(1);
      expect(await summary(`receivedFrom=${secondsAfterNoon(30).toISOString()}`)).toHaveLength(1);
      expect(await summary(`receivedTo=${secondsAfterNoon(30).toISOString()}`)).toHaveLength(2);
    });

    it('shows a franchisee the own locations only, without raw data', async () => {
      await quarantine([ofProfile(1), input(2, { locationId: north }), input(3, { locationId: south })]);
      const franchisee = anAccess({ role: 'franchisee', scope: onlyNorth });
      const { data } = await list('', franchisee);
      expect(data.map(({ externalId }) => externalId)).toEqual(['2']);
      const own = await app.get<ReviewItemDetailDto>(`/review-items/${data[0]!.id}`, franchisee);
      expect(own.evidence).toMatchObject([{ externalId: '2', raw: null }]);
      const all = await list();
      const others = all.data.filter(({ externalId }) => externalId !== '2').map(({ id }) => encodeURIComponent(id));
      for (const id of others) {
        expect((await app.request(franchisee, `/review-items/${id}`)).status).toBe(404);
      }
    });

    it('shows a brand admin the bytes, and other brands nothing', async () => {
      await quarantine([ofProfile(1), ofProfile(2)]);
      const detail = await app.get<ReviewItemDetailDto>('/review-items/profile~whatconverts~48213');
      expect(detail.evidence.map(({ raw }) => raw).sort()).toEqual(['{"lead_id":1}', '{"lead_id":2}']);
      const stranger = anAccess({ brandId: brandB });
      expect((await list('', stranger)).data).toEqual([]);
      expect((await app.request(stranger, '/review-items/profile~whatconverts~48213')).status).toBe(404);
    });
  });

  describe('replay', () => {
    it('says first how many it would try, then tries exactly these', async () => {
      await quarantine([ofProfile(1), ofProfile(2), input(3)]);
      const selection = { answer: 'replay', ids: ['profile~whatconverts~48213'] };
      const { body: plan } = await act({ ...selection, dryRun: true });
      expect(plan).toMatchObject({ applied: false, items: 1, records: 2, replayIds: [] });
      const { body: done } = await act({ ...selection, planId: plan.planId });
      expect(done).toMatchObject({ applied: true, records: 2 });
      await runReplays(done);
      expect(tried.sort()).toEqual(['1', '2']);
      expect(await app.get<ReplayProgressDto>(`/review-replays/${done.replayIds[0]}`)).toMatchObject({
        total: 2,
        settled: 2,
        stillWaiting: 0,
        finishedAt: noon.toISOString(),
      });
      expect(await summary()).toEqual([['quarantined-record', null, 1]]);
    });

    it('refuses a plan when the facts have changed, and names the difference', async () => {
      await quarantine([ofProfile(1)]);
      const selection = { answer: 'replay', filter: { profileId: '48213' } };
      const { body: plan } = await act({ ...selection, dryRun: true });
      await quarantine([ofProfile(2)]);
      expect(await act({ ...selection, planId: plan.planId })).toMatchObject({
        status: 409,
        body: { code: 'review_plan_outdated', detail: 'The answer would now be for 2 records, and there were 1.' },
      });
      expect((await list()).data[0]).toMatchObject({ inProgress: false });
    });

    it('notices that other records take the place of the counted ones', async () => {
      await quarantine([input(1)]);
      const selection = { answer: 'replay', filter: {} };
      const { body: plan } = await act({ ...selection, dryRun: true });
      await test.owner.query('delete from inbox');
      await quarantine([input(2)]);
      const refused = await act({ ...selection, planId: plan.planId });
      expect(refused.body.detail).toBe('The answer would now be for other records than before.');
    });

    it('replays a window of time', async () => {
      await quarantine([input(1)], noon);
      await quarantine([input(2)], secondsAfterNoon(60));
      const receivedFrom = secondsAfterNoon(30).toISOString();
      await runReplays((await act({ answer: 'replay', filter: { receivedFrom } })).body);
      expect(tried).toEqual(['2']);
    });

    it('lets one poisonous record stop neither its neighbours nor itself for ever', async () => {
      await quarantine(Array.from({ length: 60 }, (_, n) => input(n)));
      answer = (tx, waiting) =>
        waiting.externalId === '7'
          ? tx.query('select 1 / 0').then(() => settledAs(tx, waiting))
          : settledAs(tx, waiting);
      const { body } = await act({ answer: 'replay', filter: {} });
      await runReplays(body);
      expect(tried.filter((id) => id === '7')).toHaveLength(5);
      expect(tried.filter((id) => id !== '7')).toHaveLength(59);
      expect((await list()).data).toMatchObject([{ externalId: '7', reason: 'repeated-failure', inProgress: false }]);
      expect(await app.get<ReplayProgressDto>(`/review-replays/${body.replayIds[0]}`)).toMatchObject({
        settled: 59,
        stillWaiting: 1,
      });
    });

    it('keeps the reason of this time when a record is still not understood', async () => {
      await quarantine([input(1)]);
      answer = () => Promise.resolve({ kind: 'still-quarantined', reason: 'invalid-record', detail: 'No date.' });
      await runReplays((await act({ answer: 'replay', filter: {} })).body);
      expect((await list()).data).toMatchObject([{ reason: 'invalid-record', detail: 'No date.', attempts: 1 }]);
    });

    it('goes on where a worker died, and is done once by two at a time', async () => {
      await quarantine(Array.from({ length: 120 }, (_, n) => input(n)));
      const { body } = await act({ answer: 'replay', filter: {} });
      const dying = new AbortController();
      answer = (tx, waiting) => {
        if (tried.length === 60) dying.abort();
        return settledAs(tx, waiting);
      };
      const job = { brandId: brandA, replayId: body.replayIds[0]! };
      await runner.run(job, dying.signal);
      expect((await app.get<ReplayProgressDto>(`/review-replays/${job.replayId}`)).finishedAt).toBeNull();
      await Promise.all([runner.run(job), runner.run(job)]);
      await runner.run(job);
      expect([...tried].sort()).toEqual(Array.from({ length: 120 }, (_, n) => String(n)).sort());
    });

    it('is found by the schedule when its job was lost', async () => {
      const woken: unknown[] = [];
      const queues = {
        enqueue: (_tx: unknown, _queue: string, data: object) => Promise.resolve(void woken.push(data)),
      };
      const schedule = new ReplaySchedule(test.database, new QuarantineReplays(() => now, queues), () => now);
      await quarantine([input(1)]);
      const { body } = await act({ answer: 'replay', filter: {} });
      await test.owner.query('update quarantine_replay set touched_at = $1', [noon]);
      now = secondsAfterNoon(59);
      expect(await schedule.wakeAbandoned()).toBe(0);
      now = secondsAfterNoon(61);
      expect(await schedule.wakeAbandoned()).toBe(1);
      expect(woken).toEqual([{ brandId: brandA, replayId: body.replayIds[0] }]);
    });

    it('is open to franchisees for the records of their locations', async () => {
      await quarantine([ofProfile(1), input(2, { locationId: north }), input(3, { locationId: south })]);
      const franchisee = anAccess({
        role: 'franchisee',
        scope: onlyNorth,
        user: person(2),
      });
      const { body } = await act({ answer: 'replay', filter: {} }, franchisee);
      await runReplays(body);
      expect(tried).toEqual(['2']);
      const path = `/review-replays/${body.replayIds[0]}`;
      expect((await app.request(franchisee, path)).status).toBe(200);
      const other = anAccess({ role: 'franchisee', scope: onlyNorth });
      expect((await app.request(other, path)).status).toBe(404);
    });
  });

  describe('mapping a profile', () => {
    const mapped = (profileIds: string[]) => {
      const replays = new QuarantineReplays(() => now);
      return test.database.inBrand(brandA, everywhere, (tx) =>
        replays.profilesMapped(tx, 'whatconverts', profileIds, 'ada'),
      );
    };
    const runAll = async () => {
      const { rows } = await test.owner.query<{ id: string }>(
        'select id from quarantine_replay where finished_at is null',
      );
      await runReplays({ replayIds: rows.map(({ id }) => id) } as ReviewOutcomeDto);
    };

    it('tries what waited for it, and nothing else', async () => {
      await quarantine([ofProfile(1), ofProfile(2), ofProfile(3, '999'), input(4)]);
      await mapped(['48213']);
      await runAll();
      expect(tried.sort()).toEqual(['1', '2']);
    });

    it('starts nothing when nothing waits', async () => {
      await mapped(['48213']);
      expect((await test.owner.query('select from quarantine_replay')).rowCount).toBe(0);
    });

    it('takes the decision to ignore the profile back', async () => {
      await quarantine([ofProfile(1)]);
      await act({ answer: 'ignore', ids: ['profile~whatconverts~48213'], reason: 'Not ours.' });
      await mapped(['48213']);
      await runAll();
      expect(tried).toEqual(['1']);
      expect((await test.owner.query('select from ignored_profile')).rowCount).toBe(0);
    });
  });

  describe('ignore', () => {
    it('is remembered: the same bytes and later records of the profile stay ignored', async () => {
      await quarantine([ofProfile(1), input(2)]);
      const ids = (await list()).data.map(({ id }) => id);
      expect((await act({ answer: 'ignore', ids, reason: 'Not ours.' })).body).toMatchObject({ records: 2, items: 2 });
      await quarantine([ofProfile(1), input(2), ofProfile(3)], secondsAfterNoon(60));
      expect(await summary()).toEqual([]);
      const { data } = await list('state=decided');
      expect(data.map(({ kind, records, decision }) => [kind, records, decision?.reason])).toEqual(
        expect.arrayContaining([
          ['unknown-profile', 2, 'Not ours.'],
          ['quarantined-record', 1, 'Not ours.'],
        ]),
      );
      expect(data[0]!.answers).toEqual(['reopen']);
    });

    it('can be taken back', async () => {
      await quarantine([ofProfile(1), input(2)]);
      const ids = (await list()).data.map(({ id }) => id);
      await act({ answer: 'ignore', ids, reason: 'Not ours.' });
      expect((await act({ answer: 'reopen', ids })).body.records).toBe(2);
      await quarantine([ofProfile(3)]);
      expect(await summary()).toHaveLength(2);
      expect((await summary('kind=unknown-profile'))[0]).toEqual(['unknown-profile', '48213', 2]);
      expect((await list('state=decided')).data).toEqual([]);
    });

    it('demands a reason and a brand admin', async () => {
      await quarantine([input(1, { locationId: north })]);
      expect(await act({ answer: 'ignore', filter: {} })).toMatchObject({
        status: 422,
        body: { code: 'review_reason_missing' },
      });
      const franchisee = anAccess({ role: 'franchisee', scope: onlyNorth });
      expect(await act({ answer: 'ignore', filter: {}, reason: 'x' }, franchisee)).toMatchObject({ status: 403 });
      expect(await act({ answer: 'ignore', reason: 'x' })).toMatchObject({
        status: 422,
        body: { code: 'review_action_invalid' },
      });
    });

    it('leaves an audit entry without contact data', async () => {
      await test.owner.query('delete from audit_event');
      await quarantine([input(1)]);
      await act({ answer: 'ignore', filter: {}, reason: 'Not ours.' });
      const { rows } = await test.owner.query('select action, details from audit_event');
      expect(rows).toEqual([{ action: 'review.ignore', details: { records: 1, items: 1 } }]);
    });
  });
});
