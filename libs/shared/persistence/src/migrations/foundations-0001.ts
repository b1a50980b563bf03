import type { QueryRunner } from 'typeorm';
import { applicationRole, ensureRoles, schedulerRole } from '../roles.js';
import { SqlMigration } from '../sql-migration.js';

/** An unset setting is NULL before its first use in a connection and '' after it, hence `nullif`. */
const brandFunction = `
create function app_brand_id() returns uuid language sql stable parallel safe
return nullif(current_setting('app.brand_id', true), '')::uuid`;

const allLocationsFunction = `
create function app_all_locations() returns boolean language sql stable parallel safe
return coalesce(current_setting('app.location_ids', true) = '*', false)`;

const locationIdsFunction = `
create function app_location_ids() returns uuid[] language sql stable parallel safe
return string_to_array(nullif(nullif(current_setting('app.location_ids', true), ''), '*'), ',')::uuid[]`;

const locationVisibleFunction = `
create function app_location_visible(location_id uuid) returns boolean language sql stable parallel safe
return coalesce(app_all_locations() or location_id = any (app_location_ids()), false)`;

/** The roles, the functions that row-level security asks, and the extension for searching text. */
export class Foundations0001 extends SqlMigration {
  readonly name = 'Foundations2026112000001';
  readonly statements = [
    'revoke create on schema public from public',
    `grant usage on schema public to ${applicationRole}, ${schedulerRole}`,
    'create extension if not exists pg_trgm with schema public',
    brandFunction,
    allLocationsFunction,
    locationIdsFunction,
    locationVisibleFunction,
  ];

  override async up(queryRunner: QueryRunner): Promise<void> {
    await ensureRoles(queryRunner);
    await super.up(queryRunner);
  }
}
