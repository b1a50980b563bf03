import { type TestDatabase } from '@leadweave/testing';
import { assertBrandTablesProtected } from '@leadweave/persistence';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import {
  type ReviewCountDto,
  type ReviewItemDetailDto,
  type ReviewListDto,
  type ReviewOutcomeDto,
} from '../review/review-item.dto.js';
import {
  aContent,
  aRecord,
  aSubmission,
  brandB,
  elsewhere,
  onlyNorth,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess, type LeadsApp } from '../testing-support/leads-app.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';

/** The audit log keeps who answered by id. */
const user = { userId: '019a9f0e-0000-7000-8000-0000000000f3', name: 'Ada', email: 'ada@example.com' };
const asAda = (overrides: Parameters<typeof anAccess>[0] = {}) => anAccess({ user, ...overrides });

describe('conflicts in the review queue', () => {
  const franchisee = asAda({ role: 'franchisee', scope: onlyNorth });
  const ofSouth = asAda({ role: 'franchisee', scope: { kind: 'locations', locationIds: [south] } });
  let bench: LeadsBench;
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    bench = await LeadsBench.start();
    ({ app, test } = bench);
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const form = (externalId: string, seconds: number, more: Partial<IncomingRecord> = {}) =>
    aRecord({ externalId, occurredAt: secondsAfterNoon(seconds), raw: `{"lead_id":${externalId}}`, ...more });
  const seenBy = (visitorId: string) => ({
    content: aContent({ vendor: { visitorId, spottedKeywords: [], analysis: {} } }),
  });
  /** A submission and two forms of WhatConverts that claim it, 12 and 40 s later; the leads of the three records. */
  const claimedTwice = async () => bench.apply([aSubmission(), form('1', 12), form('2', 40)]);
  const list = async (query = 'kind=conflict', by = asAda()) =>
    (await app.get<ReviewListDto>(`/review-items?${query}`, by)).data;
  const only = async (query?: string) => {
    const data = await list(query);
    expect(data).toHaveLength(1);
    return data[0]!;
  };
  const act = async (body: object, by = asAda()) => {
    const response = await app.send('POST', '/review-items/actions', body, by);
    return { status: response.status, body: (await response.json()) as ReviewOutcomeDto & { code?: string } };
  };
  const leads = async () =>
    (await app.get<LeadListDto>('/leads?sort=occurredAt')).data.map(({ id, paired }) => [id, paired]);

  it('keeps its table behind the brand and its locations', async () => {
    expect(await assertBrandTablesProtected(test.owner, { exempt: ['brand', 'lead.search_reads'] })).toEqual([]);
  });

  it('asks about two records that claim one submission, with how far apart each is and what both say', async () => {
    const [native, , second] = await claimedTwice();
    const item = await only();
    expect(item).toMatchObject({
      kind: 'conflict',
      reason: 'partner-taken',
      externalId: '2',
      conflict: {
        differenceMs: 40_000,
        standsAlone: 'whatconverts',
        pairedExternalId: '1',
        pairedDifferenceMs: 12_000,
      },
      answers: ['keep', 'split', 'never', 'ignore'],
    });
    expect(await app.get<ReviewCountDto>('/review-items/count')).toMatchObject({
      kinds: [{ kind: 'conflict', total: 1 }],
    });
    const { sides, evidence } = await app.get<ReviewItemDetailDto>(`/review-items/${item.id}`);
    expect(
      sides.map(({ source, externalId, leadId, name, marketing }) => [source, externalId, leadId, name, marketing]),
    ).toEqual([
      ['form', 'submission-1', native, 'Jane Doe', null],
      ['whatconverts', '1', native, 'Jane Doe', 'google / cpc'],
      ['whatconverts', '2', second, 'Jane Doe', 'google / cpc'],
    ]);
    expect(evidence.map(({ raw }) => raw)).toContain('{"lead_id":2}');
    const seen = await app.get<ReviewItemDetailDto>(`/review-items/${item.id}`, franchisee);
    expect([seen.sides.length, seen.evidence.every(({ raw }) => raw === null)]).toEqual([3, true]);
  });

  it.each([
    ['in the order of events', (records: IncomingRecord[]) => [records]],
    ['one by one', (records: IncomingRecord[]) => records.map((record) => [record])],
    ['the other way round', (records: IncomingRecord[]) => records.toReversed().map((record) => [record])],
  ])('finds the same when the records arrive %s', async (_name, batches) => {
    for (const batch of batches([aSubmission(), form('1', 12), form('2', 40)])) await bench.apply(batch);
    expect((await only()).conflict).toMatchObject({ differenceMs: 40_000, pairedExternalId: '1' });
  });

  it('leaves by itself when another record, or another e-mail, solves it', async () => {
    await claimedTwice();
    await bench.apply([aSubmission({ externalId: 'submission-2', occurredAt: secondsAfterNoon(45) })]);
    expect(await list()).toEqual([]);
    await bench.empty();
    await claimedTwice();
    const content = aContent({ contact: { email: 'joe@example.com' } });
    await bench.apply([form('2', 40, { content, sourceUpdatedAt: secondsAfterNoon(900) })]);
    expect(await list()).toEqual([]);
  });

  it('keeps the pair when told, remembers who said so, and asks again when that is taken back', async () => {
    await claimedTwice();
    const { id } = await only();
    expect((await act({ answer: 'keep', ids: [id] })).body).toMatchObject({ applied: true, records: 1 });
    await bench.apply([
      form('2', 40, { content: aContent({ message: 'edited' }), sourceUpdatedAt: secondsAfterNoon(900) }),
    ]);
    expect(await list()).toEqual([]);
    expect(await only('kind=conflict&state=decided')).toMatchObject({
      decision: { answer: 'keep', by: user.userId },
      answers: ['reopen'],
    });
    await act({ answer: 'reopen', ids: [id] });
    expect((await only()).id).toBe(id);
  });

  it('asks anew when another pair comes in the way', async () => {
    await claimedTwice();
    await act({ answer: 'keep', ids: [(await only()).id] });
    await bench.apply([form('3', 1)]);
    expect((await list()).map(({ externalId, conflict }) => [externalId, conflict?.pairedExternalId]).sort()).toEqual([
      ['1', '3'],
      ['2', '3'],
    ]);
  });

  it('splits the pair, and the other record takes its place', async () => {
    const [native, first] = await claimedTwice();
    expect(first).toBe(native);
    await act({ answer: 'split', ids: [(await only()).id] }, franchisee);
    expect(await list()).toEqual([]);
    const now = await leads();
    expect(now).toHaveLength(2);
    expect(now.find(([id]) => id === native)).toEqual([native, true]);
    const { rows } = await test.owner.query<{ external_id: string }>(
      `select external_id from source_record where lead_id = $1 and source = 'whatconverts'`,
      [native],
    );
    expect(rows).toEqual([{ external_id: '2' }]);
  });

  it('never pairs the two when told', async () => {
    const [native, , second] = await claimedTwice();
    const before = await leads();
    await act({ answer: 'never', ids: [(await only()).id] });
    expect([await list(), await leads()]).toEqual([[], before]);
    const { rows } = await test.owner.query('select native_id, whatconverts_id, kind from pairing_decision');
    expect(rows).toEqual([{ native_id: native, whatconverts_id: second, kind: 'never' }]);
  });

  describe('given a pair that a person parted', () => {
    const parted = async () => {
      const [native] = await bench.apply([aSubmission(seenBy('v-1'))]);
      await bench.apply([form('1', 12)]);
      await app.send('POST', `/leads/${native}/split`, {});
      expect(await list()).toEqual([]);
      return native!;
    };
    const later = (visitorId: string) =>
      form('1', 12, { ...seenBy(visitorId), sourceUpdatedAt: secondsAfterNoon(900) });

    it('asks when the source tells later that it was the same visitor, and pairs them when told', async () => {
      const native = await parted();
      await bench.apply([later('v-2')]);
      expect(await list()).toEqual([]);
      await bench.apply([{ ...later('v-1'), sourceUpdatedAt: secondsAfterNoon(901) }]);
      expect(await only()).toMatchObject({
        reason: 'decision-contradicted',
        conflict: { differenceMs: 12_000, standsAlone: null },
        answers: ['keep', 'pair', 'ignore'],
      });
      await act({ answer: 'pair', ids: [(await only()).id] });
      expect(await list()).toEqual([]);
      expect(await leads()).toEqual([[native, true]]);
    });

    it('asks nobody who knew it already', async () => {
      const [native] = await bench.apply([aSubmission(seenBy('v-1')), form('1', 12, seenBy('v-1'))]);
      await app.send('POST', `/leads/${native}/split`, {});
      await bench.apply([form('2', 4_000)]);
      expect(await list()).toEqual([]);
    });
  });

  it('dismisses many at once by filter, with a reason, and touches no other kind', async () => {
    await claimedTwice();
    await bench.apply([
      aSubmission({ externalId: 's-2', locationId: south }),
      form('11', 12, { locationId: south }),
      form('12', 40, { locationId: south }),
    ]);
    const filter = { kind: 'conflict' };
    const { body: plan } = await act({ answer: 'ignore', filter, reason: 'Double clicks.', dryRun: true });
    expect(plan).toMatchObject({ items: 2, records: 2 });
    expect((await act({ answer: 'keep', filter: {}, planId: plan.planId })).status).toBe(409);
    await act({ answer: 'ignore', filter, reason: 'Double clicks.', planId: plan.planId });
    expect((await list('kind=conflict&state=decided')).map(({ decision }) => decision?.reason)).toEqual([
      'Double clicks.',
      'Double clicks.',
    ]);
  });

  it('decides about pairs one at a time', async () => {
    await claimedTwice();
    await bench.apply([form('3', 60)]);
    const ids = (await list()).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(await act({ answer: 'split', ids })).toMatchObject({ status: 422, body: { code: 'review_action_invalid' } });
    expect(await list()).toHaveLength(2);
  });

  it('shows a franchisee the own locations, and another brand nothing', async () => {
    await claimedTwice();
    const { id } = await only();
    expect(await list('kind=conflict', franchisee)).toHaveLength(1);
    expect(await list('kind=conflict', ofSouth)).toEqual([]);
    const foreign = asAda({ brandId: brandB, scope: { kind: 'locations', locationIds: [elsewhere] } });
    for (const by of [ofSouth, foreign]) {
      expect((await app.request(by, `/review-items/${id}`)).status).toBe(404);
      expect((await act({ answer: 'never', ids: [id] }, by)).body).toMatchObject({ records: 0 });
    }
    expect(await list()).toHaveLength(1);
  });
});
