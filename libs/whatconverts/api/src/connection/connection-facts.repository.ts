import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type RunState } from '../runs/run-state.js';

/** What the card of a connection shows beside the connection itself. */
export interface ConnectionFacts {
  readonly connectionId: string;
  readonly mapped: number;
  readonly openRunId: string | null;
  readonly lastRunState: RunState | null;
  readonly lastRunReason: string | null;
  readonly lastSyncAt: Date | null;
  readonly lastWebhookAt: Date | null;
}

/** Reads figures about connections, one statement for all of them. */
@Injectable()
export class ConnectionFactsRepository {
  async ofAll(tx: Tx): Promise<ReadonlyMap<string, ConnectionFacts>> {
    const rows = await tx.query<ConnectionFacts>(
      `select c.id as "connectionId",
              (select count(*)::int from profile_mapping m
                where m.brand_id = c.brand_id and m.connection_id = c.id and m.removed_at is null) as mapped,
              open.id as "openRunId", ended.state as "lastRunState", ended.reason as "lastRunReason",
              synced.ended_at as "lastSyncAt", w.last_received_at as "lastWebhookAt"
         from connection c
         left join inbound_webhook w on w.brand_id = c.brand_id and w.connection_id = c.id
         left join lateral (select id from sync_run r where r.brand_id = c.brand_id and r.connection_id = c.id
                              and r.state in ('queued', 'running', 'paused')
                             order by r.requested_at desc, r.id desc limit 1) open on true
         left join lateral (select state, reason from sync_run r where r.brand_id = c.brand_id and r.connection_id = c.id
                              and r.state in ('done', 'partial', 'failed')
                             order by r.requested_at desc, r.id desc limit 1) ended on true
         left join lateral (select ended_at from sync_run r where r.brand_id = c.brand_id and r.connection_id = c.id
                              and r.state in ('done', 'partial')
                             order by r.requested_at desc, r.id desc limit 1) synced on true
        where c.brand_id = $1 and c.provider = 'whatconverts'`,
      [tx.brandId],
    );
    return new Map(rows.map((row) => [row.connectionId, row]));
  }

  /** Locations in use, and those of them that are mapped through any connection. */
  async locations(tx: Tx): Promise<{ total: number; mapped: number }> {
    return tx.one(
      `select count(*)::int as total, count(m.id)::int as mapped
         from location l left join profile_mapping m
           on m.brand_id = l.brand_id and m.location_id = l.id and m.removed_at is null
        where l.brand_id = $1 and l.archived_at is null`,
      [tx.brandId],
    );
  }

  /** Records of runs of the connection that wait in quarantine. */
  async quarantined(tx: Tx, connectionId: string): Promise<number> {
    const { count } = await tx.one<{ count: number }>(
      `select count(*)::int as count from inbox i join sync_run r on r.brand_id = i.brand_id and r.id = i.run_id
        where i.brand_id = $1 and i.state = 'quarantined' and r.connection_id = $2`,
      [tx.brandId, connectionId],
    );
    return count;
  }
}
