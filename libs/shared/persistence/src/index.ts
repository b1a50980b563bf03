export { type BrandScope } from './brand-scope.js';
export {
  type BrandTableOptions,
  appendOnlyBrandTable,
  brandTable,
  schedulerMayRead,
  sharedTable,
} from './brand-table.js';
export {
  Database,
  type DatabaseOptions,
  type PersistenceLog,
  type TransactionOptions,
  createDatabase,
} from './database.js';
export { Foundations0001 } from './migrations/foundations-0001.js';
export { newId } from './new-id.js';
export { PersistenceError, type PersistenceErrorCode, isPersistenceError } from './persistence-error.js';
export { type StatementRunner, applicationRole, ensureRoles, schedulerRole } from './roles.js';
export { type MigrationClass, type MigrationOptions, pendingMigrations, runMigrations } from './run-migrations.js';
export { SqlMigration } from './sql-migration.js';
export { type Transaction, type Tx } from './transaction.js';
