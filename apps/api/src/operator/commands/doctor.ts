import { AuditChecks } from '@leadweave/brands-api';
import { brandsWithConnections } from '@leadweave/connections';
import { parseKeyRing } from '@leadweave/crypto';
import { JobQueues } from '@leadweave/jobs';
import { Database, patchFloorFault, serverVersion } from '@leadweave/persistence';
import { WhatConvertsService } from '@leadweave/whatconverts-api';
import { missingMigrations } from '../../migrate.js';
import { productVersion } from '../../product-version.js';
import { type Command, type CommandContext } from '../command.js';

/** What stands, what is missing and what is stuck; secrets are named, never shown. */
export const doctor: Command = {
  summary: 'tells how this installation is doing',
  options: {},
  async run(context) {
    const { app, configuration } = context;
    const { keyIds, encryptingKeyId } = parseKeyRing(configuration.encryptionKeys);
    return {
      version: productVersion,
      node: process.version,
      role: configuration.role,
      database: await databaseState(context),
      encryption: { sealingKey: encryptingKeyId, keys: keyIds },
      queues: await app.get(JobQueues, { strict: false }).situation(),
      connections: await connectionStates(context),
      audit: await auditState(context),
    };
  },
};

async function databaseState({ app, configuration }: CommandContext) {
  const missing = await missingMigrations(configuration.databaseUrl);
  const server = await serverVersion(app.get(Database, { strict: false }));
  const fault = patchFloorFault(server);
  return { server, migrationsMissing: missing, ...(fault && { warning: fault }) };
}

/** The ends of the chains: kept elsewhere, they prove later that nothing before them was changed. */
async function auditState({ app }: CommandContext) {
  const states = await app.get(AuditChecks, { strict: false }).checkAll();
  return [...states].map(([brandId, state]) => ({ brandId, ...state }));
}

async function connectionStates({ app }: CommandContext) {
  const whatConverts = app.get(WhatConvertsService, { strict: false });
  const brandIds = await brandsWithConnections(app.get(Database, { strict: false }));
  const states = [];
  for (const brandId of brandIds) states.push(...(await whatConverts.overview(brandId)));
  return states;
}
