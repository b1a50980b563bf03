import { SqlMigration } from '@leadweave/persistence';
import { settledChangesStatements } from './settled-changes.js';

/** Up to when the changes of leads can be read without missing any. */
export class Leads0008 extends SqlMigration {
  readonly name = 'Leads2026112600902';
  readonly statements = settledChangesStatements;
}
