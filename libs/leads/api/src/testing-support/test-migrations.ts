import { brandsMigrations } from '@leadweave/brands-api';
import { Foundations0001, type MigrationClass } from '@leadweave/persistence';
import { leadsMigrations } from '../migrations/leads-migrations.js';

export const testMigrations: readonly MigrationClass[] = [Foundations0001, ...brandsMigrations, ...leadsMigrations];
