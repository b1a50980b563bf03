import { type Database } from '@leadweave/persistence';
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

  const archived = (scope: typeof everywhere | typeof onlyNorth = everywhere, brandId = brandA) =>
    database.inBrand(brandId, scope, (tx) => archive.archive(tx, ids, 'member-1'));
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
});
