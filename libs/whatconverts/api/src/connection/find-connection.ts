import { type Connection, ConnectionsError, type ConnectionStore } from '@leadweave/connections';
import { type Tx } from '@leadweave/persistence';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';

export const provider = 'whatconverts';

/** A connection to WhatConverts that was not disconnected. @throws WhatConvertsApiError `connection-unknown` */
export async function findConnection(store: ConnectionStore, tx: Tx, id: string): Promise<Connection> {
  const connection = await store.get(tx, id).catch((error: unknown) => {
    if (error instanceof ConnectionsError && error.code === 'no-such-connection') return undefined;
    throw error;
  });
  if (connection?.provider !== provider || connection.state === 'disconnected') {
    throw new WhatConvertsApiError('connection-unknown', 'There is no such connection.');
  }
  return connection;
}
