import { SqlMigration } from '@leadweave/persistence';
import { eventFeedStatements } from './event-feed-tables.js';

/** What follows from leads: the feed of their events. */
export class Leads0004 extends SqlMigration {
  readonly name = 'Leads2026112600304';
  readonly statements = [...eventFeedStatements];
}
