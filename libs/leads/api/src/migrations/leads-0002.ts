import { SqlMigration } from '@leadweave/persistence';
import { leadWordStatements } from './lead-words.js';

/** Text search by words, and records that are stored without being compressed first. */
export class Leads0002 extends SqlMigration {
  readonly name = 'Leads2026112600302';
  readonly statements = [
    ...leadWordStatements,
    // Two rows fill a page: only larger ones are worth the time of compressing and of a second table.
    'alter table source_record set (toast_tuple_target = 4080)',
  ];
}
