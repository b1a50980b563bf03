import { SqlMigration } from '@leadweave/persistence';
import { formStatements } from './form-tables.js';

/** Native forms and their submissions. After brands and leads, to which they refer. */
export class Forms0001 extends SqlMigration {
  readonly name = 'Forms2026112600401';
  readonly statements = formStatements;
}
