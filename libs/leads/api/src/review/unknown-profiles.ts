import { sanitizeText, type Tx } from '@leadweave/persistence';
import { inboxSql, type InboxSelection, ofUnknownProfile } from '../quarantine/inbox-selection.js';
import { SqlParams } from '../reading/sql-params.js';
import { type QuarantineReplays } from '../replays/quarantine-replays.js';
import { afterPosition, inQueueOrder } from './after-position.js';
import { ignoredAssignments, planColumns, type PlanRow, reopenedAssignments } from './inbox-marks.js';
import {
  type ReviewAnswer,
  type ReviewEvidence,
  type ReviewFilter,
  type ReviewItem,
  reviewItemId,
  type ReviewItemDetail,
  reviewItemKey,
  type ReviewPosition,
} from './review-item.js';
import {
  type ReviewCommand,
  type ReviewEffect,
  type ReviewPlan,
  type ReviewSelection,
  type ReviewSource,
} from './review-source.js';

interface ProfileRow {
  readonly source: string;
  readonly profile_id: string;
  readonly records: number;
  readonly since: Date;
  readonly attempts: number;
  readonly replaying: boolean;
  readonly reason: string | null;
  readonly decided_by: string | null;
}

interface Profile {
  readonly source: string;
  readonly profileId: string;
}

const word = 'profile';
const kind = 'unknown-profile';
const shownInputs = 5;
const rawBytes = 20_000;
const key = `(p.source || '~' || p.profile_id) collate "C"`;

/** Profiles that no location has although records of them arrive: one question each, for all of its records. */
export class UnknownProfiles implements ReviewSource {
  readonly word = word;
  readonly kinds = [kind];

  constructor(private readonly replays: QuarantineReplays) {}

