import { type ConnectionState } from './connection-state.js';

/** A brand's authorised link to a provider, without its credentials. Times are UTC. */
export interface Connection {
  readonly id: string;
  readonly provider: string;
  readonly label: string;
  readonly state: ConnectionState;
  /** Machine-readable reason of a state other than `active`. */
  readonly reason?: string;
  /** The provider's kind of key, in the words of the source that owns the connection. */
  readonly keyKind?: string;
  readonly accountIds: readonly string[];
  /** Settings of the source that owns the connection. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly nextDueAt?: Date;
  /** When paused work goes on. */
  readonly resumeAt?: Date;
  readonly lastVerifiedAt?: Date;
  readonly lastSuccessAt?: Date;
  readonly lastFailureAt?: Date;
  readonly rotatedAt?: Date;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** Counts changes; basis of the ETag. */
  readonly version: number;
}

export interface ConnectionRow {
  id: string;
  provider: string;
  label: string;
  state: ConnectionState;
  reason: string | null;
  key_kind: string | null;
  account_ids: string[];
  settings: Record<string, unknown>;
  next_due_at: Date | null;
  resume_at: Date | null;
  last_verified_at: Date | null;
  last_success_at: Date | null;
  last_failure_at: Date | null;
  rotated_at: Date | null;
  created_at: Date;
  created_by: string;
  version: number;
}

/** The columns of `ConnectionRow`: never the sealed credentials. */
export const connectionColumns = `id, provider, label, state, reason, key_kind, account_ids, settings, next_due_at,
  resume_at, last_verified_at, last_success_at, last_failure_at, rotated_at, created_at, created_by, version`;

export function connectionFromRow(row: ConnectionRow): Connection {
  return {
    id: row.id,
    provider: row.provider,
    label: row.label,
    state: row.state,
    reason: row.reason ?? undefined,
    keyKind: row.key_kind ?? undefined,
    accountIds: row.account_ids,
    settings: row.settings,
    nextDueAt: row.next_due_at ?? undefined,
    resumeAt: row.resume_at ?? undefined,
    lastVerifiedAt: row.last_verified_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    lastFailureAt: row.last_failure_at ?? undefined,
    rotatedAt: row.rotated_at ?? undefined,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
  };
}
