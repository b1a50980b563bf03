import { type JsonValue, sanitizeJson, type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type ReachedProfile } from '../connection/reach.js';

/** Profiles as last read from WhatConverts. */
export interface StoredProfileList {
  readonly fetchedAt: Date;
  readonly profiles: readonly ReachedProfile[];
}

/** Reads and writes `profile_list`. */
@Injectable()
export class ProfileListRepository {
  async save(tx: Tx, connectionId: string, { fetchedAt, profiles }: StoredProfileList): Promise<void> {
    await tx.rowCount(
      `insert into profile_list (brand_id, connection_id, fetched_at, profiles) values ($1, $2, $3, $4)
       on conflict (brand_id, connection_id) do update set fetched_at = excluded.fetched_at, profiles = excluded.profiles`,
      [tx.brandId, connectionId, fetchedAt, JSON.stringify(sanitizeJson(profiles as unknown as JsonValue))],
    );
  }

  find(tx: Tx, connectionId: string): Promise<StoredProfileList | undefined> {
    return tx.maybeOne<{ fetchedAt: Date; profiles: ReachedProfile[] }>(
      'select fetched_at as "fetchedAt", profiles from profile_list where brand_id = $1 and connection_id = $2',
      [tx.brandId, connectionId],
    );
  }
}
