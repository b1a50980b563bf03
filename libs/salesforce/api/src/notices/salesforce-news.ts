import { type Tx } from '@leadweave/persistence';

/**
 * Told what somebody outside may want to hear of, in the transaction that writes it down. Bound by the application; this library does
 * not know who listens.
 */
export abstract class SalesforceNews {
  /** A person has to sign in again, or an administrator of the org to act. `reason` is machine-readable. */
  abstract connectionFailing(tx: Tx, connectionId: string, reason: string): Promise<void>;

  /** It works again. */
  abstract connectionRecovered(tx: Tx, connectionId: string): Promise<void>;
}

/** Where nobody listens. */
export class NoSalesforceNews extends SalesforceNews {
  connectionFailing(): Promise<void> {
    return Promise.resolve();
  }

  connectionRecovered(): Promise<void> {
    return Promise.resolve();
  }
}
