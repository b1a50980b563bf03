import { SqlMigration } from '@leadweave/persistence';
import { erasureStatements } from './erasure-tables.js';
import { reviewStatements } from './review-tables.js';
import { ruleStatements } from './rule-table.js';

/** What people decide about inputs that wait, replays of many of them, erasure, retention and rules. */
export class Leads0006 extends SqlMigration {
  readonly name = 'Leads2026112600306';
  readonly statements = [...reviewStatements, ...erasureStatements, ...ruleStatements];
}
