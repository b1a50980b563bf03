import { rewrapConnections } from '@leadweave/connections';
import { parseKeyRing } from '@leadweave/crypto';
import { Database } from '@leadweave/persistence';
import { type Command } from '../command.js';

/** Wraps everything sealed with the first key of ENCRYPTION_KEYS; the product may run meanwhile. */
export const rotateKeys: Command = {
  summary: 'wraps all credentials with the first key of ENCRYPTION_KEYS',
  options: {},
  async run({ app, configuration }) {
    const keyRing = parseKeyRing(configuration.encryptionKeys);
    const result = await rewrapConnections(app.get(Database, { strict: false }), keyRing);
    return { sealingKey: keyRing.encryptingKeyId, ...result };
  },
};
