import { schedulerMayRead, SqlMigration } from '@leadweave/persistence';

/**
 * What is known of a pushed input beside its bytes: which connection it came in by, what it said it was, what became of it, and
 * when it is tried again. The scheduler sees which brands have inputs that wait, and nothing of the inputs themselves.
 */
export class Leads0005 extends SqlMigration {
  readonly name = 'Leads2026112600305';
  readonly statements = [
    `alter table inbox
       add column connection_id uuid,
       add column trigger text,
       add column lead_kind text,
       add column outcome text,
       add column lead_id uuid,
       add column next_attempt_at timestamptz(3)`,
    `create index inbox_new on inbox (brand_id, received_at, id) where state = 'new'`,
    `create index inbox_by_connection on inbox (brand_id, connection_id, received_at desc, id desc)
     where connection_id is not null`,
    `create index inbox_settled on inbox (brand_id, settled_at) where state = 'done'`,
    ...schedulerMayRead('inbox', ['brand_id', 'state', 'kind']),
  ];
}
