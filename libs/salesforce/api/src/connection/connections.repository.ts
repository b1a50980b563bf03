import { newId, type Transaction, type Tx } from '@leadweave/persistence';
import {
  type ConnectionEvent,
  type ConnectionState,
  type LoginPlace,
  type SalesforceTokens,
  stateAfter,
} from '@leadweave/salesforce-client';
import { type Connection, connectionColumns, connectionFromRow, type ConnectionRow } from './connection.js';
import { type ConnectionSecrets, type OwnApp } from './connection-secrets.js';
import { type SetUpNotes } from './set-up-notes.js';

/** A person has signed in, or an app of the org's own was accepted. */
export interface Authorisation {
  readonly place: LoginPlace;
  readonly app?: OwnApp;
  readonly tokens: SalesforceTokens;
  readonly userName: string;
  readonly orgName?: string;
  readonly by: string;
  readonly now: Date;
}

/** From where to where a connection moved. */
export interface StateMove {
  readonly from: ConnectionState;
  readonly to: ConnectionState;
}

/** What is needed to renew tokens. */
export interface SealedConnection {
  readonly place: LoginPlace;
  readonly app?: OwnApp;
  readonly tokens: SalesforceTokens;
}

interface SecretsRow {
  readonly place: LoginPlace;
  readonly app_sealed: string | null;
  readonly tokens_sealed: string | null;
}

/** The connection of a brand; one that is not disconnected at a time. */
export class ConnectionsRepository {
  constructor(private readonly secrets: ConnectionSecrets) {}

  /** The one that is not disconnected. */
  async current(tx: Tx): Promise<Connection | undefined> {
    const row = await tx.maybeOne<ConnectionRow & Record<string, unknown>>(
      `select ${connectionColumns} from salesforce_connection where brand_id = $1 and state <> 'DISCONNECTED'`,
      [tx.brandId],
    );
    return row && connectionFromRow(row);
  }

  async byId(tx: Tx, id: string): Promise<Connection | undefined> {
    const row = await tx.maybeOne<ConnectionRow & Record<string, unknown>>(
      `select ${connectionColumns} from salesforce_connection where brand_id = $1 and id = $2`,
      [tx.brandId, id],
    );
    return row && connectionFromRow(row);
  }

  /** Place, app and tokens; undefined after disconnecting. `lock` keeps everybody else from renewing them meanwhile. */
  async sealed(tx: Tx, id: string, lock = false): Promise<SealedConnection | undefined> {
    const row = await tx.maybeOne<SecretsRow & Record<string, unknown>>(
      `select place, app_sealed, tokens_sealed from salesforce_connection
       where brand_id = $1 and id = $2 and tokens_sealed is not null ${lock ? 'for update' : ''}`,
      [tx.brandId, id],
    );
    if (!row?.tokens_sealed) return undefined;
    return {
      place: row.place,
      app: row.app_sealed ? this.secrets.openApp(tx.brandId, id, row.app_sealed) : undefined,
      tokens: this.secrets.openTokens(tx.brandId, id, row.tokens_sealed),
    };
  }