  async page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]> {
    if (!mayMatch(tx, filter)) return [];
    const params = new SqlParams();
    const order = { state: filter.state, word, since: 'p.since', key } as const;
    const rows = await tx.query<ProfileRow & Record<string, unknown>>(
      `with p as (${groupsSql(tx, filter, params)})
       select * from p where ${afterPosition(order, after, params)} ${inQueueOrder(order)} limit ${params.add(limit)}`,
      params.values,
    );
    return rows.map((row) => itemOf(row, filter.state === 'decided'));
  }

  async count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>> {
    if (!mayMatch(tx, filter)) return new Map();
    const params = new SqlParams();
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from (${groupsSql(tx, filter, params)}) p`,
      params.values,
    );
    return new Map([[kind, total]]);
  }

  async find(tx: Tx, id: string, withRaw: boolean): Promise<ReviewItemDetail | undefined> {
    const profile = profileOf(id);
    if (!profile || tx.scope.kind === 'locations') return undefined;
    const item = (await this.only(tx, profile, 'open')) ?? (await this.only(tx, profile, 'decided'));
    return item && { ...item, evidence: await this.evidence(tx, profile, withRaw) };
  }

  async plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan> {
    const params = new SqlParams();
    const row = await tx.one<PlanRow & { items: number }>(
      `select ${planColumns}, count(distinct (i.source, i.profile_id))::int as items from inbox i
       where ${conditions(tx, selection, answer, params)}
         and ${answer === 'replay' ? 'i.replay_id is null' : 'true'}`,
      params.values,
    );
    return row;
  }

  async apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect> {
    switch (command.answer) {
      case 'replay':
        return this.replay(tx, selection, command.by);
      case 'ignore':
        return { records: await this.ignore(tx, selection, command) };
      default:
        return { records: await this.reopen(tx, selection) };
    }
  }

  private async replay(tx: Tx, selection: ReviewSelection, by: string): Promise<ReviewEffect> {
    const replay = await this.replays.start(tx, chosenBy(selection), by);
    return { records: replay?.total ?? 0, ...(replay && { replayId: replay.id }) };
  }

  /** Settles what waits, and remembers the profiles so that what comes later is settled too. */
  private ignore(tx: Tx, selection: ReviewSelection, { answer, decisionId, reason = '', by, at }: ReviewCommand) {
    const params = new SqlParams();
    const where = conditions(tx, selection, answer, params);
    const brand = `${params.add(tx.brandId)}::uuid`;
    const [id, why, who, time] = [
      `${params.add(decisionId)}::uuid`,
      `${params.add(sanitizeText(reason))}::text`,
      `${params.add(by)}::text`,
      `${params.add(at.toISOString())}::timestamptz`,
    ];
    return tx
      .one<{ records: number }>(
        `with settled as (
           update inbox i set ${ignoredAssignments(id, why, who, time)} where ${where} returning i.source, i.profile_id),
         remembered as (
           insert into ignored_profile (brand_id, source, profile_id, decision_id, reason, decided_by, decided_at)
           select distinct ${brand}, source, profile_id, ${id}, ${why}, ${who}, ${time} from settled
           on conflict (brand_id, source, profile_id) do nothing)
         select count(*)::int as records from settled`,
        params.values,
      )
      .then(({ records }) => records);
  }

  private async reopen(tx: Tx, selection: ReviewSelection): Promise<number> {
    const params = new SqlParams();
    const where = conditions(tx, selection, 'reopen', params);
    const brand = `${params.add(tx.brandId)}::uuid`;
    const { records } = await tx.one<{ records: number }>(
      `with reopened as (update inbox i set ${reopenedAssignments} where ${where} returning i.source, i.profile_id),
       forgotten as (
         delete from ignored_profile g using reopened r
         where g.brand_id = ${brand} and g.source = r.source and g.profile_id = r.profile_id)
       select count(*)::int as records from reopened`,
      params.values,
    );
    return records;
  }

  private async only(tx: Tx, profile: Profile, state: ReviewFilter['state']): Promise<ReviewItem | undefined> {
    const params = new SqlParams();
    const row = await tx.maybeOne<ProfileRow & Record<string, unknown>>(
      `select * from (${groupsSql(tx, { state, profileId: profile.profileId }, params)}) p
       where p.source = ${params.add(profile.source)}`,
      params.values,
    );
    return row && itemOf(row, state === 'decided');
  }

  private async evidence(tx: Tx, profile: Profile, withRaw: boolean): Promise<ReviewEvidence[]> {
    const rows = await tx.query<{ id: string; external_id: string | null; received_at: Date; raw: Buffer | null }>(
      `select i.id, i.external_id, i.received_at,
         case when $4 then substring(i.raw for ${rawBytes}) end as raw
       from inbox i where i.brand_id = $1 and i.source = $2 and i.profile_id = $3 and ${ofUnknownProfile}
         and (i.state = 'quarantined' or i.decision is not null)
       order by i.received_at desc, i.id desc limit ${shownInputs}`,
      [tx.brandId, profile.source, profile.profileId, withRaw],
    );
    return rows.map(({ id, external_id, received_at, raw }) => ({
      id,
      externalId: external_id ?? undefined,
      receivedAt: received_at,
      ...(raw && { raw: raw.toString('utf8') }),
    }));
  }
}

/** Inputs of unknown profiles have no location: only those who may see all locations see them. */
function mayMatch({ scope }: Tx, { reason, locationId }: ReviewFilter): boolean {
  return scope.kind === 'all-locations' && locationId === undefined && (reason === undefined || reason === kind);
}

function groupsSql(tx: Tx, filter: ReviewFilter, params: SqlParams): string {
  const { profileId, receivedFrom, receivedTo } = filter;
  if (filter.state === 'open') {
    return `select i.source, i.profile_id, count(*)::int as records, min(i.received_at) as since,
        max(i.attempts) as attempts, bool_or(i.replay_id is not null) as replaying, null as reason, null as decided_by
      from inbox i where ${inboxSql(tx, { filter: { profileId, receivedFrom, receivedTo }, only: 'of-unknown-profiles' }, params)}
        and i.state = 'quarantined'
      group by i.source, i.profile_id`;
  }
  const wanted = profileId === undefined ? 'true' : `g.profile_id = ${params.add(profileId)}`;
  return `select g.source, g.profile_id, g.decided_at as since, g.reason, g.decided_by, 0 as attempts, false as replaying,
      (select count(*)::int from inbox i
       where i.brand_id = g.brand_id and i.decision_id = g.decision_id and i.source = g.source
         and i.profile_id = g.profile_id) as records
    from ignored_profile g where g.brand_id = ${params.add(tx.brandId)}::uuid and ${wanted}`;
}

function conditions(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer, params: SqlParams): string {
  const state = answer === 'reopen' ? `i.decision is not null` : `i.state = 'quarantined'`;
  return `${inboxSql(tx, chosenBy(selection), params)} and ${state}`;
}

function chosenBy(selection: ReviewSelection): InboxSelection {
  if ('filter' in selection) {
    const { reason, profileId, locationId, receivedFrom, receivedTo } = selection.filter;
    return { filter: { reason, profileId, locationId, receivedFrom, receivedTo }, only: 'of-unknown-profiles' };
  }
  return { profiles: selection.ids.flatMap((id) => profileOf(id) ?? []), only: 'of-unknown-profiles' };
}

function profileOf(id: string): Profile | undefined {
  const [source, ...rest] = reviewItemKey(word, id)?.split('~') ?? [];
  const profileId = rest.join('~');
  return source && profileId && profileId.length <= 100 ? { source, profileId } : undefined;
}

function itemOf(row: ProfileRow, isDecided: boolean): ReviewItem {
  const { source, records, since, attempts } = row;
  return {
    id: reviewItemId(word, `${source}~${row.profile_id}`),
    kind,
    reason: kind,
    ...{ source, records, since, attempts },
    profileId: row.profile_id,
    inProgress: row.replaying,
    ...(isDecided && {
      decision: { answer: 'ignore', reason: row.reason ?? '', by: row.decided_by ?? '', at: since },
    }),
    answers: isDecided ? ['reopen'] : ['map', 'replay', 'ignore'],
  };
}
