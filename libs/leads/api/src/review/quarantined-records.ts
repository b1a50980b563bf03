import { sanitizeText, type Tx } from '@leadweave/persistence';
import { inboxSql, type InboxSelection } from '../quarantine/inbox-selection.js';
import { SqlParams } from '../reading/sql-params.js';
import { type QuarantineReplays } from '../replays/quarantine-replays.js';
import { afterPosition, inQueueOrder } from './after-position.js';
import { ignoredAssignments, planColumns, type PlanRow, reopenedAssignments } from './inbox-marks.js';
import {
  type ReviewAnswer,
  type ReviewFilter,
  type ReviewItem,
  reviewItemId,
  type ReviewItemDetail,
  reviewItemKey,
  type ReviewPosition,
  type ReviewState,
} from './review-item.js';
import {
  type ReviewCommand,
  type ReviewEffect,
  type ReviewPlan,
  type ReviewSelection,
  type ReviewSource,
} from './review-source.js';

interface RecordRow {
  readonly id: string;
  readonly source: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly external_id: string | null;
  readonly profile_id: string | null;
  readonly location_id: string | null;
  readonly attempts: number;
  readonly received_at: Date;
  readonly replaying: boolean;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly raw?: Buffer;
}

const word = 'record';
const kind = 'quarantined-record';
const columns = `i.id, i.source, coalesce(i.reason, 'unreadable') as reason, i.detail, i.external_id, i.profile_id,
  i.location_id, i.attempts, i.received_at, i.replay_id is not null as replaying, i.decision_reason, i.decided_by, i.decided_at`;
const rawBytes = 20_000;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const inState = { open: `i.state = 'quarantined'`, decided: `i.decision is not null` } as const;
const ordered = (state: ReviewState) =>
  ({ state, word, since: state === 'open' ? 'i.received_at' : 'i.decided_at', key: 'i.id' }) as const;

/** Inputs that wait each for itself: unreadable, invalid, refused again and again, not confirmed. */
export class QuarantinedRecords implements ReviewSource {
  readonly word = word;
  readonly kinds = [kind];

  constructor(private readonly replays: QuarantineReplays) {}

  async page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    const params = new SqlParams();
    const order = ordered(filter.state);
    const rows = await tx.query<RecordRow & Record<string, unknown>>(
      `select ${columns} from inbox i where ${this.conditions(tx, { filter }, filter.state, params)}
         and ${afterPosition(order, after, params)}
       ${inQueueOrder(order)} limit ${params.add(limit)}`,
      params.values,
    );
    return rows.map(itemOf);
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>> {
    const params = new SqlParams();
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from inbox i where ${this.conditions(tx, { filter }, filter.state, params)}`,
      params.values,
    );
    return new Map([[kind, total]]);
  }

  async find(tx: Tx, id: string, withRaw: boolean): Promise<ReviewItemDetail | undefined> {
    const key = reviewItemKey(word, id);
    if (!key || !uuid.test(key)) return undefined;
    const params = new SqlParams();
    const raw = withRaw ? `, substring(i.raw for ${rawBytes}) as raw` : '';
    const row = await tx.maybeOne<RecordRow & Record<string, unknown>>(
      `select ${columns}${raw} from inbox i
       where ${inboxSql(tx, { ids: [key], only: 'others' }, params)} and (${inState.open} or ${inState.decided})`,
      params.values,
    );
    return row && { ...itemOf(row), evidence: [evidenceOf(row)] };
  }

  async plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan> {
    const params = new SqlParams();
    const row = await tx.one<PlanRow & Record<string, unknown>>(
      `select ${planColumns} from inbox i where ${this.conditions(tx, selection, stateFor(answer), params)}
         and ${answer === 'replay' ? 'i.replay_id is null' : 'true'}`,
      params.values,
    );
    return { items: row.records, ...row };
  }

  async apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect> {
    if (command.answer === 'replay') {
      const replay = await this.replays.start(tx, chosenBy(selection), command.by);
      return { records: replay?.total ?? 0, ...(replay && { replayId: replay.id }) };
    }
    const params = new SqlParams();
    const where = this.conditions(tx, selection, stateFor(command.answer), params);
    const records = await tx.rowCount(
      `update inbox i set ${command.answer === 'reopen' ? reopenedAssignments : ignored(command, params)} where ${where}`,
      params.values,
    );
    return { records };
  }

  private conditions(tx: Tx, selection: ReviewSelection, state: ReviewState, params: SqlParams): string {
    return `${inboxSql(tx, chosenBy(selection), params)} and ${inState[state]}`;
  }
}

function ignored({ decisionId, reason = '', by, at }: ReviewCommand, params: SqlParams): string {
  return ignoredAssignments(
    `${params.add(decisionId)}::uuid`,
    params.add(sanitizeText(reason)),
    params.add(by),
    `${params.add(at.toISOString())}::timestamptz`,
  );
}

function stateFor(answer: ReviewAnswer): ReviewState {
  return answer === 'reopen' ? 'decided' : 'open';
}

function chosenBy(selection: ReviewSelection): InboxSelection {
  if ('filter' in selection) {
    const { reason, profileId, locationId, receivedFrom, receivedTo } = selection.filter;
    return { filter: { reason, profileId, locationId, receivedFrom, receivedTo }, only: 'others' };
  }
  const ids = selection.ids.flatMap((id) => reviewItemKey(word, id) ?? []).filter((key) => uuid.test(key));
  return { ids, only: 'others' };
}

function itemOf(row: RecordRow): ReviewItem {
  const { id, source, reason, attempts } = row;
  return {
    id: reviewItemId(word, id),
    kind,
    ...{ source, reason, attempts },
    detail: row.detail ?? undefined,
    externalId: row.external_id ?? undefined,
    profileId: row.profile_id ?? undefined,
    locationId: row.location_id ?? undefined,
    since: row.decided_at ?? row.received_at,
    records: 1,
    inProgress: row.replaying,
    ...(row.decided_at && {
      decision: { answer: 'ignore', reason: row.decision_reason ?? '', by: row.decided_by ?? '', at: row.decided_at },
    }),
    answers: row.decided_at ? ['reopen'] : ['replay', 'ignore'],
  };
}

function evidenceOf({ id, external_id, received_at, raw }: RecordRow) {
  return {
    id,
    externalId: external_id ?? undefined,
    receivedAt: received_at,
    ...(raw && { raw: raw.toString('utf8') }),
  };
}
