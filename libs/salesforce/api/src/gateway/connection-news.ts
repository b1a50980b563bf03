import { type Tx } from '@leadweave/persistence';
import { type StateMove } from '../connection/connections.repository.js';

/** Tells whoever wants to know that a connection works no more, or works again. In the transaction of the change. */
export abstract class ConnectionNews {
  abstract moved(tx: Tx, connectionId: string, move: StateMove, reason: string | undefined): Promise<void>;
}
