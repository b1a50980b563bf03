import { all, any, compare, type Condition } from './filter/condition.js';
import { type PageCursor, type PollWindow } from './poll.js';

/** The rows of a window after a row, to be ordered by (SystemModstamp, Id): many rows may share one second (contract 8.2). */
export function pollCondition({ fromMs, untilMs }: PollWindow, after?: PageCursor): Condition {
  const until = compare('SystemModstamp', '<=', { type: 'instant', ms: untilMs });
  if (!after) return all([compare('SystemModstamp', '>=', { type: 'instant', ms: fromMs }), until]);
  const stamp = { type: 'instant', ms: after.stampMs } as const;
  const sameSecond = all([compare('SystemModstamp', '=', stamp), compare('Id', '>', { type: 'text', text: after.id })]);
  return all([any([sameSecond, compare('SystemModstamp', '>', stamp)]), until]);
}
