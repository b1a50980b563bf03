export type ConnectionsErrorCode = 'no-such-connection' | 'transition-refused' | 'no-credentials' | 'version-conflict';

/** A connection cannot do what was asked of it. Never contains credentials. */
export class ConnectionsError extends Error {
  constructor(
    readonly code: ConnectionsErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ConnectionsError';
  }
}