  /** Stores new tokens; the host may have changed with them (contract 3.3). */
  async saveTokens(tx: Tx, id: string, tokens: SalesforceTokens, now: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_connection set tokens_sealed = $3, instance_url = $4, tokens_at = $5, updated_at = $5
       where brand_id = $1 and id = $2 and tokens_sealed is not null`,
      [tx.brandId, id, this.secrets.sealTokens(tx.brandId, id, tokens), tokens.instanceUrl, now],
    );
  }

  /**
   * The connection to the org of the tokens: a new one, or the one that was there before with its links, mapping and progress. Another
   * connection that is not disconnected must have been ended.
   */
  async authorise(tx: Tx, { place, app, tokens, userName, orgName, by, now }: Authorisation): Promise<Connection> {
    const known = await tx.maybeOne<{ id: string; state: ConnectionState }>(
      'select id, state from salesforce_connection where brand_id = $1 and org_id = $2 for update',
      [tx.brandId, tokens.orgId],
    );
    const id = known?.id ?? newId();
    const state = known ? stateAfter(known.state, 'authorised')! : 'CONNECTED';
    const row = await tx.one<ConnectionRow & Record<string, unknown>>(
      `insert into salesforce_connection as c (brand_id, id, place, app_sealed, org_id, org_name, user_id, user_name,
         instance_url, tokens_sealed, state, state_since, authorised_at, tokens_at, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12, $13, $12, $12)
       on conflict (brand_id, id) do update set place = excluded.place, app_sealed = excluded.app_sealed,
         org_name = coalesce(excluded.org_name, c.org_name), user_id = excluded.user_id, user_name = excluded.user_name,
         instance_url = excluded.instance_url, tokens_sealed = excluded.tokens_sealed, state = excluded.state,
         state_reason = null, state_since = excluded.state_since, probe_at = null, authorised_at = excluded.authorised_at,
         tokens_at = excluded.tokens_at, updated_at = excluded.updated_at, version = c.version + 1
       returning ${connectionColumns}`,
      [
        tx.brandId,
        id,
        JSON.stringify(place),
        app ? this.secrets.sealApp(tx.brandId, id, app) : null,
        tokens.orgId,
        orgName ?? null,
        tokens.userId,
        userName,
        tokens.instanceUrl,
        this.secrets.sealTokens(tx.brandId, id, tokens),
        state,
        now,
        by,
      ],
    );
    return connectionFromRow(row);
  }

  /** Adds to what is known of the set-up; whoever keeps something of this connection has to read it again. */
  async note(tx: Tx, id: string, notes: SetUpNotes, now: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_connection set set_up = set_up || $3::jsonb, updated_at = $4, version = version + 1
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, JSON.stringify(notes), now],
    );
  }

  /** How much of the org's calls we may use, in percent. */
  async share(tx: Tx, id: string, percent: number, now: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_connection set share_percent = $3, updated_at = $4, version = version + 1
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, percent, now],
    );
  }

  /** When a connection that rests is tried again. */
  async probeAt(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_connection set probe_at = $3
       where brand_id = $1 and id = $2 and state in ('LIMITED', 'BLOCKED_BY_POLICY')`,
      [tx.brandId, id, at],
    );
  }

  /**
   * Connections over all brands that need a look: tokens that rest since `restingSince`, and limited or refused ones whose time
   * has come. The duty `keep-alive` says who looks, and when again.
   */
  async needingCare(
    tx: Transaction,
    { restingSince, now, limit }: { readonly restingSince: Date; readonly now: Date; readonly limit: number },
  ): Promise<{ readonly brandId: string; readonly connectionId: string }[]> {
    const rows = await tx.query<{ brand_id: string; id: string }>(
      `select c.brand_id, c.id from salesforce_connection c
       left join salesforce_duty d on d.brand_id = c.brand_id and d.connection_id = c.id and d.kind = 'keep-alive'
       where (d.due_at is null or d.due_at <= $2) and (d.lease_until is null or d.lease_until < now())
         and (c.state in ('CONNECTED', 'PAUSED', 'LIMITED') and c.tokens_at <= $1
           or c.state in ('LIMITED', 'BLOCKED_BY_POLICY') and c.probe_at <= $2)
       order by c.brand_id limit $3`,
      [restingSince, now, limit],
    );
    return rows.map(({ brand_id, id }) => ({ brandId: brand_id, connectionId: id }));
  }

  /** Moves the state by an event; undefined when the event changes nothing. Disconnecting wipes everything secret. */
  async move(
    tx: Tx,
    id: string,
    event: ConnectionEvent,
    { reason, probeAt, now }: { readonly reason?: string; readonly probeAt?: Date; readonly now: Date },
  ): Promise<StateMove | undefined> {
    const row = await tx.maybeOne<{ state: ConnectionState }>(
      'select state from salesforce_connection where brand_id = $1 and id = $2 for update',
      [tx.brandId, id],
    );
    const to = row && stateAfter(row.state, event);
    if (!to) return undefined;
    await tx.rowCount(
      `update salesforce_connection set state = $3, state_reason = $4, probe_at = $5, updated_at = $6,
         state_since = case when state = $3 then state_since else $6 end,
         tokens_sealed = case when $3 = 'DISCONNECTED' then null else tokens_sealed end,
         app_sealed = case when $3 = 'DISCONNECTED' then null else app_sealed end, version = version + 1
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, to, reason ?? null, probeAt ?? null, now],
    );
    return { from: row.state, to };
  }
}
