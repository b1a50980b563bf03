import { type Database, type Tx } from '@leadweave/persistence';
import { isSalesforceError, names, type SalesforceRecord, type Soql, soql } from '@leadweave/salesforce-client';
import {
  afterPage,
  coverageSpan,
  type PageCursor,
  pollCondition,
  pollWindow,
  type PollWindow,
} from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { allRows } from '../gateway/all-rows.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { soqlOfCondition } from '../gateway/soql-of-condition.js';
import { type Cursor, type CursorsRepository } from './cursors.repository.js';

const everywhere = { kind: 'all-locations' } as const;
/** Salesforce's own most for one page of a query. */
const largestPage = 2_000;

/** What is read, and what becomes of it. */
export interface ChangeSource<Prepared> {
  readonly object: 'Opportunity' | 'Lead';
  /** Name of the cursor. */
  readonly cursor: string;
  /** API names; `Id` and `SystemModstamp` are among them. */
  readonly fields: readonly string[];
  /** A further condition. */
  readonly only?: Soql;
  readonly withDeleted?: boolean;
  /** Reads what storing needs, while no transaction is open. */
  prepare(rows: readonly SalesforceRecord[]): Promise<Prepared>;
  /** Stores a page in the transaction that moves the cursor; returns how many rows changed something. */
  apply(tx: Tx, prepared: Prepared): Promise<number>;
}

/** What a reading came to. */
export interface ChangeCount {
  readonly rows: number;
  readonly changed: number;
}

/** Rows that were not asked for, or not in order: nothing may be concluded from the page. */
export class UnfaithfulPage extends Error {
  override readonly name = 'UnfaithfulPage';
}

/** The duty has passed to another worker: what was read is left to that one. */
export class DutyLost extends Error {
  override readonly name = 'DutyLost';
}

export interface ChangeReaderParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly duties: DutiesRepository;
  readonly cursors: CursorsRepository;
  readonly clock: Clock;
  /** Default: Salesforce's own most. */
  readonly pageSize?: number;
}

/**
 * Reads what changed in an org since the last time, and loses nothing: it ends where Salesforce vouches for completeness, begins a
 * little before the last end, goes by (SystemModstamp, Id), and stores each page in one transaction with the cursor. It can be killed
 * anywhere and goes on at its page.
 */
export class ChangeReader {
  /** How far the server's clock is ahead of ours, by connection. */
  private readonly skewMs = new Map<string, number>();

  constructor(private readonly parts: ChangeReaderParts) {}

  /** @throws ConnectionUnavailable, SalesforceError, UnfaithfulPage, DutyLost */
  async read<Prepared>(duty: HeldDuty, cursor: Cursor, source: ChangeSource<Prepared>): Promise<ChangeCount> {
    const window = await this.windowOf(duty, cursor, source);
    return this.readWindow(duty, window, source, cursor.untilMs === undefined ? undefined : cursor.after);
  }

  /** Reads a window whatever the cursor says; the cursor moves only forward. */
  async readWindow<Prepared>(
    duty: HeldDuty,
    window: PollWindow,
    source: ChangeSource<Prepared>,
    startAfter?: PageCursor,
  ): Promise<ChangeCount> {
    let count: ChangeCount = { rows: 0, changed: 0 };
    for (let after = startAfter; ;) {
      const rows = await this.page(duty, source, window, after);
      const next = afterPage(cursorsOf(rows, window, after), window, this.pageSize, after);
      if (next.kind === 'unfaithful') throw new UnfaithfulPage('A page has rows that were not asked for.');
      const prepared = await source.prepare(rows);
      count = await this.store(duty, source, prepared, { rows: rows.length, before: count, window, next });
      if (next.kind === 'done') return count;
      after = next.after;
    }
  }

  /** The server's time as far as it is known. */
  serverNow({ connectionId }: HeldDuty): number {
    return this.parts.clock().getTime() + (this.skewMs.get(connectionId) ?? 0);
  }

  private get pageSize(): number {
    return this.parts.pageSize ?? largestPage;
  }

