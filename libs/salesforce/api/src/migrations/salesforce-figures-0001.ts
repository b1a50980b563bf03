import { schedulerMayRead, SqlMigration } from '@leadweave/persistence';

/** Lets the figures of the whole installation be counted: states and calls, no lead, no value. */
export class SalesforceFigures0001 extends SqlMigration {
  readonly name = 'SalesforceFigures2026112601091';
  readonly statements = [
    ...schedulerMayRead('salesforce_lead', ['brand_id', 'connection_id', 'state', 'wanted_at']),
    ...schedulerMayRead('salesforce_usage', [
      'brand_id',
      'connection_id',
      'day',
      'own_calls',
      'org_used',
      'org_limit',
      'seen_at',
    ]),
  ];
}
