import { createTestDatabase, type TestDatabase } from '@leadweave/testing';
import { testMigrations } from '../testing-support/test-migrations.js';

describe('the tables of the leads', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await createTestDatabase({ migrations: testMigrations })));
  afterAll(() => test.drop());

  it('puts every table behind forced row-level security', async () => {
    const { rows } = await test.owner.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname in ('lead', 'source_record', 'pairing_decision', 'lead_event', 'lead_word', 'inbox', 'bulk_action', 'bulk_action_lead')
       and relrowsecurity and relforcerowsecurity order by relname`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([
      'bulk_action',
      'bulk_action_lead',
      'inbox',
      'lead',
      'lead_event',
      'lead_word',
      'pairing_decision',
      'source_record',
    ]);
  });

  it('starts every unique key and index with the brand', async () => {
    const { rows } = await test.owner.query<{ index: string }>(
      `select i.indexrelid::regclass::text as index from pg_index i
       join pg_class t on t.oid = i.indrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
       where t.relnamespace = 'public'::regnamespace and a.attname <> 'brand_id'
       and t.relname in ('lead', 'source_record', 'pairing_decision', 'lead_event', 'lead_word', 'inbox', 'bulk_action', 'bulk_action_lead')`,
    );
    expect(rows).toEqual([]);
  });
});
