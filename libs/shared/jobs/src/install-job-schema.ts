import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { jobsSchema } from './job-queues.js';

/** Key of the advisory lock under which one process installs while the others wait: "JOBSCHEM" in ASCII. */
const installationLock = '5354864943498446157';

const grants = `
  GRANT USAGE ON SCHEMA ${jobsSchema} TO leadweave_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO leadweave_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO leadweave_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobsSchema} TO leadweave_app;
`;

/**
 * Creates or upgrades pg-boss' own tables as their owner, and lets the application role use them. Part of migrating;
 * safe to run again and by several processes at once: granting at the same moment would fail, so they wait for each other.
 */
export async function installJobSchema(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'leadweave-migrations' });
  await client.connect();
  try {
    // A lock of the session: it ends with the connection, also when the process is killed.
    await client.query('select pg_advisory_lock($1)', [installationLock]);
    await installTables(ownerUrl);
    await client.query(grants);
  } finally {
    await client.end();
  }
}

async function installTables(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  const errors: Error[] = [];
  boss.on('error', (error: Error) => errors.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (errors[0]) throw errors[0];
}
