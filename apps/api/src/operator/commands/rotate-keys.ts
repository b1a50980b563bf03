import { rewrapConnections } from '@leadweave/connections';
import { parseKeyRing } from '@leadweave/crypto';
import { Database } from '@leadweave/persistence';
import { rewrapSalesforce } from '@leadweave/salesforce-api';
import { rewrapEndpoints } from '@leadweave/webhooks-api';
import { type Command } from '../command.js';

/** Wraps everything sealed with the first key of ENCRYPTION_KEYS; the product may run meanwhile. */
export const rotateKeys: Command = {
  summary: 'wraps all credentials and webhook secrets with the first key of ENCRYPTION_KEYS',
  options: {},
  async run({ app, configuration }) {
    const keyRing = parseKeyRing(configuration.encryptionKeys);
    const database = app.get(Database, { strict: false });
    return {
      sealingKey: keyRing.encryptingKeyId,
      connections: await rewrapConnections(database, keyRing),
      webhookEndpoints: await rewrapEndpoints(database, keyRing),
      salesforceConnections: await rewrapSalesforce(database, keyRing),
    };
  },
};
