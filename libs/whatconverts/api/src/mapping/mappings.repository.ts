import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ActiveMapping,
  activeMappingColumns,
  activeMappingFromRow,
  type ActiveMappingRow,
} from './active-mapping.js';

/** A mapping to be saved. */
export interface NewMapping {
  readonly locationId: string;
  readonly profileId: string;
  readonly profileName?: string;
  readonly accountId?: string;
}

/** What all mappings saved together have in common. */
export interface MappingOccasion {
  readonly connectionId: string;
  readonly mappedBy: string;
  readonly mappedAt: Date;
  readonly backfillFrom: Date;
}

/** Reads and writes `profile_mapping`. */
@Injectable()
export class MappingsRepository {
  /** Mappings in force, of one connection or of the brand. */
  async active(tx: Tx, connectionId?: string): Promise<ActiveMapping[]> {
    return this.select(tx, 'and ($2::uuid is null or connection_id = $2)', [connectionId ?? null]);
  }

  /** The same, kept from changing until the transaction ends: a row gets the mapping that is valid when it is written. */
  async forRouting(tx: Tx, connectionId: string): Promise<ActiveMapping[]> {
    return this.select(tx, 'and connection_id = $2', [connectionId], 'for share');
  }

  /** The same for every connection of the brand. */
  async allForRouting(tx: Tx): Promise<ActiveMapping[]> {
    return this.select(tx, '', [], 'for share');
  }

  async ofLocation(tx: Tx, locationId: string): Promise<ActiveMapping | undefined> {
    return (await this.select(tx, 'and location_id = $2', [locationId]))[0];
  }

  async ofLocationForChange(tx: Tx, locationId: string): Promise<ActiveMapping | undefined> {
    return (await this.select(tx, 'and location_id = $2', [locationId], 'for update'))[0];
  }

  /** Names of the brand's locations in use, by id. */
  async locationNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      'select id, name from location where brand_id = $1 and archived_at is null order by lower(name), id',
      [tx.brandId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The location that uses a profile, by name. */
  async userOfProfile(tx: Tx, profileId: string): Promise<{ locationId: string; locationName: string } | undefined> {
    return tx.maybeOne<{ locationId: string; locationName: string }>(
      `select m.location_id as "locationId", l.name as "locationName"
         from profile_mapping m join location l on l.brand_id = m.brand_id and l.id = m.location_id
        where m.brand_id = $1 and m.profile_id = $2 and m.removed_at is null`,
      [tx.brandId, profileId],
    );
  }

  /** Saves mappings in one statement. Those that collide with another one are left out; the saved ones come back. */
  async insert(tx: Tx, mappings: readonly NewMapping[], occasion: MappingOccasion): Promise<ActiveMapping[]> {
    if (mappings.length === 0) return [];
    const rows = unnestColumns(mappings, mappingColumns, 6);
    const inserted = await tx.query<ActiveMappingRow>(
      `insert into profile_mapping (brand_id, connection_id, mapped_by, mapped_at, backfill_from, backfill_state, ${rows.columns})
       select $1, $2, $3, $4, $5, 'waiting', ${rows.columns} from ${rows.sql} as saved (${rows.columns})
       on conflict do nothing
       returning ${activeMappingColumns}`,
      [tx.brandId, occasion.connectionId, occasion.mappedBy, occasion.mappedAt, occasion.backfillFrom, ...rows.params],
    );
    return inserted.map(activeMappingFromRow);
  }

  /** Ends a mapping. Returns the number of ended ones: 0 when somebody was faster. */
  async remove(tx: Tx, id: string, removedBy: string, at: Date): Promise<number> {
    return tx.rowCount(
      `update profile_mapping set removed_at = $3, removed_by = $4, version = version + 1
        where brand_id = $1 and id = $2 and removed_at is null`,
      [tx.brandId, id, at, removedBy],
    );
  }

  /** Mappings that ended, of the same location with the same profile as one of these. */
  async endedLike(tx: Tx, mappings: readonly Pick<NewMapping, 'locationId' | 'profileId'>[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select m.id from profile_mapping m
         join unnest($2::uuid[], $3::text[]) as again (location_id, profile_id)
           on again.location_id = m.location_id and again.profile_id = m.profile_id
        where m.brand_id = $1 and m.removed_at is not null`,
      [tx.brandId, mappings.map(({ locationId }) => locationId), mappings.map(({ profileId }) => profileId)],
    );
    return rows.map(({ id }) => id);
  }

  async removeAll(tx: Tx, connectionId: string, removedBy: string, at: Date): Promise<number> {
    return tx.rowCount(
      `update profile_mapping set removed_at = $3, removed_by = $4, version = version + 1
        where brand_id = $1 and connection_id = $2 and removed_at is null`,
      [tx.brandId, connectionId, at, removedBy],
    );
  }

  /** Names the run that loads these first histories. Until it has ended no other run claims them. */
  async assignBackfills(tx: Tx, ids: readonly string[], runId: string): Promise<number> {
    return tx.rowCount(
      `update profile_mapping set backfill_run_id = $3
        where brand_id = $1 and id = any ($2::uuid[]) and backfill_state = 'waiting'`,
      [tx.brandId, ids, runId],
    );
  }

  /** Takes the first histories for a run that are its own or that no open run has. Returns the ids of their mappings. */
  async claimBackfills(tx: Tx, connectionId: string, runId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `update profile_mapping m set backfill_state = 'running', backfill_run_id = $3
        where brand_id = $1 and connection_id = $2 and removed_at is null
          and (backfill_run_id = $3 or (backfill_state = 'waiting' and not exists (
                 select from sync_run r
                  where r.brand_id = m.brand_id and r.id = m.backfill_run_id and r.state in ('queued', 'running', 'paused'))))
        returning id`,
      [tx.brandId, connectionId, runId],
    );
    return rows.map(({ id }) => id);
  }

  /** Settles what a run claimed: `done` where its history is complete, `waiting` where another run has to go on. */
  async settleBackfills(tx: Tx, runId: string, doneIds: readonly string[]): Promise<void> {
    await tx.rowCount(
      `update profile_mapping
          set backfill_state = case when id = any ($3::uuid[]) then 'done' else 'waiting' end, backfill_run_id = null
        where brand_id = $1 and backfill_run_id = $2`,
      [tx.brandId, runId, doneIds],
    );
  }

  /** All histories are to be looked at again, since more types are wanted. Returns the ids of their mappings. */
  async reopenBackfills(tx: Tx, connectionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `update profile_mapping set backfill_state = 'waiting', backfill_run_id = null
        where brand_id = $1 and connection_id = $2 and removed_at is null
        returning id`,
      [tx.brandId, connectionId],
    );
    return rows.map(({ id }) => id);
  }

  private async select(tx: Tx, condition: string, params: readonly unknown[], lock = ''): Promise<ActiveMapping[]> {
    const rows = await tx.query<ActiveMappingRow>(
      `select ${activeMappingColumns} from profile_mapping
        where brand_id = $1 and removed_at is null ${condition} order by id ${lock}`,
      [tx.brandId, ...params],
    );
    return rows.map(activeMappingFromRow);
  }
}

const mappingColumns = {
  id: { type: 'uuid', value: () => newId() },
  location_id: { type: 'uuid', value: ({ locationId }: NewMapping) => locationId },
  profile_id: { type: 'text', value: ({ profileId }: NewMapping) => profileId },
  profile_name: { type: 'text', value: ({ profileName }: NewMapping) => profileName },
  account_id: { type: 'text', value: ({ accountId }: NewMapping) => accountId },
} as const;
