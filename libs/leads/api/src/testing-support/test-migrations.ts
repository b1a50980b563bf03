import { Foundations0001, type MigrationClass, SqlMigration, brandTable } from '@leadweave/persistence';
import { leadsMigrations } from '../migrations/leads-migrations.js';

/** Stands in for the brands' migrations. */
class Locations extends SqlMigration {
  readonly name = 'Locations2026112000201';
  readonly statements = [
    `create table location (
       brand_id uuid not null, id uuid not null, name text not null, time_zone text not null default 'America/New_York',
       primary key (brand_id, id))`,
    ...brandTable('location', { locationColumn: 'id' }),
  ];
}

export const testMigrations: readonly MigrationClass[] = [Foundations0001, Locations, ...leadsMigrations];
