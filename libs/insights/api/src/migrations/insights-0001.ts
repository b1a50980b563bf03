import { SqlMigration } from '@leadweave/persistence';
import { alertStatements } from './alert-tables.js';
import { reconciliationStatements } from './reconciliation-tables.js';

/** Comparisons with the source, and alerts. Needs the tables of brands, leads and connections. */
export class Insights0001 extends SqlMigration {
  readonly name = 'Insights2026112600801';
  readonly statements = [...reconciliationStatements, ...alertStatements];
}
