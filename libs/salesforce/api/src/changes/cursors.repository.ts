import { type Tx } from '@leadweave/persistence';
import { type PageCursor } from '@leadweave/salesforce-domain';

/** How far changes of one kind were read, in server time. */
export interface Cursor {
  /** Up to when everything is stored, milliseconds. */
  readonly coveredMs: number;
  /** From when on changes count, as it was when the reading began. */
  readonly activatedMs: number;
  /** The poll that is under way: it goes up to here … */
  readonly untilMs?: number;
  /** … and has come to this row. */
  readonly after?: PageCursor;
  readonly quietSince?: Date;
  readonly reconciledAt?: Date;
}

interface CursorRow {
  readonly covered_at: Date;
  readonly activated_at: Date | null;
  readonly until_at: Date | null;
  readonly page_stamp: Date | null;
  readonly page_id: string | null;
  readonly quiet_since: Date | null;
  readonly reconciled_at: Date | null;
}

/** Where reading goes on. `name` is what is read: an object, or one of its special readings. */
export class CursorsRepository {
  async of(tx: Tx, connectionId: string, name: string): Promise<Cursor | undefined> {
    const row = await tx.maybeOne<CursorRow & Record<string, unknown>>(
      `select covered_at, activated_at, until_at, page_stamp, page_id, quiet_since, reconciled_at from salesforce_cursor
       where brand_id = $1 and connection_id = $2 and object = $3`,
      [tx.brandId, connectionId, name],
    );
    return row && cursorFromRow(row);
  }

  /** Begins, or goes back to an earlier beginning that people chose meanwhile. */
  async begin(tx: Tx, connectionId: string, name: string, activatedMs: number): Promise<Cursor> {
    const row = await tx.one<CursorRow & Record<string, unknown>>(
      `insert into salesforce_cursor as c (brand_id, connection_id, object, covered_at, activated_at)
       values ($1, $2, $3, $4, $4)
       on conflict (brand_id, connection_id, object) do update set activated_at = excluded.activated_at,
         covered_at = case when excluded.activated_at < c.activated_at then least(c.covered_at, excluded.activated_at)
           else c.covered_at end,
         until_at = case when excluded.activated_at < c.activated_at then null else c.until_at end,
         page_stamp = case when excluded.activated_at < c.activated_at then null else c.page_stamp end,
         page_id = case when excluded.activated_at < c.activated_at then null else c.page_id end
       returning covered_at, activated_at, until_at, page_stamp, page_id, quiet_since, reconciled_at`,
      [tx.brandId, connectionId, name, new Date(activatedMs)],
    );
    return cursorFromRow(row);
  }

  /** A page of a poll is stored. */
  async turnPage(tx: Tx, connectionId: string, name: string, untilMs: number, after: PageCursor): Promise<void> {
    await tx.rowCount(
      `update salesforce_cursor set until_at = $4, page_stamp = $5, page_id = $6
       where brand_id = $1 and connection_id = $2 and object = $3`,
      [tx.brandId, connectionId, name, new Date(untilMs), new Date(after.stampMs), after.id],
    );
  }

  /** The last page of a poll is stored. `quiet`: the whole poll brought nothing. */
  async finish(
    tx: Tx,
    connectionId: string,
    name: string,
    { coveredMs, quiet, now }: { readonly coveredMs: number; readonly quiet: boolean; readonly now: Date },
  ): Promise<void> {
    await tx.rowCount(
      `update salesforce_cursor set covered_at = greatest(covered_at, $4), until_at = null, page_stamp = null, page_id = null,
         polled_at = $5, quiet_since = case when $6 then coalesce(quiet_since, $5) end
       where brand_id = $1 and connection_id = $2 and object = $3`,
      [tx.brandId, connectionId, name, new Date(coveredMs), now, quiet],
    );
  }

  /** Everything was looked at again. */
  async reconciled(tx: Tx, connectionId: string, name: string, now: Date): Promise<void> {
    await tx.rowCount(
      `update salesforce_cursor set reconciled_at = $4 where brand_id = $1 and connection_id = $2 and object = $3`,
      [tx.brandId, connectionId, name, now],
    );
  }
}

function cursorFromRow(row: CursorRow): Cursor {
  const after =
    row.page_stamp && row.page_id !== null ? { stampMs: row.page_stamp.getTime(), id: row.page_id } : undefined;
  return {
    coveredMs: row.covered_at.getTime(),
    activatedMs: (row.activated_at ?? row.covered_at).getTime(),
    untilMs: row.until_at?.getTime(),
    after,
    quietSince: row.quiet_since ?? undefined,
    reconciledAt: row.reconciled_at ?? undefined,
  };
}
