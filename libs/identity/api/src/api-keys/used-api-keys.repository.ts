import type { ApiKeyScope } from '@leadweave/access';
import type { Statements } from '../auth/live-session.js';
import { apiKeyDigest } from './api-key-text.js';

/** A key that works, as a request shows it. */
export interface UsedApiKey {
  readonly brandId: string;
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Null for all locations of the brand. */
  readonly locationIds: readonly string[] | null;
}

const useSql = `
  select brand_id as "brandId", id, name, scopes, location_ids as "locationIds" from use_api_key($1, $2, $3)`;

/** Asks which key a request carries, before any brand is known. */
export class UsedApiKeysRepository {
  constructor(private readonly statements: Statements) {}

  /** The living key of this text, and notes that it was used: one statement, and none for a text that cannot be a key. */
  async use(text: string, now: Date, address: string | undefined): Promise<UsedApiKey | undefined> {
    const digest = apiKeyDigest(text);
    if (digest === undefined) return undefined;
    return (await this.statements.query<UsedApiKey>(useSql, [digest, now, address ?? null])).rows[0];
  }
}
