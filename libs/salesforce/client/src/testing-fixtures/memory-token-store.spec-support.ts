import { type SalesforceTokens } from '../oauth/tokens.js';
import { type TokenStore } from '../session/token-store.js';

/** Tokens in memory behind a lock, as a row of a database would hold them. */
export interface MemoryTokenStore extends TokenStore {
  readonly saved: SalesforceTokens[];
}

/** A store that begins with tokens. */
export const memoryTokenStore = (first: SalesforceTokens): MemoryTokenStore => {
  let current = first;
  let last: Promise<unknown> = Promise.resolve();
  const saved: SalesforceTokens[] = [];
  return {
    saved,
    read: () => Promise.resolve(current),
    exclusively: (work) => {
      const mine = last.then(() =>
        work({
          current,
          save: (tokens) => {
            current = tokens;
            saved.push(tokens);
            return Promise.resolve();
          },
        }),
      );
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
