import { SqlMigration } from '@leadweave/persistence';

/** A person asked for the lead, in a run over earlier ones or by itself: it goes although it happened before sending began. */
export class Salesforce0003 extends SqlMigration {
  readonly name = 'Salesforce2026112601021';
  readonly statements = ['alter table salesforce_lead add column asked boolean not null default false'];
}
