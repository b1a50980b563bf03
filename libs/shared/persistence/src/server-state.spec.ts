import { createDatabase, type Database } from './database.js';
import { type FreshDatabase, freshDatabase } from './fresh-database.spec-support.js';
import { ensureRoles } from './roles.js';
import { assertWritable, serverVersion } from './server-state.js';

describe('the state of the server', () => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(process.env['LEADWEAVE_TEST_DATABASE_URL']);
    await ensureRoles(fresh.owner);
    database = createDatabase({ url: fresh.url });
  });

  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  it('tells the version', async () => {
    expect(await serverVersion(database)).toMatch(/^\d+\.\d+/);
  });

  it('is writable, until the database refuses writes', async () => {
    await expect(assertWritable(database)).resolves.toBeUndefined();
    const name = new URL(fresh.url).pathname.slice(1);
    await fresh.owner.query(`alter database "${name}" set default_transaction_read_only = on`);
    const readOnly = createDatabase({ url: fresh.url });
    await expect(assertWritable(readOnly)).rejects.toMatchObject({ code: 'read-only' });
    await readOnly.close();
  });
});
