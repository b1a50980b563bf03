import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type RunPlan } from '../planning/run-plan.js';
import { type ClaimedRun } from './claimed-run.js';
import { leaseLost } from './run-leases.js';
import { type RecordOutcome, type RunLocationState } from './sync-run.dto.js';
import { countNames, type RunCheckpoint, type RunCounts } from './sync-run.js';

/** How often a reason was met. */
export interface ReasonCount {
  readonly reason: string;
  readonly subjectKind: 'location' | 'profile' | 'none';
  readonly subject: string;
  readonly count: number;
}

/** What became of one record. */
export interface RecordLine {
  readonly externalId?: string;
  readonly outcome: RecordOutcome;
  readonly reason?: string;
  readonly leadId?: string;
  readonly locationId?: string;
}

/** A location's part in a run. */
export interface LocationPart {
  readonly locationId: string;
  readonly state: RunLocationState;
  readonly reason?: string;
}

const added = (table: string, source: string) =>
  countNames.map((name) => `${name} = ${table}.${name} + ${source}.${name}`).join(', ');

/** Everything that a worker writes beside the leads, each time in the transaction of the page. */
@Injectable()
export class PageWritesRepository {
  /** Moves the checkpoint, if the run is still held. First in every transaction of a worker. @throws `lease-lost` */
  async fence(tx: Tx, run: ClaimedRun, requests: number, now: Date, checkpoint?: RunCheckpoint): Promise<void> {
    const moved = await tx.rowCount(
      `update sync_run set checkpoint = coalesce($4, checkpoint), requests_used = requests_used + $5, updated_at = $6,
              attempts = case when $4::jsonb is null then attempts else 0 end
        where brand_id = $1 and id = $2 and lease_epoch = $3 and state = 'running'`,
      [run.brandId, run.runId, run.epoch, checkpoint ? JSON.stringify(checkpoint) : null, requests, now],
    );
    if (moved !== 1) throw leaseLost();
  }

  async savePlan(tx: Tx, run: ClaimedRun, plan: RunPlan): Promise<void> {
    await tx.rowCount('update sync_run set plan = $3 where brand_id = $1 and id = $2', [
      run.brandId,
      run.runId,
      JSON.stringify(plan),
    ]);
  }

  async expect(tx: Tx, run: ClaimedRun, expected: number): Promise<void> {
    await tx.rowCount('update sync_run set expected = $3 where brand_id = $1 and id = $2', [
      run.brandId,
      run.runId,
      expected,
    ]);
  }

  async addLocations(tx: Tx, run: ClaimedRun, parts: readonly LocationPart[]): Promise<void> {
    if (parts.length === 0) return;
    const rows = unnestColumns(parts, partColumns, 3);
    await tx.rowCount(
      `insert into sync_run_location (brand_id, run_id, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as part (${rows.columns}) on conflict do nothing`,
      [run.brandId, run.runId, ...rows.params],
    );
  }

  /** Moves locations that have not ended to a state. */
  async moveLocations(
    tx: Tx,
    run: ClaimedRun,
    locationIds: readonly string[],
    state: RunLocationState,
    reason?: string,
  ) {
    await tx.rowCount(
      `update sync_run_location set state = $4, reason = $5
        where brand_id = $1 and run_id = $2 and location_id = any ($3::uuid[]) and state in ('waiting', 'running')`,
      [run.brandId, run.runId, locationIds, state, reason ?? null],
    );
  }

  async addCounts(
    tx: Tx,
    run: ClaimedRun,
    total: RunCounts,
    byLocation: ReadonlyMap<string, RunCounts>,
  ): Promise<void> {
    await tx.rowCount(
      `update sync_run set ${countNames.map((name, index) => `${name} = ${name} + $${index + 3}`).join(', ')}
        where brand_id = $1 and id = $2`,
      [run.brandId, run.runId, ...countNames.map((name) => total[name])],
    );
    if (byLocation.size === 0) return;
    const rows = unnestColumns([...byLocation], locationCountColumns, 3);
    await tx.rowCount(
      `insert into sync_run_location as l (brand_id, run_id, state, ${rows.columns})
       select $1, $2, 'running', ${rows.columns} from ${rows.sql} as page (${rows.columns})
       on conflict (brand_id, run_id, location_id) do update set ${added('l', 'excluded')}`,
      [run.brandId, run.runId, ...rows.params],
    );
  }

  async addReasons(tx: Tx, run: ClaimedRun, reasons: readonly ReasonCount[]): Promise<void> {
    if (reasons.length === 0) return;
    const rows = unnestColumns(reasons, reasonColumns, 3);
    await tx.rowCount(
      `insert into sync_run_reason as r (brand_id, run_id, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as page (${rows.columns})
       on conflict (brand_id, run_id, reason, subject_kind, subject) do update set count = r.count + excluded.count`,
      [run.brandId, run.runId, ...rows.params],
    );
  }

  async addRecords(tx: Tx, run: ClaimedRun, records: readonly RecordLine[]): Promise<void> {
    if (records.length === 0) return;
    const rows = unnestColumns(records, recordColumns, 3);
    await tx.rowCount(
      `insert into sync_run_record (brand_id, run_id, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as page (${rows.columns})`,
      [run.brandId, run.runId, ...rows.params],
    );
  }
}

const partColumns = {
  location_id: { type: 'uuid', value: ({ locationId }: LocationPart) => locationId },
  state: { type: 'text', value: ({ state }: LocationPart) => state },
  reason: { type: 'text', value: ({ reason }: LocationPart) => reason },
} as const;

type LocationCounts = readonly [string, RunCounts];

const locationCountColumns = {
  location_id: { type: 'uuid', value: ([locationId]: LocationCounts) => locationId },
  ...(Object.fromEntries(
    countNames.map((name) => [name, { type: 'integer', value: ([, counts]: LocationCounts) => counts[name] }]),
  ) as Record<(typeof countNames)[number], { type: 'integer'; value: (row: LocationCounts) => number }>),
} as const;

const reasonColumns = {
  reason: { type: 'text', value: ({ reason }: ReasonCount) => reason },
  subject_kind: { type: 'text', value: ({ subjectKind }: ReasonCount) => subjectKind },
  subject: { type: 'text', value: ({ subject }: ReasonCount) => subject },
  count: { type: 'integer', value: ({ count }: ReasonCount) => count },
} as const;

const recordColumns = {
  id: { type: 'uuid', value: () => newId() },
  external_id: { type: 'text', value: ({ externalId }: RecordLine) => externalId },
  location_id: { type: 'uuid', value: ({ locationId }: RecordLine) => locationId },
  lead_id: { type: 'uuid', value: ({ leadId }: RecordLine) => leadId },
  outcome: { type: 'text', value: ({ outcome }: RecordLine) => outcome },
  reason: { type: 'text', value: ({ reason }: RecordLine) => reason },
} as const;
