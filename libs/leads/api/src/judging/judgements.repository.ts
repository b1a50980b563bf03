import { newId, type Tx } from '@leadweave/persistence';
import { type ActorKind } from '../intake/lead-event.js';
import { type LeadFilter } from '../reading/lead-filter.js';
import { filterSql } from '../reading/ordered-leads.js';
import { searchCall } from '../reading/search-index.js';
import { searchPatterns } from '../reading/search-patterns.js';
import { SqlParams } from '../reading/sql-params.js';
import { judgedKinds, type Judgement } from './judgement.js';

/** Which leads are judged: these, or all that match but some. */
export type JudgedLeads =
  { readonly ids: readonly string[] } | { readonly filter: LeadFilter; readonly excluded: readonly string[] };

export interface BulkActionRow {
  readonly id: string;
  readonly field: Judgement['field'];
  readonly undone_at: Date | null;
}

/** What a judgement of many leads would change. */
export interface JudgementPlan {
  readonly matched: number;
  /** Those that have another value now. */
  readonly changes: number;
  /** Leads by their present value. */
  readonly present: Readonly<Record<string, number>>;
  /** The same for the same leads with the same values, and for no others. */
  readonly mark: string;
}

/** Actions on one axis that are taken back together. */
export interface Undoing {
  readonly ids: readonly string[];
  readonly field: Judgement['field'];
  /** Who takes them back. */
  readonly by: string;
  /** Default: a person. */
  readonly actorKind?: ActorKind;
  readonly at: Date;
}

const mostSearched = 1_000_000;

/** Writes people's judgements: lead, event and what undo needs in one statement, for one lead or a million. */
export class JudgementsRepository {
  /** Current version of a lead, locked; undefined outside of the scope. */
  lock(tx: Tx, id: string): Promise<{ version: number; folded_into: string | null } | undefined> {
    const location = tx.scope.kind === 'locations' ? ' and location_id = any ($3::uuid[])' : '';
    const scoped = tx.scope.kind === 'locations' ? [tx.scope.locationIds] : [];
    return tx.maybeOne(
      `select version, folded_into from lead where brand_id = $1 and id = $2 and erased_at is null${location} for no key update`,
      [tx.brandId, id, ...scoped],
    );
  }

  /** Looks at the leads without touching them. */
  async plan(tx: Tx, leads: JudgedLeads, { field, value }: Pick<Judgement, 'field' | 'value'>): Promise<JudgementPlan> {
    const params = new SqlParams();
    const rows = await tx.query<{ value: string; leads: number; mark: string }>(
      `select l.${field} as value, count(*)::int as leads, bit_xor(hashtextextended(l.id::text, 0))::text as mark
       from ${targetSql(tx, leads, params)} group by 1 order by 1`,
      params.values,
    );
    const matched = rows.reduce((sum, row) => sum + row.leads, 0);
    const unchanged = rows.find((row) => row.value === value)?.leads ?? 0;
    return {
      matched,
      changes: matched - unchanged,
      present: Object.fromEntries(rows.map((row) => [row.value, row.leads])),
      mark: JSON.stringify(rows),
    };
  }

  /** Returns the number of leads that had another value before, and the id under which all of it can be undone. */
  async judge(
    tx: Tx,
    leads: JudgedLeads,
    judgement: Judgement,
    id: string = newId(),
  ): Promise<{ id: string; changed: number }> {
    const params = new SqlParams();
    const changes = changeSql(tx, leads, judgement, params);
    const { changed } = await tx.one<{ changed: number }>(
      `${changes},
       action as (insert into bulk_action (brand_id, id, actor_id, field, value, changed, created_at)
         select ${params.add(tx.brandId)}::uuid, ${params.add(id)}::uuid, ${params.add(judgement.by)}, ${params.add(judgement.field)},
           ${params.add(judgement.value)}, (select count(*)::int from changed), ${params.add(judgement.at.toISOString())}::timestamptz),
       kept as (insert into bulk_action_lead (brand_id, bulk_action_id, lead_id, before, before_by, before_at)
         select ${params.add(tx.brandId)}::uuid, ${params.add(id)}::uuid, id, before, before_by, before_at from changed)
       select count(*)::int as changed from changed`,
      params.values,
    );
    return { id, changed };
  }

  /** Like `judge` for named leads, without a way to undo: that is done by judging again. Returns the number of changed leads. */
  async judgeForGood(tx: Tx, ids: readonly string[], judgement: Judgement): Promise<number> {
    const params = new SqlParams();
    const changes = changeSql(tx, { ids }, judgement, params);
    const { changed } = await tx.one<{ changed: number }>(
      `${changes} select count(*)::int as changed from changed`,
      params.values,
    );
    return changed;
  }

