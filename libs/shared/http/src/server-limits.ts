import { type Server } from 'node:http';

/** Headers must be complete after this time. */
const headersTimeoutMs = 10_000;
/** The whole request must be received after this time; answers, such as event streams, may last longer. */
const requestTimeoutMs = 30_000;
/** Node accepts any number of connections by default. */
const maxConnections = 5_000;

/**
 * Sets the limits that keep slow or idle senders from holding the server. Node checks the times every 30 seconds unless the
 * server was created with a shorter `connectionsCheckingInterval`.
 */
export function limitServer(server: Server): void {
  server.headersTimeout = headersTimeoutMs;
  server.requestTimeout = requestTimeoutMs;
  server.maxConnections = maxConnections;
}
