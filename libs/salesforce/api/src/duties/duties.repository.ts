import { type Transaction, type Tx } from '@leadweave/persistence';

/** Work that comes again and again for a connection. */
export const dutyKinds = [
  'send-leads',
  'back-fill',
  'poll-opportunities',
  'poll-leads',
  'read-deletions',
  'reconcile',
  'write-back',
  'keep-alive',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** A duty whose time has come. */
export interface DueDuty {
  readonly brandId: string;
  readonly connectionId: string;
  readonly kind: DutyKind;
}

/** A duty that this worker holds. */
export interface HeldDuty extends DueDuty {
  readonly lease: number;
}

interface DueRow {
  readonly brand_id: string;
  readonly connection_id: string;
  readonly kind: DutyKind;
}

/** When its time has come, or its worker has died. The lease counts in the time of the database, since all workers compare it. */
function isDue(now: string): string {
  return `(case when lease_until is null then due_at <= ${now} else lease_until < now() end)`;
}

/** Who does what when, across processes: a duty is held by one worker at a time, and by another one when that one dies. */
export class DutiesRepository {
  /** Lets a duty be due at a moment, or earlier if it is. */
  dueBy(tx: Tx, connectionId: string, kind: DutyKind, at: Date): Promise<void> {
    return this.allDueBy(tx, connectionId, [kind], at);
  }

  /** The same for several duties, each named once. */
  async allDueBy(tx: Tx, connectionId: string, kinds: readonly DutyKind[], at: Date): Promise<void> {
    await tx.rowCount(
      `insert into salesforce_duty as d (brand_id, connection_id, kind, due_at)
       select $1, $2, kind, $4 from unnest($3::text[]) kind order by kind
       on conflict (brand_id, connection_id, kind) do update set due_at = least(d.due_at, excluded.due_at)`,
      [tx.brandId, connectionId, kinds, at],
    );
  }

  /** Due and held by nobody, or held by somebody who died, oldest first, over all brands. */
  async due(tx: Transaction, kinds: readonly DutyKind[], now: Date, limit: number): Promise<DueDuty[]> {
    const rows = await tx.query<DueRow & Record<string, unknown>>(
      `select d.brand_id, d.connection_id, d.kind from salesforce_duty d
       join salesforce_connection c on c.brand_id = d.brand_id and c.id = d.connection_id
       where c.state <> 'DISCONNECTED' and d.kind = any ($1::text[]) and ${isDue('$2')}
       order by d.due_at limit $3`,
      [kinds, now, limit],
    );
    return rows.map(({ brand_id, connection_id, kind }) => ({ brandId: brand_id, connectionId: connection_id, kind }));
  }

  /**
   * Takes a duty for so many seconds; undefined when it is not due any more or somebody else has it. It is due again at
   * `nextAt` unless it is ended otherwise, and at once when a worker dies with it.
   */
  async hold(
    tx: Tx,
    { connectionId, kind }: DueDuty,
    { now, nextAt, seconds }: { readonly now: Date; readonly nextAt: Date; readonly seconds: number },
  ): Promise<HeldDuty | undefined> {
    const row = await tx.maybeOne<{ lease: number }>(
      `update salesforce_duty set lease = lease + 1, due_at = $5, lease_until = now() + make_interval(secs => $6)
       where brand_id = $1 and connection_id = $2 and kind = $3 and ${isDue('$4')}
       returning lease`,
      [tx.brandId, connectionId, kind, now, nextAt, seconds],
    );
    return row && { brandId: tx.brandId, connectionId, kind, lease: row.lease };
  }

  /** Whether the duty is still this worker's; locks it for the transaction. Ask before writing what the duty brought. */
  async isHeld(tx: Tx, { connectionId, kind, lease }: HeldDuty): Promise<boolean> {
    const row = await tx.maybeOne(
      `select 1 as one from salesforce_duty
       where brand_id = $1 and connection_id = $2 and kind = $3 and lease = $4 and lease_until is not null for update`,
      [tx.brandId, connectionId, kind, lease],
    );
    return row !== undefined;
  }

  /** Keeps a duty for longer. False when it has passed to somebody else. */
  async renew(tx: Tx, { connectionId, kind, lease }: HeldDuty, seconds: number): Promise<boolean> {
    const renewed = await tx.rowCount(
      `update salesforce_duty set lease_until = now() + make_interval(secs => $5)
       where brand_id = $1 and connection_id = $2 and kind = $3 and lease = $4 and lease_until is not null`,
      [tx.brandId, connectionId, kind, lease, seconds],
    );
    return renewed === 1;
  }

  /** Gives a duty back; it is due again at `nextAt`, or earlier when somebody asked for that meanwhile. */
  async release(tx: Tx, { connectionId, kind, lease }: HeldDuty, nextAt: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_duty set lease_until = null, due_at = least(due_at, $5)
       where brand_id = $1 and connection_id = $2 and kind = $3 and lease = $4`,
      [tx.brandId, connectionId, kind, lease, nextAt],
    );
  }
}
