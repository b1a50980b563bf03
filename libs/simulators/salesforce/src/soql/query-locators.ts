import { createHash } from 'node:crypto';
import { refusal } from '../http/api-refusal.js';
import { type ShownRow } from './run-query.js';

/** A page of rows and where the next begins. */
export interface QueryPage {
  readonly totalSize: number;
  readonly done: boolean;
  readonly next: string | undefined;
  readonly records: readonly ShownRow[];
}

interface OpenQuery {
  readonly rows: readonly ShownRow[];
  readonly pageSize: number;
  readonly openedAt: number;
}

/** How long a locator lives (contract 4.1: "dies after a while"). */
const LIFE_MS = 15 * 60_000;
const LOCATOR_LENGTH = 15;

/** Results that are read page by page. The rows stay as they were when the query ran. */
export class QueryLocators {
  private readonly open = new Map<string, OpenQuery>();
  private count = 0;

  constructor(private readonly now: () => number) {}

  /** The first page of a result; keeps the others under a locator. */
  begin(rows: readonly ShownRow[], pageSize: number): QueryPage {
    if (rows.length <= pageSize) return { totalSize: rows.length, done: true, next: undefined, records: rows };
    this.forgetOld();
    this.count += 1;
    const digest = createHash('sha256').update(`locator ${this.count}`).digest('hex');
    const locator = `01g${digest.slice(0, LOCATOR_LENGTH)}`;
    this.open.set(locator, { rows, pageSize, openedAt: this.now() });
    return this.page(locator, 0);
  }

  /** The page at `<locator>-<first row>`; throws INVALID_QUERY_LOCATOR when there is none or its time is over. */
  more(place: string): QueryPage {
    const [locator = '', first = ''] = place.split('-');
    return this.page(locator, Number(first));
  }

  expireAll(): void {
    this.open.clear();
  }

  private forgetOld(): void {
    for (const [locator, query] of this.open) if (this.isOver(query)) this.open.delete(locator);
  }

  private isOver(query: OpenQuery): boolean {
    return this.now() - query.openedAt > LIFE_MS;
  }

  private page(locator: string, first: number): QueryPage {
    const query = this.open.get(locator);
    if (!query || this.isOver(query) || !Number.isInteger(first) || first > query.rows.length)
      throw refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    const end = first + query.pageSize;
    const done = end >= query.rows.length;
    return {
      totalSize: query.rows.length,
      done,
      next: done ? undefined : `${locator}-${end}`,
      records: query.rows.slice(first, end),
    };
  }
}
