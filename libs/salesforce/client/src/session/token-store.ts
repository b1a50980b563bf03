import { type SalesforceTokens } from '../oauth/tokens.js';

/** What may be done while nobody else may. */
export interface LockedTokens {
  /** The tokens as they are now, read under the lock. */
  readonly current: SalesforceTokens;
  /** Stores new tokens; when it returns they survive a crash. */
  save(tokens: SalesforceTokens): Promise<void>;
}

/** Where a connection's tokens live. */
export interface TokenStore {
  read(): Promise<SalesforceTokens>;
  /**
   * Runs work while no other process works on the same connection, e.g. under `SELECT … FOR UPDATE` on its row. What `save`
   * stored stays stored when the work throws afterwards.
   */
  exclusively<Result>(work: (locked: LockedTokens) => Promise<Result>): Promise<Result>;
}
