import { type Database, newId } from '@leadweave/persistence';
import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { RecordIntake } from '../intake/record-intake.js';
import {
  aContext,
  aRecord,
  arrangeBrands,
  brandA,
  brandB,
  everywhere,
  noon,
  onlyNorth,
  south,
} from '../testing-support/builders.js';
import { testMigrations } from '../testing-support/test-migrations.js';
import { JudgementsRepository } from './judgements.repository.js';
import { LeadArchive } from './lead-archive.service.js';

describe('LeadArchive', () => {
  const archive = new LeadArchive(() => noon);
  let test: TestDatabase;
  let database: Database;
  let ids: string[];

  beforeEach(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    database = test.database;
    await arrangeBrands(test);
    const records = [aRecord({ externalId: '1' }), aRecord({ externalId: '2', locationId: south })];
    await database.inBrand(brandA, everywhere, (tx) => new RecordIntake().apply(tx, records, aContext()));
    ids = (await test.owner.query<{ id: string }>('select id from lead order by location_id')).rows.map(({ id }) => id);
  });
  afterEach(() => test.drop());

  const actionId = '019a9f0e-0000-7000-8000-0000000000e1';
  const archived = (scope: typeof everywhere | typeof onlyNorth = everywhere, brandId = brandA) =>
    database.inBrand(brandId, scope, (tx) => archive.archive(tx, ids, { by: 'member-1', actionId: newId() }));
  const hidden = () =>
    database.inBrand(brandA, everywhere, (tx) => archive.archive(tx, ids, { by: 'member-1', actionId }));
  const restored = (brandId = brandA) =>
    database.inBrand(brandId, everywhere, (tx) => archive.restore(tx, [actionId, newId()], 'member-2'));
  const judged = (id: string, value: 'viewed' | 'archived') =>
    database.inBrand(brandA, everywhere, (tx) =>
      new JudgementsRepository().judgeForGood(tx, [id], { field: 'status', value, by: 'member-3', at: noon }),
    );
  const statuses = async () =>
    (await test.owner.query<{ status: string }>('select status from lead order by location_id')).rows.map(
      ({ status }) => status,
    );

  it('archives leads and tells each timeline who did it', async () => {
    expect(await archived()).toBe(2);
    const { rows } = await test.owner.query(
      `select lead_id, at, actor_kind, actor_id, changed from lead_event where kind = 'status_changed' order by location_id`,
    );
    const event = {
      at: noon,
      actor_kind: 'user',
      actor_id: 'member-1',
      changed: { status: { before: 'new', after: 'archived' } },
    };
    expect(rows).toEqual(ids.map((id) => ({ lead_id: id, ...event })));
    expect(await statuses()).toEqual(['archived', 'archived']);
  });

  it('changes nothing a second time', async () => {
    await archived();
    expect(await archived()).toBe(0);
  });

  it('leaves leads of other locations and other brands alone', async () => {
    expect(await archived(everywhere, brandB)).toBe(0);
    expect(await archived(onlyNorth)).toBe(1);
    expect(await statuses()).toEqual(['archived', 'new']);
  });

  describe('taking back what was archived together', () => {
    it('gives each lead its status back and tells its timeline who did it', async () => {
      await judged(ids[0]!, 'viewed');
      await hidden();
      expect(await restored()).toBe(2);
      expect(await statuses()).toEqual(['viewed', 'new']);
      const { rows } = await test.owner.query(
        `select actor_id, origin ->> 'undoes' as undoes, changed from lead_event where lead_id = $1 order by seq desc limit 1`,
        [ids[0]],
      );
      const changed = { status: { before: 'archived', after: 'viewed' } };
      expect(rows).toEqual([{ actor_id: 'member-2', undoes: actionId, changed }]);
    });

    it('leaves what a person had archived before in the archive', async () => {
      await judged(ids[0]!, 'archived');
      await hidden();
      expect(await restored()).toBe(1);
      expect(await statuses()).toEqual(['archived', 'new']);
    });

    it('leaves what a person has set since', async () => {
      await hidden();
      await judged(ids[0]!, 'viewed');
      await judged(ids[0]!, 'archived');
      expect(await restored()).toBe(1);
      expect(await statuses()).toEqual(['archived', 'new']);
    });

    it('happens once, and in its own brand only', async () => {
      await hidden();
      expect(await restored(brandB)).toBe(0);
      expect(await restored()).toBe(2);
      expect(await restored()).toBe(0);
    });
  });
});
