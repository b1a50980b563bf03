import { SqlMigration } from '@leadweave/persistence';
import { inboxStatements } from './inbox-table.js';
import { leadEventStatements } from './lead-event-table.js';
import { leadStatements } from './lead-table.js';
import { sourceRecordStatements } from './source-record-table.js';

/** Source records, leads, their events, and the inbox. Needs the table `location` of the brands. */
export class Leads0001 extends SqlMigration {
  readonly name = 'Leads2026112000301';
  readonly statements = [...leadStatements, ...sourceRecordStatements, ...leadEventStatements, ...inboxStatements];
}
