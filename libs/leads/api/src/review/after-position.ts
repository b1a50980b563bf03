import { type SqlParams } from '../reading/sql-params.js';
import { type ReviewPosition, type ReviewState } from './review-item.js';

interface OrderedRows {
  readonly state: ReviewState;
  /** First word of the ids, then the expressions of time and key (as text) that the rows are ordered by. */
  readonly word: string;
  readonly since: string;
  readonly key: string;
}

/** The condition of the rows of one source that stand behind a position, which may be an item of another source. */
export function afterPosition(
  { state, word, since, key }: OrderedRows,
  after: ReviewPosition | undefined,
  params: SqlParams,
): string {
  if (!after) return 'true';
  const operator = state === 'open' ? '>' : '<';
  const time = `${params.add(after.since.toISOString())}::timestamptz`;
  const own = `${word}~`;
  if (after.id.startsWith(own)) {
    return `(${since}, ${key}) ${operator} (${time}, ${params.add(after.id.slice(own.length))})`;
  }
  const comesBehind = state === 'open' ? own > after.id : own < after.id;
  return `${since} ${operator}${comesBehind ? '=' : ''} ${time}`;
}

/** Both in the direction of the queue. */
export function inQueueOrder({ state, since, key }: OrderedRows): string {
  const direction = state === 'open' ? 'asc' : 'desc';
  return `order by ${since} ${direction}, ${key} ${direction}`;
}
