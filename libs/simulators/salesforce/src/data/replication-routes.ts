import { refusal } from '../http/api-refusal.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Call } from '../http/call.js';
import { instantOf, stampOf } from '../org/org-clock.js';
import { RECYCLE_BIN_MS, recordsWithBin } from '../records/recycle-bin.js';
import { isDeleted, type StoredRecord, textOf } from '../records/stored-record.js';
import { type ObjectDefinition } from '../schema/object-definition.js';

const MINUTE_MS = 60_000;
/** How far `/updated` reaches back (contract 8.1). */
const UPDATED_REACH_MS = 30 * 86_400_000;

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

const spanOf = (call: Call, reachMs: number): Span => {
  // A plus sign that nobody encoded reads as a space.
  const [startMs = NaN, endMs = NaN] = ['start', 'end'].map((name) =>
    instantOf((call.query.get(name) ?? '').replace(' ', '+')),
  );
  const wrong = (text: string) => refusal(400, 'INVALID_REPLICATION_DATE', text);
  if (Number.isNaN(startMs) || Number.isNaN(endMs)) throw wrong('start and end must be dates');
  if (endMs - startMs <= MINUTE_MS) throw wrong('endDate must be at least one minute greater than startDate');
  if (startMs < call.org.clock.now() - reachMs) throw wrong('startDate is before the earliest date available');
  return { startMs, endMs };
};

const changedIn = (call: Call, definition: ObjectDefinition, span: Span, deleted: boolean): StoredRecord[] =>
  recordsWithBin(call.org, definition.name).filter((record) => {
    const at = instantOf(textOf(record, 'SystemModstamp') ?? '');
    return isDeleted(record) === deleted && at >= span.startMs && at < span.endMs;
  });

/** Everything before it can be seen: set back to the start of the longest running transaction (contract 8.2). */
const covered = (call: Call, span: Span): string =>
  stampOf(
    Math.min(
      span.endMs,
      call.org.clock.now(),
      ...[...call.org.transactions].map((transaction) => transaction.startedAt),
    ),
  );

/** `GET /sobjects/{object}/updated`. */
export const updatedRoute = (call: Call, definition: ObjectDefinition): Answer => {
  const span = spanOf(call, UPDATED_REACH_MS);
  const ids = changedIn(call, definition, span, false).map((record) => record.id);
  return jsonAnswer({ ids, latestDateCovered: covered(call, span) });
};

/** `GET /sobjects/{object}/deleted`. */
export const deletedRoute = (call: Call, definition: ObjectDefinition): Answer => {
  const span = spanOf(call, RECYCLE_BIN_MS);
  return jsonAnswer({
    deletedRecords: changedIn(call, definition, span, true).map((record) => ({
      id: record.id,
      deletedDate: textOf(record, 'SystemModstamp'),
    })),
    earliestDateAvailable: stampOf(call.org.clock.now() - RECYCLE_BIN_MS),
    latestDateCovered: covered(call, span),
  });
};
