import { SqlMigration } from '@leadweave/persistence';

/** Whether a native form suspects an automated sender. The default is for leads that an older version still writes. */
export class FormSuspicion0001 extends SqlMigration {
  readonly name = 'FormSuspicion2026112600400';
  readonly statements = ['alter table lead add column form_spam_suspected boolean not null default false'];
}