  private async windowOf(duty: HeldDuty, cursor: Cursor, { object }: { object: string }): Promise<PollWindow> {
    if (cursor.untilMs !== undefined && cursor.after) {
      return { ...pollWindow(cursor.coveredMs, cursor.untilMs, cursor.untilMs), untilMs: cursor.untilMs };
    }
    const completeUntil = await this.completeUntil(duty, object, cursor.coveredMs);
    return pollWindow(cursor.coveredMs, this.serverNow(duty), completeUntil);
  }

  /** Up to when Salesforce vouches for its answers; undefined when it does not tell. */
  private async completeUntil(duty: HeldDuty, object: string, coveredMs: number): Promise<number | undefined> {
    const { fromMs, untilMs } = coverageSpan(coveredMs, this.serverNow(duty));
    const span = { from: new Date(fromMs), to: new Date(untilMs) };
    try {
      const { result, serverTime } = await this.parts.gateway.call(duty, 'background', (api) =>
        api.updated(object, span),
      );
      this.noteTime(duty, serverTime);
      return result.coveredUntil.getTime();
    } catch (error) {
      // Refused for this object or this span (contract 8.2, step 6): the last minute is left for later instead.
      if (isSalesforceError(error) && ['D', 'E', 'F'].includes(error.retryClass)) return undefined;
      throw error;
    }
  }

  private async page<Prepared>(
    duty: HeldDuty,
    { object, fields, only, withDeleted }: ChangeSource<Prepared>,
    window: PollWindow,
    after: PageCursor | undefined,
  ): Promise<readonly SalesforceRecord[]> {
    const changed = soqlOfCondition(pollCondition(window, after));
    const condition = only ? soql`(${changed}) AND (${only})` : changed;
    const query = soql`SELECT ${names(fields)} FROM ${names([object])} WHERE ${condition} ORDER BY SystemModstamp, Id LIMIT ${this.pageSize}`;
    const options = { withDeleted, atMost: this.pageSize };
    const { rows, serverTime } = await allRows(this.parts.gateway, duty, query, options);
    this.noteTime(duty, serverTime);
    return rows;
  }

  private store<Prepared>(
    duty: HeldDuty,
    source: ChangeSource<Prepared>,
    prepared: Prepared,
    { rows, before, window, next }: StoredPage,
  ): Promise<ChangeCount> {
    const { database, duties, cursors, clock } = this.parts;
    return database.inBrand(
      duty.brandId,
      everywhere,
      async (tx) => {
        if (!(await duties.isHeld(tx, duty))) throw new DutyLost('Another worker has the duty.');
        const changed = before.changed + (await source.apply(tx, prepared));
        const { connectionId } = duty;
        if (next.kind === 'next-page') {
          await cursors.turnPage(tx, connectionId, source.cursor, window.untilMs, next.after);
        } else {
          const end = { coveredMs: next.coveredMs, quiet: changed === 0, now: clock() };
          await cursors.finish(tx, connectionId, source.cursor, end);
        }
        return { rows: before.rows + rows, changed };
      },
      { retries: 3 },
    );
  }

  private noteTime({ connectionId }: HeldDuty, serverTime: Date | undefined): void {
    if (serverTime) this.skewMs.set(connectionId, serverTime.getTime() - this.parts.clock().getTime());
  }
}

interface StoredPage {
  readonly rows: number;
  readonly before: ChangeCount;
  readonly window: PollWindow;
  readonly next: Exclude<ReturnType<typeof afterPage>, { kind: 'unfaithful' }>;
}

/** Where each row stands. A row that does not tell stands where the one before it does, so that it costs no other row. */
function cursorsOf(
  rows: readonly SalesforceRecord[],
  { fromMs }: PollWindow,
  after: PageCursor | undefined,
): PageCursor[] {
  let last = after ?? { stampMs: fromMs, id: '' };
  return rows.map((row) => {
    const stampMs = Date.parse(typeof row['SystemModstamp'] === 'string' ? row['SystemModstamp'] : '');
    if (typeof row['Id'] === 'string' && !Number.isNaN(stampMs)) last = { stampMs, id: row['Id'] };
    return last;
  });
}
