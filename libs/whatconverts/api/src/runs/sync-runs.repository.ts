import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type RunLocationState } from './sync-run.dto.js';
import { countNames, type RunCounts, syncRunColumns, syncRunLocations, type SyncRunRow } from './sync-run.js';

/** What a list of runs is limited to. */
export interface RunFilter {
  readonly connectionId?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly locationId?: string;
  readonly requestedFrom?: string;
  readonly requestedTo?: string;
}

/** The last row of the page before. */
export interface RunPosition {
  readonly requestedAt: string;
  readonly id: string;
}

export interface RunLocationRow extends RunCounts {
  readonly locationId: string;
  readonly locationName: string;
  readonly state: RunLocationState;
  readonly reason: string | null;
  readonly expected: number | null;
}

export interface RunReasonRow {
  readonly reason: string;
  readonly subjectKind: 'location' | 'profile' | 'none';
  readonly subject: string;
  readonly count: number;
}

export interface RunRecordRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly leadId: string | null;
  readonly locationId: string | null;
}

/** Reads runs, and writes what people decide about them. Workers write through `RunLeases` and `PageStore`. */
@Injectable()
export class SyncRunsRepository {
  find(tx: Tx, id: string): Promise<SyncRunRow | undefined> {
    return tx.maybeOne<SyncRunRow>(
      `select ${syncRunColumns} from sync_run r ${syncRunLocations} where r.brand_id = $1 and r.id = $2`,
      [tx.brandId, id],
    );
  }

  /** Newest first. */
  list(tx: Tx, filter: RunFilter, limit: number, after?: RunPosition): Promise<SyncRunRow[]> {
    return tx.query<SyncRunRow>(
      `select ${syncRunColumns} from sync_run r ${syncRunLocations}
        where r.brand_id = $1
          and ($2::uuid is null or r.connection_id = $2) and ($3::text is null or r.kind = $3)
          and ($4::text is null or r.state = $4)
          and ($5::uuid is null or exists (select from sync_run_location o
                where o.brand_id = r.brand_id and o.run_id = r.id and o.location_id = $5))
          and ($6::timestamptz is null or r.requested_at >= $6) and ($7::timestamptz is null or r.requested_at < $7)
          and ($8::timestamptz is null or (r.requested_at, r.id) < ($8, $9::uuid))
        order by r.requested_at desc, r.id desc limit $10`,
      [
        tx.brandId,
        filter.connectionId ?? null,
        filter.kind ?? null,
        filter.state ?? null,
        filter.locationId ?? null,
        filter.requestedFrom ?? null,
        filter.requestedTo ?? null,
        after?.requestedAt ?? null,
        after?.id ?? null,
        limit,
      ],
    );
  }

  locations(tx: Tx, runId: string): Promise<RunLocationRow[]> {
    return tx.query<RunLocationRow>(
      `select o.location_id as "locationId", l.name as "locationName", o.state, o.reason, o.expected,
              ${countNames.map((name) => `o.${name}`).join(', ')}
         from sync_run_location o join location l on l.brand_id = o.brand_id and l.id = o.location_id
        where o.brand_id = $1 and o.run_id = $2 order by lower(l.name), l.id`,
      [tx.brandId, runId],
    );
  }

  reasons(tx: Tx, runId: string): Promise<RunReasonRow[]> {
    return tx.query<RunReasonRow>(
      `select reason, subject_kind as "subjectKind", subject, count from sync_run_reason
        where brand_id = $1 and run_id = $2 order by count desc, reason, subject limit 500`,
      [tx.brandId, runId],
    );
  }

  records(
    tx: Tx,
    runId: string,
    outcome: string | undefined,
    limit: number,
    afterId?: string,
  ): Promise<RunRecordRow[]> {
    return tx.query<RunRecordRow>(
      `select id, external_id as "externalId", outcome, reason, lead_id as "leadId", location_id as "locationId"
         from sync_run_record
        where brand_id = $1 and run_id = $2 and ($3::text is null or outcome = $3) and ($4::uuid is null or id > $4)
        order by id limit $5`,
      [tx.brandId, runId, outcome ?? null, afterId ?? null, limit],
    );
  }

  /** Ends a run that has not ended yet; a worker notices at its next write. Returns whether there was one. */
  async cancel(tx: Tx, runId: string, reason: string, now: Date): Promise<boolean> {
    return (await this.end(tx, 'id = $4', [runId], reason, now)).length > 0;
  }

  /** Ends all open runs of a connection. */
  async cancelOpen(tx: Tx, connectionId: string, reason: string, now: Date): Promise<void> {
    await this.end(tx, 'connection_id = $4', [connectionId], reason, now);
  }

  /** Runs of a connection that wait, and why. */
  paused(tx: Tx, connectionId: string): Promise<Pick<SyncRunRow, 'id' | 'kind' | 'state' | 'reason'>[]> {
    return tx.query<Pick<SyncRunRow, 'id' | 'kind' | 'state' | 'reason'>>(
      `select id, kind, state, reason from sync_run where brand_id = $1 and connection_id = $2 and state = 'paused'`,
      [tx.brandId, connectionId],
    );
  }

  /** Runs that wait for credentials become due. Returns their ids. */
  async resumeRejected(tx: Tx, connectionId: string, now: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `update sync_run set resume_at = $3, updated_at = $3
        where brand_id = $1 and connection_id = $2 and state = 'paused' and reason = 'credentials-rejected'
        returning id`,
      [tx.brandId, connectionId, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Why records and locations of the latest ended run were left out. */
  troubles(tx: Tx, connectionId: string): Promise<{ reason: string; count: number }[]> {
    return tx.query<{ reason: string; count: number }>(
      `with latest as (select id from sync_run
                        where brand_id = $1 and connection_id = $2 and state in ('done', 'partial', 'failed')
                        order by requested_at desc, id desc limit 1)
       select reason, count(*)::int as count from sync_run_location
        where brand_id = $1 and run_id = (select id from latest) and state = 'failed' and reason is not null group by reason
       union all
       select reason, sum(count)::int from sync_run_reason
        where brand_id = $1 and run_id = (select id from latest)
          and reason not in ('profile-not-mapped', 'type-not-selected', 'outside-window') group by reason
        order by 1`,
      [tx.brandId, connectionId],
    );
  }

  private async end(tx: Tx, condition: string, params: readonly unknown[], reason: string, now: Date) {
    const ended = await tx.query<{ id: string }>(
      `update sync_run set state = 'cancelled', reason = $2, ended_at = $3, updated_at = $3, lease_until = null,
              resume_at = null
        where brand_id = $1 and ${condition} and state in ('queued', 'running', 'paused') returning id`,
      [tx.brandId, reason, now, ...params],
    );
    const ids = ended.map(({ id }) => id);
    // What these runs had begun is for the next ones.
    await tx.rowCount(
      `update profile_mapping set backfill_state = 'waiting', backfill_run_id = null
        where brand_id = $1 and backfill_run_id = any ($2::uuid[])`,
      [tx.brandId, ids],
    );
    return ids;
  }
}
