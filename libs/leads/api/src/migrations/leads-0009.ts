import { SqlMigration } from '@leadweave/persistence';
import { conflictStatements } from './conflict-table.js';

/** Records that contradict how leads are paired, and what people answered. */
export class Leads0009 extends SqlMigration {
  readonly name = 'Leads2026112602041';
  readonly statements = conflictStatements;
}
