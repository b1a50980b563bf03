import { isSalesforceError } from '@leadweave/salesforce-client';
import { type SealedConnection } from '../connection/connections.repository.js';
import { type TokenServices } from '../gateway/token-services.js';

export interface RevokeLog {
  warn(message: string): void;
}

/** A person waits for what comes after. */
const timeoutMs = 5_000;

/** Ends an approval at Salesforce as far as that is possible: ours is ended whatever comes of it. */
export async function revokeQuietly(
  services: TokenServices,
  { place, app, tokens }: SealedConnection,
  log: RevokeLog,
): Promise<void> {
  try {
    await services.of(app, timeoutMs).revoke(place, tokens.refreshToken ?? tokens.accessToken);
  } catch (error) {
    log.warn(`revoking tokens at Salesforce failed: ${isSalesforceError(error) ? error.code : 'internal-error'}`);
  }
}
