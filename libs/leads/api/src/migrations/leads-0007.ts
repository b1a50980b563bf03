import { SqlMigration } from '@leadweave/persistence';
import { forgottenWordsStatements } from './forgotten-words.js';

/** Words that only an erased lead had are forgotten with it. */
export class Leads0007 extends SqlMigration {
  readonly name = 'Leads2026112600900';
  readonly statements = forgottenWordsStatements;
}
