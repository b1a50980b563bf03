import { type Database } from '@leadweave/persistence';
import {
  type LockedTokens,
  SalesforceError,
  type SalesforceTokens,
  type TokenStore,
} from '@leadweave/salesforce-client';
import { type Clock } from '@leadweave/time';
import { type ConnectionsRepository } from './connections.repository.js';

const everywhere = { kind: 'all-locations' } as const;

type Ended<Result> = { readonly result: Result } | { readonly error: unknown };

/**
 * The tokens of a connection in its row. Whoever renews them holds the row's lock, across all processes: whoever waits reads what was
 * stored meanwhile. This is the only place where a call to Salesforce happens inside a transaction.
 */
export class RowTokenStore implements TokenStore {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly brandId: string,
    private readonly connectionId: string,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<SalesforceTokens> {
    const sealed = await this.database.inBrand(this.brandId, everywhere, (tx) =>
      this.connections.sealed(tx, this.connectionId),
    );
    if (!sealed) throw disconnected();
    return sealed.tokens;
  }

  async exclusively<Result>(work: (locked: LockedTokens) => Promise<Result>): Promise<Result> {
    const ended = await this.database.inBrand(this.brandId, everywhere, async (tx): Promise<Ended<Result>> => {
      const sealed = await this.connections.sealed(tx, this.connectionId, true);
      if (!sealed) throw disconnected();
      const save = (tokens: SalesforceTokens) =>
        this.connections.saveTokens(tx, this.connectionId, tokens, this.clock());
      try {
        return { result: await work({ current: sealed.tokens, save }) };
      } catch (error) {
        // Kept until the transaction has committed: what was saved must outlive the failure, since the old token is dead.
        return { error };
      }
    });
    if ('error' in ended) throw ended.error;
    return ended.result;
  }
}

function disconnected(): SalesforceError {
  return new SalesforceError('needs-reauth', 'The connection has ended.', { retryClass: 'C' });
}
