import { SqlMigration } from '@leadweave/persistence';

/** The back-fill that handled a lead last: one that goes on in the middle of a page passes over what it did before. */
export class Salesforce0005 extends SqlMigration {
  readonly name = 'Salesforce2026112601095';
  readonly statements = ['alter table salesforce_lead add column back_fill_id uuid'];
}
