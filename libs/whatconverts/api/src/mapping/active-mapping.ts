import { type MappingToPlan } from '../planning/run-plan.js';

/** A mapping in force. */
export interface ActiveMapping extends MappingToPlan {
  readonly connectionId: string;
  readonly locationId: string;
  readonly profileName?: string;
  readonly mappedAt: Date;
  readonly backfillState: 'waiting' | 'running' | 'done';
  readonly version: number;
}

export interface ActiveMappingRow {
  id: string;
  connection_id: string;
  location_id: string;
  profile_id: string;
  profile_name: string | null;
  account_id: string | null;
  mapped_at: Date;
  backfill_from: Date;
  backfill_state: 'waiting' | 'running' | 'done';
  version: number;
}

export const activeMappingColumns = `id, connection_id, location_id, profile_id, profile_name, account_id, mapped_at,
  backfill_from, backfill_state, version`;

export function activeMappingFromRow(row: ActiveMappingRow): ActiveMapping {
  return {
    id: row.id,
    connectionId: row.connection_id,
    locationId: row.location_id,
    profileId: row.profile_id,
    profileName: row.profile_name ?? undefined,
    accountId: row.account_id ?? undefined,
    mappedAt: row.mapped_at,
    backfillFrom: row.backfill_from,
    backfillState: row.backfill_state,
    version: row.version,
  };
}
