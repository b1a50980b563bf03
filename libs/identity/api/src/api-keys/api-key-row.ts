import type { ApiKeyScope } from '@leadweave/access';
import type { ApiKeyDto, ApiKeyState } from './api-key.dto.js';

/** A row of `api_key` with the names that people know. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly locations: readonly { readonly id: string; readonly name: string }[] | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly rotatedAt: Date | null;
  readonly previousExpiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly lastUsedAddress: string | null;
  readonly version: number;
}

/** `ApiKeyRow`s of the brand `$1`; append conditions on `k`. */
export const apiKeySelect = `
  select k.id, k.name, k.hint, k.scopes, held.locations, jsonb_build_object('id', u.id, 'name', u.name) as "createdBy",
         k.created_at as "createdAt", k.expires_at as "expiresAt", k.rotated_at as "rotatedAt",
         k.previous_expires_at as "previousExpiresAt", k.revoked_at as "revokedAt", k.last_used_at as "lastUsedAt",
         k.last_used_address as "lastUsedAddress", k.version
  from api_key k
  join identity."user" u on u.id = k.created_by
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by lower(l.name), l.id) as locations
    from location l where l.brand_id = k.brand_id and l.id = any (k.location_ids)
  ) held on true
  where k.brand_id = $1`;

export function apiKeyToDto(row: ApiKeyRow, now: Date): ApiKeyDto {
  const { id, name, hint, createdBy, version, lastUsedAddress, previousExpiresAt } = row;
  return {
    ...{ id, name, hint, createdBy, version, lastUsedAddress },
    scopes: [...row.scopes],
    locations: row.locations && [...row.locations],
    state: stateOf(row, now),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    rotatedAt: row.rotatedAt?.toISOString() ?? null,
    previousWorksUntil: previousExpiresAt && previousExpiresAt > now ? previousExpiresAt.toISOString() : null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

function stateOf({ revokedAt, expiresAt }: ApiKeyRow, now: Date): ApiKeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
