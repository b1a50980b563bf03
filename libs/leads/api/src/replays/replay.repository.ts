import { newId, type Tx } from '@leadweave/persistence';
import { inboxSql, type InboxSelection } from '../quarantine/inbox-selection.js';
import { quarantineColumns, type QuarantineRow } from '../quarantine/quarantine.repository.js';
import { SqlParams } from '../reading/sql-params.js';

/** An input that a fault of ours (or of its content) stopped this often is left to people. */
export const mostTries = 5;

/** A replay with its progress. */
export interface ReplayRow {
  readonly id: string;
  readonly requested_by: string;
  readonly requested_at: Date;
  readonly total: number;
  readonly settled: number;
  readonly still_waiting: number;
  readonly finished_at: Date | null;
}

const replayColumns = 'id, requested_by, requested_at, total, settled, still_waiting, finished_at';

/** `quarantine_replay`, and the inputs that carry its id. */
export class ReplayRepository {
  /** Gives the waiting inputs of a selection to a new replay. Undefined when there are none; those of other replays stay there. */
  async begin(tx: Tx, selection: InboxSelection, by: string, at: Date): Promise<ReplayRow | undefined> {
    const params = new SqlParams();
    const id = newId();
    const row = await tx.one<{ total: number }>(
      `with taken as (
         update inbox i set replay_id = ${params.add(id)}::uuid, replay_tries = 0
         where ${inboxSql(tx, selection, params)} and i.state = 'quarantined' and i.replay_id is null returning i.id)
       select count(*)::int as total from taken`,
      params.values,
    );
    if (row.total === 0) return undefined;
    return tx.one<ReplayRow & Record<string, unknown>>(
      `insert into quarantine_replay (brand_id, id, requested_by, requested_at, total, touched_at)
       values ($1, $2, $3, $4, $5, $4) returning ${replayColumns}`,
      [tx.brandId, id, by, at.toISOString(), row.total],
    );
  }

  find(tx: Tx, id: string): Promise<ReplayRow | undefined> {
    return tx.maybeOne<ReplayRow & Record<string, unknown>>(
      `select ${replayColumns} from quarantine_replay where brand_id = $1 and id = $2`,
      [tx.brandId, id],
    );
  }

  /** The replay for its worker; undefined when it is over or another worker has it. */
  lock(tx: Tx, id: string): Promise<ReplayRow | undefined> {
    return tx.maybeOne<ReplayRow & Record<string, unknown>>(
      `select ${replayColumns} from quarantine_replay
       where brand_id = $1 and id = $2 and finished_at is null for update skip locked`,
      [tx.brandId, id],
    );
  }

  /** Inputs to be tried next, those that failed before last. */
  nextInputs(tx: Tx, id: string, limit: number): Promise<QuarantineRow[]> {
    return tx.query<QuarantineRow & Record<string, unknown>>(
      `select ${quarantineColumns}, raw from inbox
       where brand_id = $1 and replay_id = $2 and state = 'quarantined'
       order by replay_tries, received_at, id limit $3 for update`,
      [tx.brandId, id, limit],
    );
  }

  /** Counts a try that threw. Returns whether it was the last one; the input leaves the replay then. */
  async countFault(tx: Tx, id: string): Promise<boolean> {
    const { is_last } = await tx.one<{ is_last: boolean }>(
      `update inbox set replay_tries = replay_tries + 1, attempts = attempts + 1,
         replay_id = case when replay_tries + 1 < ${mostTries} then replay_id end,
         reason = case when replay_tries + 1 < ${mostTries} then reason else 'repeated-failure' end,
         detail = case when replay_tries + 1 < ${mostTries} then detail
           else 'It failed ${mostTries} times in a row.' end
       where brand_id = $1 and id = $2 returning replay_id is null as is_last`,
      [tx.brandId, id],
    );
    return is_last;
  }

  async advance(tx: Tx, id: string, counts: { settled: number; stillWaiting: number }, at: Date): Promise<void> {
    await tx.query(
      `update quarantine_replay set settled = settled + $3, still_waiting = still_waiting + $4, touched_at = $5
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, counts.settled, counts.stillWaiting, at.toISOString()],
    );
  }

  /** Ends a replay: what people settled meanwhile leaves it too. */
  async finish(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('update inbox set replay_id = null where brand_id = $1 and replay_id = $2', [tx.brandId, id]);
    await tx.query('update quarantine_replay set finished_at = $3, touched_at = $3 where brand_id = $1 and id = $2', [
      tx.brandId,
      id,
      at.toISOString(),
    ]);
  }

  /** Takes decisions on these profiles back, since somebody wants them now. */
  async reopenProfiles(tx: Tx, source: string, profileIds: readonly string[]): Promise<void> {
    await tx.query(
      `with wanted as (
         delete from ignored_profile where brand_id = $1 and source = $2 and profile_id = any ($3::text[])
         returning decision_id)
       update inbox set state = 'quarantined', settled_at = null, decision = null, decision_id = null,
         decision_reason = null, decided_by = null, decided_at = null
       where brand_id = $1 and decision_id in (select decision_id from wanted)`,
      [tx.brandId, source, profileIds],
    );
  }
}
