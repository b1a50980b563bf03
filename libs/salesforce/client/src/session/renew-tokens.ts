import { type TokenService } from '../oauth/token-service.js';
import { type LoginPlace } from '../oauth/salesforce-host.js';
import { type SalesforceTokens } from '../oauth/tokens.js';
import { isSalesforceError, type SalesforceErrorCode, SalesforceError } from '../salesforce-error.js';

/** Failures after which it is open whether Salesforce has rotated the token: asked once more with the same one (contract 3.7). */
const OPEN: readonly SalesforceErrorCode[] = ['unavailable', 'timeout', 'network'];

const ask = (service: TokenService, place: LoginPlace, tokens: SalesforceTokens): Promise<SalesforceTokens> => {
  if (tokens.refreshToken !== undefined) return service.refresh(place, tokens.refreshToken);
  if (place.kind === 'my-domain') return service.clientCredentials(place);
  throw new SalesforceError('needs-reauth', 'There is no refresh token.', { retryClass: 'C' });
};

/** New tokens for a connection; the caller holds its lock. Throws `needs-reauth` when they belong to another org. */
export const renewTokens = async (
  service: TokenService,
  place: LoginPlace,
  tokens: SalesforceTokens,
): Promise<SalesforceTokens> => {
  const first = await ask(service, place, tokens).catch((error: unknown) => {
    // A lost answer: the second try finds out whether the token still lives.
    if (isSalesforceError(error) && OPEN.includes(error.code)) return ask(service, place, tokens);
    throw error;
  });
  if (first.orgId !== tokens.orgId)
    throw new SalesforceError('needs-reauth', 'The tokens belong to another org.', { retryClass: 'C' });
  return first;
};
