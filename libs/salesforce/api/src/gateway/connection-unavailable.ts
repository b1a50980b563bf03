/** Why no call was made. `budget`: our share or the org's allowance is spent for calls of this purpose. */
export type UnavailableReason =
  'not-connected' | 'paused' | 'needs-reauth' | 'limited' | 'blocked-by-policy' | 'budget';

/** No call was made, since the connection does not stand for it. What waits stays as it is. */
export class ConnectionUnavailable extends Error {
  override readonly name = 'ConnectionUnavailable';

  constructor(readonly reason: UnavailableReason) {
    super(`Salesforce is not called: ${reason}.`);
  }
}
