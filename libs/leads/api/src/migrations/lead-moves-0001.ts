import { SqlMigration } from '@leadweave/persistence';
import { leadMoveStatements } from './lead-move-tables.js';

/** Leads can go to another location, and readers of the old one are told. */
export class LeadMoves0001 extends SqlMigration {
  readonly name = 'LeadMoves2026112602501';
  readonly statements = leadMoveStatements;
}
