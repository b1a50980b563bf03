import type { ApiKeyScope } from '@leadweave/access';
import { newId, type Tx } from '@leadweave/persistence';
import { IdentityError } from '../identity-error.js';
import { type ApiKeyRow, apiKeySelect } from './api-key-row.js';
import type { NewApiKey } from './api-key-text.js';

/** What people decide about a key. */
export interface ApiKeyTerms {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Null for all locations of the brand. */
  readonly locationIds: readonly string[] | null;
  /** Null for never. */
  readonly expiresAt: Date | null;
}

type KeySecret = Pick<NewApiKey, 'digest' | 'hint'>;

/** The SQL of keys, for those who administer them. */
export class ApiKeysRepository {
  list(tx: Tx, { before, limit }: { before?: string; limit: number }): Promise<ApiKeyRow[]> {
    const sql = `${apiKeySelect} and ($2::uuid is null or k.id < $2) order by k.id desc limit $3`;
    return tx.query(sql, [tx.brandId, before ?? null, limit]);
  }

  /** @throws IdentityError `api-key-unknown` */
  async find(tx: Tx, id: string): Promise<ApiKeyRow> {
    const row = await tx.maybeOne<ApiKeyRow>(`${apiKeySelect} and k.id = $2`, [tx.brandId, id]);
    if (row === undefined) throw new IdentityError('api-key-unknown', 'No such key in the brand');
    return row;
  }

  /** Locks the row first, so that what is read holds until the change. @throws IdentityError `api-key-unknown` */
  async findForChange(tx: Tx, id: string): Promise<ApiKeyRow> {
    await tx.query('select from api_key where brand_id = $1 and id = $2 for update', [tx.brandId, id]);
    return this.find(tx, id);
  }

  /** @throws IdentityError `locations-unknown` */
  async insert(
    tx: Tx,
    key: ApiKeyTerms & KeySecret & { readonly createdBy: string; readonly at: Date },
  ): Promise<string> {
    await this.refuseUnknownLocations(tx, key.locationIds);
    const id = newId();
    const sql = `insert into api_key
        (brand_id, id, name, hint, digest, scopes, location_ids, expires_at, created_by, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
    const { name, hint, digest, scopes, locationIds, expiresAt, createdBy, at } = key;
    await tx.rowCount(sql, [tx.brandId, id, name, hint, digest, scopes, locationIds, expiresAt, createdBy, at]);
    return id;
  }

  /** @throws IdentityError `locations-unknown` */
  async update(tx: Tx, id: string, { name, scopes, locationIds, expiresAt }: ApiKeyTerms): Promise<void> {
    await this.refuseUnknownLocations(tx, locationIds);
    const sql = `update api_key set name = $3, scopes = $4, location_ids = $5, expires_at = $6, version = version + 1
      where brand_id = $1 and id = $2`;
    await tx.rowCount(sql, [tx.brandId, id, name, scopes, locationIds, expiresAt]);
  }

  /** The key gets a new secret; the one it has now works until `previousUntil`, the one before that no longer. */
  async rotate(tx: Tx, id: string, { digest, hint }: KeySecret, at: Date, previousUntil: Date): Promise<void> {
    const sql = `update api_key set previous_digest = digest, previous_expires_at = $6, digest = $3, hint = $4,
        rotated_at = $5, version = version + 1
      where brand_id = $1 and id = $2`;
    await tx.rowCount(sql, [tx.brandId, id, digest, hint, at, previousUntil]);
  }

  /** Returns whether it worked until now. */
  async revoke(tx: Tx, id: string, at: Date): Promise<boolean> {
    const sql = `update api_key set revoked_at = $3, version = version + 1
      where brand_id = $1 and id = $2 and revoked_at is null`;
    return (await tx.rowCount(sql, [tx.brandId, id, at])) > 0;
  }

  private async refuseUnknownLocations(tx: Tx, ids: readonly string[] | null): Promise<void> {
    if (ids === null) return;
    const sql = 'select count(*)::int as known from location where brand_id = $1 and id = any ($2::uuid[])';
    const { known } = await tx.one<{ known: number }>(sql, [tx.brandId, ids]);
    if (known === ids.length) return;
    const errors = [{ pointer: '/locationIds', detail: 'holds an id that is no location of the brand' }];
    throw new IdentityError('locations-unknown', 'Some ids are no locations of the brand', { details: { errors } });
  }
}
