import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, ensureDatabase, startEmbeddedPostgres } from './index.js';

const settings = { fsync: 'off', max_connections: 20 };
const launcher = join(__dirname, 'launcher.mjs');

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the cluster from another Node process, which then waits to be killed; resolves with what the start returned. */
async function startElsewhere(dataDirectory: string) {
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(launcher)});
    const { port, processId, adopted } = await startEmbeddedPostgres(${JSON.stringify({ dataDirectory, settings })});
    console.log(JSON.stringify({ port, processId, adopted }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const started = JSON.parse(line.toString()) as { port: number; processId: number; adopted: boolean };
  return { child, ...started };
}

describe('startEmbeddedPostgres', () => {
  let dataDirectory: string;
  let server: EmbeddedPostgres | undefined;

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'leadweave-launcher-'));
  });

  afterEach(async () => {
    await server?.stop({ evenIfAdopted: true });
    server = undefined;
    await rm(dataDirectory, { recursive: true, force: true });
  });

  it('creates a cluster that answers at its url with the builtin locale', async () => {
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    expect(server.adopted).toBe(false);
    const sql = `select datlocprovider::text as provider, current_setting('listen_addresses') as addresses,
      current_setting('max_connections') as connections from pg_database where datname = 'postgres'`;
    expect(await query(server.url, sql)).toEqual([{ provider: 'b', addresses: '127.0.0.1', connections: '20' }]);
  });

  it('refuses a wrong password, and keeps the right one readable by the owner only', async () => {
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    const wrong = Object.assign(new URL(server.url), { password: 'guess' }).href;
    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDirectory, 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps data and port over a restart', async () => {
    const first = await startEmbeddedPostgres({ dataDirectory, settings });
    await query(first.url, 'create table kept as select 7 as value');
    await first.stop();
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    expect(server.port).toBe(first.port);
    expect(await query(server.url, 'select value from kept')).toEqual([{ value: 7 }]);
  });

  it('adopts the server that a killed process left behind', async () => {
    const elsewhere = await startElsewhere(dataDirectory);
    elsewhere.child.kill('SIGKILL');
    await once(elsewhere.child, 'exit');
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    expect(server).toMatchObject({ adopted: true, port: elsewhere.port, processId: elsewhere.processId });
    expect(await query(server.url, 'select 1 as value')).toEqual([{ value: 1 }]);
  });

  it('leaves an adopted server running unless told otherwise', async () => {
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    const adopted = await startEmbeddedPostgres({ dataDirectory, settings });
    await adopted.stop();
    expect(await query(server.url, 'select 1 as value')).toEqual([{ value: 1 }]);
    await adopted.stop({ evenIfAdopted: true });
    await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('starts past the lock file of a server that no longer lives, even when its number belongs to another process', async () => {
    const first = await startEmbeddedPostgres({ dataDirectory, settings });
    const lockFile = join(dataDirectory, 'data', 'postmaster.pid');
    const lines = (await readFile(lockFile, 'utf8')).split('\n');
    await first.stop();
    await writeFile(lockFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    expect(server.adopted).toBe(false);
  });

  it('ends with one server when two processes start at once', async () => {
    const both = await Promise.all([startElsewhere(dataDirectory), startElsewhere(dataDirectory)]);
    for (const { child } of both) child.kill('SIGKILL');
    expect(both[0].processId).toBe(both[1].processId);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    server = await startEmbeddedPostgres({ dataDirectory, settings });
  });

  it('rejects with the tail of the log when the server cannot start', async () => {
    const start = startEmbeddedPostgres({ dataDirectory, settings: { max_connections: 'many' } });
    await expect(start).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringContaining('max_connections'),
    });
  });

  it('says which folder has no server program', async () => {
    const start = startEmbeddedPostgres({ dataDirectory, binariesDirectory: '/nowhere' });
    await expect(start).rejects.toMatchObject({ code: 'binaries-missing', message: 'No postgres in /nowhere' });
  });

  it('creates a database once and gives its url', async () => {
    server = await startEmbeddedPostgres({ dataDirectory, settings });
    const { url } = server;
    const urls = await Promise.all([ensureDatabase(url, 'leadweave'), ensureDatabase(url, 'leadweave')]);
    expect(await query(urls[1], 'select current_database() as name')).toEqual([{ name: 'leadweave' }]);
    await expect(ensureDatabase(url, 'x"; drop')).rejects.toMatchObject({ code: 'invalid-name' });
  });
});
