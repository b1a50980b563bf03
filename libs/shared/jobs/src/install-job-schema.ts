import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { jobsSchema } from './job-queues.js';

/**
 * Creates or upgrades pg-boss' own tables as their owner, and lets the application role use them. Part of migrating;
 * safe to run again and by several processes at once (pg-boss takes a lock).
 */
export async function installJobSchema(ownerUrl: string): Promise<void> {
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
  await grantToApplication(ownerUrl);
}

async function grantToApplication(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE ON SCHEMA ${jobsSchema} TO leadweave_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO leadweave_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO leadweave_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobsSchema} TO leadweave_app;
    `);
  } finally {
    await client.end();
  }
}
