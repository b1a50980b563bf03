import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PersistenceError } from './persistence-error.js';

/**
 * A forward-only migration of reviewed SQL. A subclass gives its `name` and its `statements`:
 *
 * ```ts
 * export class Locations0001 extends SqlMigration {
 *   readonly name = 'Locations2026112000101';
 *   readonly statements = ['create table location (…)', ...brandTable('location')];
 * }
 * ```
 *
 * TypeORM orders by the last 13 characters of the name: the day and a running number of five digits.
 */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly statements: readonly string[];

  async up(queryRunner: QueryRunner): Promise<void> {
    try {
      for (const statement of this.statements) await queryRunner.query(statement);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new PersistenceError('migration-failed', `${this.name}: ${reason}`, { cause });
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone: migrations go forward only`));
  }
}
