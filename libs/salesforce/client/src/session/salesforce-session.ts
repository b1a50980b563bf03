import { type LoginPlace } from '../oauth/salesforce-host.js';
import { type TokenService } from '../oauth/token-service.js';
import { type SalesforceTokens } from '../oauth/tokens.js';
import { isSalesforceError, SalesforceError } from '../salesforce-error.js';
import { renewTokens } from './renew-tokens.js';
import { type TokenStore } from './token-store.js';

/** What a session needs. */
export interface SessionOptions {
  readonly service: TokenService;
  readonly store: TokenStore;
  readonly place: LoginPlace;
}

/** Runs calls with a valid access token. */
export interface SalesforceSession {
  /**
   * Runs work with the current tokens. When Salesforce says that the session is over, the tokens are renewed, by one
   * process at a time, and the work runs once more; a second refusal is `needs-reauth`, never a loop.
   *
   * The work must be one call: everything in it is repeated.
   */
  run<Result>(work: (tokens: SalesforceTokens) => Promise<Result>): Promise<Result>;
  /** Renews the tokens unless somebody else just did; `known` are those the caller has seen. */
  renew(known: SalesforceTokens): Promise<SalesforceTokens>;
}

const isExpired = (error: unknown): error is SalesforceError =>
  isSalesforceError(error) && error.code === 'session-expired';

/** A session of one connection. */
export const createSession = ({ service, store, place }: SessionOptions): SalesforceSession => {
  const renew = (known: SalesforceTokens): Promise<SalesforceTokens> =>
    store.exclusively(async (locked) => {
      const { current } = locked;
      // Whoever waited for the lock finds the tokens that were made meanwhile.
      if (current.accessToken !== known.accessToken) return current;
      const renewed = await renewTokens(service, place, current);
      // Stored before anybody uses them: the old refresh token is dead already (contract section 1, no. 4).
      await locked.save(renewed);
      return renewed;
    });

  return {
    renew,
    run: async (work) => {
      const tokens = await store.read();
      try {
        return await work(tokens);
      } catch (error) {
        if (!isExpired(error)) throw error;
      }
      const renewed = await renew(tokens);
      try {
        return await work(renewed);
      } catch (error) {
        if (!isExpired(error)) throw error;
        throw new SalesforceError('needs-reauth', 'Salesforce refuses a token it has just given.', {
          retryClass: 'C',
          status: error.status,
          vendorCode: error.vendorCode,
          cause: error,
        });
      }
    },
  };
};
