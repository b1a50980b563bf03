import { SqlMigration } from '@leadweave/persistence';
import { reviewStatements } from './review-tables.js';

/** What people decide about inputs that wait, and replays of many of them. */
export class Leads0006 extends SqlMigration {
  readonly name = 'Leads2026112600306';
  readonly statements = [...reviewStatements];
}
