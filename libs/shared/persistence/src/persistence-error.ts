/** What the persistence layer itself refuses; errors of PostgreSQL pass through as they are. */
export type PersistenceErrorCode =
  | 'nested-unit-of-work'
  | 'transaction-over'
  | 'commit-refused'
  | 'unexpected-row-count'
  | 'invalid-brand'
  | 'invalid-scope'
  | 'invalid-identifier'
  | 'roles-missing'
  | 'migration-failed'
  | 'read-only';

/** A wrong use of the database or a transaction that could not end as asked. The message carries no row content. */
export class PersistenceError extends Error {
  constructor(
    readonly code: PersistenceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PersistenceError';
  }
}

/** Whether `error` came from this library. */
export function isPersistenceError(error: unknown): error is PersistenceError {
  return error instanceof PersistenceError;
}
