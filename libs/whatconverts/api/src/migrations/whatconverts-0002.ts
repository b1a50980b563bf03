import { SqlMigration } from '@leadweave/persistence';
import { inboundWebhookStatements } from './inbound-webhook-tables.js';

/** Addresses of incoming webhooks, how quickly they were answered, and the reads that confirm what was pushed. */
export class WhatConverts0002 extends SqlMigration {
  readonly name = 'WhatConverts2026112600502';
  readonly statements = inboundWebhookStatements;
}
