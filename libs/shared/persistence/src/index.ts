export {
  type BrandTableViolation,
  type ProtectionOptions,
  type Queryable,
  assertBrandTablesProtected,
} from './assert-brand-tables-protected.js';
export { type BrandScope } from './brand-scope.js';
export { type BrandTableProblem } from './brand-table-rules.js';
export {
  type BrandTableOptions,
  appendOnlyBrandTable,
  brandTable,
  schedulerMayRead,
  sharedTable,
} from './brand-table.js';
export { type ColumnType } from './column-type.js';
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
export { PersistenceModule } from './persistence.module.js';
export { advisoryXactLocks } from './postgres-lock.js';
export { type StatementRunner, applicationRole, ensureRoles, schedulerRole } from './roles.js';
export { type MigrationClass, type MigrationOptions, pendingMigrations, runMigrations } from './run-migrations.js';
export { type JsonValue, sanitizeJson, sanitizeText } from '@leadweave/text';
export { patchFloorFault } from './patch-floor.js';
export { assertWritable, serverVersion } from './server-state.js';
export { SqlMigration } from './sql-migration.js';
export { type Transaction, type Tx } from './transaction.js';
export { type ColumnSpec, type UnnestedColumns, unnestColumns } from './unnest-columns.js';
