import { type ConnectionState, type LoginPlace } from '@leadweave/salesforce-client';
import { type SetUpNotes } from './set-up-notes.js';

/** A brand's link to an org, without anything secret. */
export interface Connection {
  readonly id: string;
  readonly place: LoginPlace;
  /** Whether the customer brought an app of the org's own. */
  readonly hasOwnApp: boolean;
  /** 18 characters. */
  readonly orgId: string;
  readonly orgName?: string;
  readonly userId: string;
  readonly userName: string;
  /** Where the org's data and pages are now. */
  readonly instanceUrl: string;
  readonly state: ConnectionState;
  readonly stateReason?: string;
  readonly stateSince: Date;
  readonly authorisedAt: Date;
  /** When the tokens in use were given. */
  readonly tokensAt: Date;
  /** When a limited or refused connection is tried again. */
  readonly probeAt?: Date;
  /** How much of the org's own allowance we may use, in percent. */
  readonly sharePercent: number;
  readonly setUp: SetUpNotes;
  readonly version: number;
}

export interface ConnectionRow {
  readonly id: string;
  readonly place: LoginPlace;
  readonly has_own_app: boolean;
  readonly org_id: string;
  readonly org_name: string | null;
  readonly user_id: string;
  readonly user_name: string;
  readonly instance_url: string;
  readonly state: ConnectionState;
  readonly state_reason: string | null;
  readonly state_since: Date;
  readonly authorised_at: Date;
  readonly tokens_at: Date;
  readonly probe_at: Date | null;
  readonly share_percent: number;
  readonly set_up: SetUpNotes;
  readonly version: number;
}

export const connectionColumns = `id, place, app_sealed is not null as has_own_app, org_id, org_name, user_id, user_name,
  instance_url, state, state_reason, state_since, authorised_at, tokens_at, probe_at, share_percent, set_up, version`;

export function connectionFromRow(row: ConnectionRow): Connection {
  const { id, place, state, version } = row;
  return {
    ...{ id, place, state, version },
    hasOwnApp: row.has_own_app,
    orgId: row.org_id,
    orgName: row.org_name ?? undefined,
    userId: row.user_id,
    userName: row.user_name,
    instanceUrl: row.instance_url,
    stateReason: row.state_reason ?? undefined,
    stateSince: row.state_since,
    authorisedAt: row.authorised_at,
    tokensAt: row.tokens_at,
    probeAt: row.probe_at ?? undefined,
    sharePercent: row.share_percent,
    setUp: row.set_up,
  };
}
