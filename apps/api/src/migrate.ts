import { brandsMigrations } from '@leadweave/brands-api';
import { connectionsMigrations } from '@leadweave/connections';
import { formsMigrations } from '@leadweave/forms-api';
import { identityMigrations } from '@leadweave/identity-api';
import { insightsMigrations } from '@leadweave/insights-api';
import { installJobSchema } from '@leadweave/jobs';
import { leadsMigrations } from '@leadweave/leads-api';
import { Foundations0001, type MigrationClass, pendingMigrations, runMigrations } from '@leadweave/persistence';
import { salesforceMigrations } from '@leadweave/salesforce-api';
import { webhooksMigrations } from '@leadweave/webhooks-api';
import { whatConvertsMigrations } from '@leadweave/whatconverts-api';

/** Every migration of the product. Their names carry the order. */
export const migrations: readonly MigrationClass[] = [
  Foundations0001,
  ...identityMigrations,
  ...brandsMigrations,
  ...leadsMigrations,
  ...connectionsMigrations,
  ...whatConvertsMigrations,
  ...webhooksMigrations,
  ...salesforceMigrations,
  ...formsMigrations,
  ...insightsMigrations,
];

/** Brings the database to the present version; several processes may do it at once. Returns the names of what was new. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const applied = await runMigrations({ url: databaseUrl, migrations });
  await installJobSchema(databaseUrl);
  return applied;
}

/** Names of what this database still lacks. */
export function missingMigrations(databaseUrl: string): Promise<string[]> {
  return pendingMigrations({ url: databaseUrl, migrations });
}
