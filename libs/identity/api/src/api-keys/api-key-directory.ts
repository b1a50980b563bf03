import type { ApiKeyScope } from '@leadweave/access';
import type { Tx } from '@leadweave/persistence';
import type { Clock } from '@leadweave/time';

/** A key that works now. */
export interface LiveApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Null for all locations of the brand. */
  readonly locationIds: readonly string[] | null;
}

/** The keys of a brand, for work that goes on for them after their request; no rights are asked. */
export class ApiKeyDirectory {
  constructor(private readonly clock: Clock) {}

  /** Those of the keys that are neither revoked nor expired. */
  findLive(tx: Tx, ids: readonly string[]): Promise<LiveApiKey[]> {
    return tx.query<LiveApiKey & Record<string, unknown>>(
      `select id, name, scopes, location_ids as "locationIds" from api_key
       where brand_id = $1 and id = any ($2::uuid[]) and revoked_at is null and (expires_at is null or expires_at > $3)`,
      [tx.brandId, ids, this.clock()],
    );
  }
}