  lockAction(tx: Tx, id: string, by: string): Promise<BulkActionRow | undefined> {
    return tx.maybeOne<BulkActionRow & Record<string, unknown>>(
      `select id, field, undone_at from bulk_action where brand_id = $1 and id = $2 and actor_id = $3 for update`,
      [tx.brandId, id, by],
    );
  }

  /** Those of the actions that nobody has undone, locked. */
  async lockUndoable(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from bulk_action where brand_id = $1 and id = any ($2::uuid[]) and undone_at is null
       order by id for update`,
      [tx.brandId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives leads their values back unless somebody judged them again. Returns their number. */
  async undo(tx: Tx, { ids, field, by, at, actorKind = 'user' }: Undoing): Promise<number> {
    const { restored } = await tx.one<{ restored: number }>(
      `with target as (
         select l.id, l.location_id, l.${field} as was, k.bulk_action_id, k.before, k.before_by, k.before_at
         from bulk_action a
         join bulk_action_lead k on k.brand_id = a.brand_id and k.bulk_action_id = a.id
         join lead l on l.brand_id = k.brand_id and l.id = k.lead_id
         where a.brand_id = $1 and a.id = any ($2::uuid[]) and l.${field}_at = a.created_at and l.${field}_by = a.actor_id
         order by l.id for no key update of l),
       changed as (
         update lead l set ${field} = t.before, ${field}_by = t.before_by, ${field}_at = t.before_at,
           people = case when t.before_at is null then l.people - '${field}'
             else jsonb_set(l.people, '{${field}}', ${decidedSql('t.before', 't.before_by', 't.before_at')}) end,
           version = l.version + 1, updated_at = now()
         from target t where l.brand_id = $1 and l.id = t.id
         returning l.id, l.location_id, l.version, t.bulk_action_id, t.was, t.before),
       logged as (
         insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
         select $1, id, version, new_event_id(), location_id, $4, $5, $6, $3,
           jsonb_build_object('kind', 'user', 'userId', $3::text, 'undoes', bulk_action_id),
           jsonb_build_object('${field}', jsonb_build_object('before', was, 'after', before)) from changed),
       action as (update bulk_action set undone_at = $5 where brand_id = $1 and id = any ($2::uuid[]))
       select count(*)::int as restored from changed`,
      [tx.brandId, ids, by, judgedKinds[field], at.toISOString(), actorKind],
    );
    return restored;
  }
}

/** CTEs `target`, `changed` (with the values before) and `logged`. */
function changeSql(tx: Tx, leads: JudgedLeads, judgement: Judgement, params: SqlParams): string {
  const { field, value, by, at, actorKind = 'user' } = judgement;
  const [brand, after, actor, time] = [tx.brandId, value, by, at.toISOString()].map((one) => params.add(one));
  const from = targetSql(tx, leads, params);
  return `with target as (
      select l.id, l.${field} as before, l.${field}_by as before_by, l.${field}_at as before_at
      from ${from} and l.${field} <> ${after} order by l.id for no key update of l),
    changed as (
      update lead l set ${field} = ${after}, ${field}_by = ${actor}, ${field}_at = ${time}::timestamptz,
        people = jsonb_set(l.people, '{${field}}', ${decidedSql(`${after}::text`, `${actor}::text`, `${time}::timestamptz`)}),
        version = l.version + 1, updated_at = now()
      from target t where l.brand_id = ${brand}::uuid and l.id = t.id
      returning l.id, l.location_id, l.version, t.before, t.before_by, t.before_at),
    logged as (
      insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
      select ${brand}::uuid, id, version, new_event_id(), location_id, ${params.add(judgedKinds[field])}, ${time}::timestamptz,
        ${params.add(actorKind)}, ${actor}, ${params.add({ kind: 'user', userId: by })}::jsonb,
        jsonb_build_object('${field}', jsonb_build_object('before', before, 'after', ${after}::text)) from changed)`;
}

function targetSql(tx: Tx, leads: JudgedLeads, params: SqlParams): string {
  if ('ids' in leads) {
    return `lead l where ${filterSql(tx.brandId, tx.scope, {}, params)} and l.id = any (${params.add(leads.ids)}::uuid[])`;
  }
  const patterns = searchPatterns(leads.filter.q);
  const found = patterns
    ? ` and l.id in (select lead_id from ${searchCall({ patterns, atMost: mostSearched }, params)})`
    : '';
  const conditions = filterSql(tx.brandId, tx.scope, leads.filter, params);
  return `lead l where ${conditions}${found} and l.id <> all (${params.add(leads.excluded)}::uuid[])`;
}

/** A decision as the column `people` holds it. */
function decidedSql(value: string, by: string, at: string): string {
  return `jsonb_build_object('value', ${value}, 'by', ${by}, 'decidedAtMs', (extract(epoch from ${at}) * 1000)::bigint)`;
}
