import { SqlMigration } from '@leadweave/persistence';
import { eventFeedStatements } from './event-feed-tables.js';
import { exportStatements } from './export-tables.js';
import { notificationStatements } from './notification-tables.js';
import { savedViewStatements } from './saved-view-tables.js';

/** What people and destinations do with leads: the feed of their events, saved views, exports, notifications. */
export class Leads0004 extends SqlMigration {
  readonly name = 'Leads2026112600304';
  readonly statements = [
    ...eventFeedStatements,
    ...savedViewStatements,
    ...exportStatements,
    ...notificationStatements,
  ];
}
