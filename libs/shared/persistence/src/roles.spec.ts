import { startEmbeddedPostgres, type EmbeddedPostgres } from '@leadweave/embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase } from './database.js';
import { ensureRoles } from './roles.js';

/** Roles belong to the server, so this spec has one of its own, on which they do not exist yet. */
describe('ensureRoles on a new server', () => {
  let dataDirectory: string;
  let server: EmbeddedPostgres;

  const connectAs = async (username?: string) => {
    const client = new Client({ connectionString: urlOf(username) });
    await client.connect();
    return client;
  };
  const urlOf = (username?: string) =>
    username === undefined ? server.url : Object.assign(new URL(server.url), { username, password: 'fictional' }).href;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'leadweave-roles-'));
    const binariesDirectory = process.env['LEADWEAVE_TEST_POSTGRES_BINARIES'] || undefined;
    server = await startEmbeddedPostgres({ dataDirectory, binariesDirectory, settings: { fsync: 'off' } });
    const superuser = await connectAs();
    await superuser.query(`create role weak login password 'fictional'`);
    await superuser.query(`create role owner login createrole password 'fictional'`);
    await superuser.end();
  });

  afterAll(async () => {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  it('says what is missing when the user may not create roles', async () => {
    const weak = await connectAs('weak');
    await expect(ensureRoles(weak)).rejects.toMatchObject({ code: 'roles-missing' });
    await weak.end();
  });

  it('creates them for a user who may, and lets that user take them on', async () => {
    const owner = await connectAs('owner');
    await ensureRoles(owner);
    await ensureRoles(owner);
    await owner.end();
    const database = createDatabase({ url: urlOf('owner'), maxConnections: 1 });
    const role = 'select current_user as role';
    expect(await database.withoutBrand((tx) => tx.one(role))).toEqual({ role: 'leadweave_app' });
    expect(await database.asScheduler((tx) => tx.one(role))).toEqual({ role: 'leadweave_scheduler' });
    await database.close();
  });

  it('lets the superuser take them on too', async () => {
    const superuser = await connectAs();
    await ensureRoles(superuser);
    const sql = `select rolname, rolcanlogin, rolbypassrls, rolsuper from pg_roles where rolname like 'leadweave%' order by 1`;
    expect((await superuser.query(sql)).rows).toEqual([
      { rolname: 'leadweave_app', rolcanlogin: false, rolbypassrls: false, rolsuper: false },
      { rolname: 'leadweave_scheduler', rolcanlogin: false, rolbypassrls: false, rolsuper: false },
    ]);
    await superuser.end();
  });
});
