import { type Access } from '@leadweave/access';
import { newId, type Tx } from '@leadweave/persistence';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import { anAccess } from '../testing-support/leads-app.js';
import {
  aCall,
  aContent,
  aRecord,
  aSubmission,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  noon,
  north,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { type LeadMoveDto } from './lead-move.dto.js';
import { LeadMoveRunner } from './lead-move-runner.js';
import { LeadMoveSchedule } from './lead-move-schedule.js';
import { LeadMoves } from './lead-moves.js';
import { LocationCopies, type MovedLeads } from './location-copies.js';

const by = 'member-1';
/** Who takes moves back: the audit keeps whose id it was. */
const admin = anAccess({ user: { userId: newId(), name: 'Ada', email: 'ada@example.com' } });
const ofNorth = anAccess({ role: 'franchisee', scope: { kind: 'locations', locationIds: [north] } });
const ofSouth = anAccess({ role: 'franchisee', scope: { kind: 'locations', locationIds: [south] } });

describe('leads that go to another location', () => {
  let bench: LeadsBench;
  let moves: LeadMoves;
  let copies: LocationCopies;
  let runner: LeadMoveRunner;
  const clock = () => secondsAfterNoon(3_600);

  beforeAll(async () => {
    bench = await LeadsBench.start();
    moves = new LeadMoves(bench.test.database, clock);
  });
  afterAll(() => bench.stop());
  beforeEach(async () => {
    await bench.empty();
    copies = new LocationCopies();
    runner = new LeadMoveRunner(bench.test.database, copies, clock, 2);
  });

  const inBrandA = <Result>(work: (tx: Tx) => Promise<Result>) =>
    bench.test.database.inBrand(brandA, everywhere, work, { retries: 3 });
  const begin = (leadIds: readonly string[], fromLocationId = north, toLocationId = south) =>
    inBrandA((tx) => moves.start(tx, { leadIds, fromLocationId, toLocationId, by }));
  const work = async () => {
    const { rows } = await bench.test.owner.query<{ id: string }>('select id from lead_move where finished_at is null');
    for (const { id } of rows) await runner.run({ brandId: brandA, moveId: id });
  };
  const move = async (leadIds: readonly string[], from = north, to = south): Promise<LeadMoveDto> => {
    const id = await begin(leadIds, from, to);
    await work();
    return bench.app.get<LeadMoveDto>(`/lead-moves/${id}`);
  };
  const arrive = async (...records: IncomingRecord[]) => (await bench.apply(records)).map((id) => id!);
  const calls = (count: number) => arrive(...Array.from({ length: count }, (_, n) => aCall({ externalId: `${n}` })));
  const listOf = async (access: Access) =>
    (await bench.app.get<LeadListDto>('/leads?limit=100', access)).data.map(({ id }) => id).sort();
  const statusOf = async (access: Access, path: string) => (await bench.app.request(access, path)).status;

  it('change sides for everybody at once, with notes, history and records', async () => {
    const [id] = await calls(1);
    await bench.app.send('POST', `/leads/${id}/notes`, { text: 'Call again.' });
    await bench.app.send('PATCH', `/leads/${id}`, { quality: 'good' });
    expect(await listOf(ofNorth)).toEqual([id]);
    expect(await move([id!])).toMatchObject({
      total: 1,
      moved: 1,
      stayed: 0,
      paired: 0,
      finishedAt: expect.any(String),
    });
    expect(await listOf(ofNorth)).toEqual([]);
    expect(await statusOf(ofNorth, `/leads/${id}`)).toBe(404);
    expect(await statusOf(ofNorth, `/leads/${id}/timeline`)).toBe(404);
    expect(await listOf(ofSouth)).toEqual([id]);
    const detail = await bench.app.get<LeadDetailDto>(`/leads/${id}`, ofSouth);
    expect(detail).toMatchObject({ locationId: south, quality: 'good' });
    const notes = await bench.app.get<{ data: object[] }>(`/leads/${id}/notes`, ofSouth);
    expect(notes.data).toMatchObject([{ text: 'Call again.' }]);
    const { data } = await bench.app.get<LeadTimelineDto>(`/leads/${id}/timeline`, ofSouth);
    expect(data.map(({ kind }) => kind)).toEqual(['moved', 'scored', 'noted', 'created']);
    expect(data[0]).toMatchObject({
      actor: { kind: 'user', id: by },
      origin: { kind: 'move', because: 'profile-changed' },
      changed: {
        location: { before: 'Austin North', after: 'Austin South' },
        locationId: { before: north, after: south },
      },
    });
  });

  it('leave no row of theirs at the old location', async () => {
    const ids = await calls(3);
    await bench.app.send('POST', `/leads/${ids[0]}/notes`, { text: 'Call again.' });
    await move(ids);
    const { rows: tables } = await bench.test.owner.query<{ name: string; key: string }>(
      `select c.table_name as name, min(k.column_name) as key from information_schema.columns c
       join information_schema.columns k on k.table_schema = c.table_schema and k.table_name = c.table_name
         and (k.column_name = 'lead_id' or (c.table_name in ('lead', 'source_record') and k.column_name = 'id'))
       where c.table_schema = 'public' and c.column_name = 'location_id' and c.table_name <> 'lead_departure'
       group by c.table_name`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(['inbox', 'lead', 'lead_event', 'note', 'source_record']);
    for (const { name } of tables) {
      const { rows } = await bench.test.owner.query(`select 1 from ${name} where location_id = $1`, [north]);
      expect({ name, left: rows.length }).toEqual({ name, left: 0 });
    }
  });

  it('keep their new location whatever the source says later', async () => {
    const [id] = await arrive(aRecord());
    await move([id!]);
    const content = aContent({ message: 'Changed later' });
    await bench.apply([aRecord({ locationId: north, sourceUpdatedAt: secondsAfterNoon(9), content })]);
    const { data } = await bench.app.get<LeadListDto>('/leads', ofSouth);
    expect(data).toMatchObject([{ id, locationId: south, messageExcerpt: 'Changed later' }]);
  });

  describe('and forms of one of the locations', () => {
    it('stay when they are paired with a submission of the old one', async () => {
      const [native] = await arrive(aSubmission(), aRecord({ occurredAt: secondsAfterNoon(60) }));
      const figures = await inBrandA((tx) => moves.figures(tx, [native!], south));
      expect(figures).toEqual({ leads: 1, paired: 1, scored: 0, withNotes: 0, mayPair: 0 });
      expect(await move([native!])).toMatchObject({ total: 0, moved: 0 });
      expect(await listOf(ofNorth)).toEqual([native]);
    });

    it('become part of a submission of the new one, as if they had arrived there', async () => {
      const [native] = await arrive(aSubmission({ locationId: south }));
      const [id] = await arrive(aRecord({ occurredAt: secondsAfterNoon(300) }));
      expect(await inBrandA((tx) => moves.figures(tx, [id!], south))).toMatchObject({ leads: 1, mayPair: 1 });
      expect(await move([id!])).toMatchObject({ total: 1, moved: 1, paired: 1 });
      expect(await listOf(ofSouth)).toEqual([native]);
      const detail = await bench.app.get<LeadDetailDto>(`/leads/${native}`, ofSouth);
      expect(detail).toMatchObject({ paired: true, attribution: { source: 'google' } });
      expect(await statusOf(ofSouth, `/leads/${id}`)).toBe(307);
    });

    it('stay when they were paired after they were chosen', async () => {
      const [id] = await arrive(aRecord());
      const moveId = await begin([id!]);
      const [native] = await arrive(aSubmission());
      await work();
      expect(await moves.find({ brandId: brandA }, moveId)).toMatchObject({ total: 1, moved: 0, stayed: 1 });
      expect(await listOf(ofNorth)).toEqual([native]);
    });
  });

  it('are counted with what people did to them', async () => {
    const [first, second] = await calls(3);
    await bench.app.send('POST', `/leads/${first}/notes`, { text: 'Call again.' });
    await bench.app.send('PATCH', `/leads/${second}`, { quality: 'spam' });
    const figures = await inBrandA((tx) => moves.figures(tx, [first!, second!, newId()]));
    expect(figures).toEqual({ leads: 2, paired: 0, scored: 1, withNotes: 1, mayPair: 0 });
  });

  it('move in batches that a dead worker leaves whole, and go on where it stopped', async () => {
    const ids = await calls(5);
    const moveId = await begin(ids);
    let batches = 0;
    copies.register({
      follow: () => {
        batches += 1;
        return batches === 2 ? Promise.reject(new Error('killed')) : Promise.resolve();
      },
    });
    await expect(work()).rejects.toThrow('killed');
    expect(await moves.find({ brandId: brandA }, moveId)).toMatchObject({ total: 5, moved: 2, finishedAt: undefined });
    expect(await listOf(ofSouth)).toHaveLength(2);
    const schedule = new LeadMoveSchedule(bench.test.database, moves, () => secondsAfterNoon(7_200));
    expect(await schedule.wakeAbandoned()).toBe(1);
    await work();
    expect(await moves.find({ brandId: brandA }, moveId)).toMatchObject({ moved: 5, finishedAt: expect.any(Date) });
    expect(await listOf(ofSouth)).toEqual([...ids].sort());
    const { rows } = await bench.test.owner.query(`select 1 from lead_event where kind = 'moved'`);
    expect(rows).toHaveLength(5);
  });

  it('tell features which copies have to follow, in the same transaction', async () => {
    const told: MovedLeads[] = [];
    copies.register({ follow: (_tx, moved) => Promise.resolve(void told.push(moved)) });
    const ids = await calls(2);
    await move(ids);
    expect(told).toEqual([{ leadIds: [...ids].sort(), fromLocationId: north, toLocationId: south }]);
  });

  it('go back together, but for those that have a place there now', async () => {
    const [lone, pairs] = await arrive(aCall(), aRecord());
    const done = await move([lone!, pairs!]);
    await arrive(aSubmission({ locationId: south }));
    const undone = (await (
      await bench.app.send('POST', `/lead-moves/${done.id}/undo`, {}, admin)
    ).json()) as LeadMoveDto;
    expect(undone).toMatchObject({
      because: 'taken-back',
      undoes: done.id,
      from: { id: south },
      to: { id: north },
      total: 2,
    });
    await work();
    expect(await bench.app.get(`/lead-moves/${undone.id}`)).toMatchObject({ moved: 1, stayed: 1 });
    expect(await bench.app.get(`/lead-moves/${done.id}`)).toMatchObject({ undoneBy: undone.id });
    expect(await listOf(ofNorth)).toEqual([lone]);
    const again = await bench.app.send('POST', `/lead-moves/${done.id}/undo`, {}, admin);
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'move_already_undone' }]);
  });

  it('cannot go back while they still move', async () => {
    const id = await begin(await calls(1));
    const response = await bench.app.send('POST', `/lead-moves/${id}/undo`, {}, admin);
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'move_not_over' }]);
  });

  it('are nobody else’s business', async () => {
    const [theirs] = (await bench.apply([aCall({ locationId: elsewhere })], brandB)).map((id) => id!);
    expect(await move([theirs!])).toMatchObject({ total: 0 });
    const { id } = await move(await calls(1));
    expect(await statusOf(anAccess({ brandId: brandB }), `/lead-moves/${id}`)).toBe(404);
    expect(await statusOf(anAccess(), `/lead-moves/${newId()}`)).toBe(404);
    expect(await statusOf(ofSouth, `/lead-moves/${id}`)).toBe(403);
  });

  describe('and a reader that keeps a copy of one location', () => {
    const longAgo = '2020-01-01T00:00:00.000Z';
    const changes = async (access: Access) => {
      // The list ends a second before now, so what has just happened is told as older than it is.
      await bench.test.owner.query(`update lead set updated_at = updated_at - interval '1 minute'`);
      await bench.test.owner.query(`update lead_departure set left_at = left_at - interval '1 minute'`);
      return bench.app.get<LeadListDto>(`/leads?updatedSince=${longAgo}&limit=1`, access);
    };

    it('is told that a lead has left, and by the others that it is there', async () => {
      const [id] = await calls(1);
      await move([id!]);
      const gone = { id, version: 2, updatedAt: expect.any(String), deletedAt: null, foldedInto: null, hasLeft: true };
      expect(await changes(ofNorth)).toMatchObject({ data: [], tombstones: [gone], locations: [north] });
      expect(await changes(ofSouth)).toMatchObject({ data: [{ id, locationId: south, version: 2 }], tombstones: [] });
      expect(await changes(anAccess())).toMatchObject({ data: [{ id }], tombstones: [] });
      const both = anAccess({ scope: { kind: 'locations', locationIds: [north, south] } });
      expect(await changes(both)).toMatchObject({ data: [{ id }], tombstones: [] });
      expect(await changes(anAccess({ brandId: brandB }))).toMatchObject({ data: [], tombstones: [] });
    });

    it('has the lead again when it comes back', async () => {
      const [id] = await calls(1);
      const { id: moveId } = await move([id!]);
      await bench.app.send('POST', `/lead-moves/${moveId}/undo`, {}, admin);
      await work();
      expect(await changes(ofNorth)).toMatchObject({ data: [{ id, version: 3 }], tombstones: [] });
      expect(await changes(ofSouth)).toMatchObject({ data: [], tombstones: [{ id, version: 3, hasLeft: true }] });
    });

    it('reads leads and tombstones page by page in one order', async () => {
      const ids = await calls(4);
      await move([ids[1]!, ids[3]!]);
      await changes(ofNorth);
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await bench.app.get<LeadListDto>(`/leads?updatedSince=${longAgo}&limit=1${cursor}`, ofNorth);
        seen.push(...page.data.map(({ id }) => id), ...page.tombstones!.map(({ id }) => `-${id}`));
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '');
      expect([...seen].sort()).toEqual([ids[0], ids[2], `-${ids[1]}`, `-${ids[3]}`].sort());
      expect(seen.slice(0, 2).every((id) => !id.startsWith('-'))).toBe(true);
    });
  });

  it('let inputs about them follow, settled and waiting ones', async () => {
    const [id] = await arrive(aCall({ externalId: '77' }));
    const insert = `insert into inbox (brand_id, id, source, kind, digest, raw, state, reason, external_id, lead_id, location_id, received_at)
      values ($1, $2, 'whatconverts', 'record', $3, '\\x01', $4, $5, '77', $6, $7, $8)`;
    await inBrandA(async (tx) => {
      const at = noon.toISOString();
      await tx.query(insert, [brandA, newId(), Buffer.from('1'), 'quarantined', 'unreadable', null, north, at]);
      await tx.query(insert, [brandA, newId(), Buffer.from('2'), 'done', null, id, north, at]);
    });
    await move([id!]);
    const { rows } = await bench.test.owner.query('select distinct location_id from inbox');
    expect(rows).toEqual([{ location_id: south }]);
  });
});
