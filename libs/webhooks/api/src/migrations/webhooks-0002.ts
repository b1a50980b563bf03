import { SqlMigration } from '@leadweave/persistence';

/**
 * The next deliveries of an endpoint, in the order in which they are taken. Many fall due at the same moment, after a replay all of
 * them: without the id in the index each batch would sort them all.
 */
export class Webhooks0002 extends SqlMigration {
  readonly name = 'Webhooks2026112600611';
  readonly statements = [
    `create index webhook_delivery_next on webhook_delivery (brand_id, endpoint_id, due_at, id) where state = 'pending'`,
    'drop index webhook_delivery_due',
  ];
}
