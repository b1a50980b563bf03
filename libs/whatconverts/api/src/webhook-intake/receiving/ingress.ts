import { createDatabase, type Database, type PersistenceLog } from '@leadweave/persistence';

/** Few, since many deliveries share a commit; reserved, since nothing else uses them. */
const connections = 4;
/** A sender waits for the answer: what takes longer is better refused and found by the next poll. */
const statementTimeoutMs = 5_000;
const connectionTimeoutMs = 2_000;

/** Connections of a process that only receiving uses. */
export function openIngress(url: string, log?: PersistenceLog): Database {
  return createDatabase({
    url,
    maxConnections: connections,
    applicationName: 'leadweave-ingress',
    statementTimeoutMs,
    connectionTimeoutMs,
    log,
  });
}
