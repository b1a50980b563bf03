import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

/** A key of another system. */
export type ApiKey = Schema<'ApiKeyDto'>;
type ApiKeyPage = Schema<'ApiKeyListDto'>;

/** A key that was just made, with its text. */
export type IssuedKey = Schema<'IssuedApiKeyDto'>;

/** What a key may do. */
export type KeyScope = ApiKey['scopes'][number];

/** What a person decides about a key. */
export interface ApiKeyTerms {
  readonly name: string;
  readonly scopes: readonly KeyScope[];

  /** Null for all locations. */
  readonly locationIds: readonly string[] | null;

  /** ISO 8601, null for never; absent to leave it as it is. */
  readonly expiresAt?: string | null;
}

const keys = '/api/v1/api-keys';
const largestPage = '200';

/** Calls about the keys of other systems. Refusals are thrown; read them with `problemOf`. */
@Service()
export class ApiKeysApi {
  private readonly http = inject(HttpClient);

  /** All keys, the newest first. */
  async all(): Promise<readonly ApiKey[]> {
    const all: ApiKey[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const params: Record<string, string> = { limit: largestPage, ...(cursor && { cursor }) };
      const page: ApiKeyPage = await firstValueFrom(this.http.get<ApiKeyPage>(keys, { params }));
      all.push(...page.data);
      cursor = page.nextCursor;
    }
    return all;
  }

  create(terms: ApiKeyTerms): Promise<IssuedKey> {
    return firstValueFrom(this.http.post<IssuedKey>(keys, terms));
  }

  update({ id, version }: ApiKey, terms: ApiKeyTerms): Promise<ApiKey> {
    const seen = { headers: { 'If-Match': `"${version}"` } };
    return firstValueFrom(this.http.patch<ApiKey>(`${keys}/${id}`, terms, seen));
  }

  /** A new key in place of the old one, which works on for so many days. */
  rotate({ id }: ApiKey, overlapDays: number): Promise<IssuedKey> {
    return firstValueFrom(this.http.post<IssuedKey>(`${keys}/${id}/rotate`, { overlapDays }));
  }

  /** Ends a key at once. */
  async revoke({ id }: ApiKey): Promise<void> {
    await firstValueFrom(this.http.delete(`${keys}/${id}`));
  }
}
