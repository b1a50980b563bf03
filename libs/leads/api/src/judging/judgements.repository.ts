import { newId, type Tx } from '@leadweave/persistence';
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
  readonly created_at: Date;
  readonly undone_at: Date | null;
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

  /** Returns the number of leads that had another value before. */
  async judge(tx: Tx, leads: JudgedLeads, judgement: Judgement): Promise<{ id: string; changed: number }> {
    const id = newId();
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
      `select id, field, created_at, undone_at from bulk_action where brand_id = $1 and id = $2 and actor_id = $3 for update`,
      [tx.brandId, id, by],
    );
  }

  /** Gives leads their values back unless somebody judged them again. Returns their number. */
  async undo(tx: Tx, { id, field, created_at }: BulkActionRow, by: string, at: Date): Promise<number> {
    const { restored } = await tx.one<{ restored: number }>(
      `with target as (
         select l.id, l.location_id, l.${field} as was, k.before, k.before_by, k.before_at
         from bulk_action_lead k join lead l on l.brand_id = k.brand_id and l.id = k.lead_id
         where k.brand_id = $1 and k.bulk_action_id = $2 and l.${field}_at = $3 and l.${field}_by = $4
         order by l.id for no key update of l),
       changed as (
         update lead l set ${field} = t.before, ${field}_by = t.before_by, ${field}_at = t.before_at,
           people = case when t.before_at is null then l.people - '${field}'
             else jsonb_set(l.people, '{${field}}', ${decidedSql('t.before', 't.before_by', 't.before_at')}) end,
           version = l.version + 1, updated_at = now()
         from target t where l.brand_id = $1 and l.id = t.id
         returning l.id, l.location_id, l.version, t.was, t.before),
       logged as (
         insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
         select $1, id, version, new_event_id(), location_id, $5, $6, 'user', $4, $7,
           jsonb_build_object('${field}', jsonb_build_object('before', was, 'after', before)) from changed),
       action as (update bulk_action set undone_at = $6 where brand_id = $1 and id = $2)
       select count(*)::int as restored from changed`,
      [tx.brandId, id, created_at, by, judgedKinds[field], at.toISOString(), { kind: 'user', userId: by, undoes: id }],
    );
    return restored;
  }
}

/** CTEs `target`, `changed` (with the values before) and `logged`. */
function changeSql(tx: Tx, leads: JudgedLeads, { field, value, by, at }: Judgement, params: SqlParams): string {
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
        'user', ${actor}, ${params.add({ kind: 'user', userId: by })}::jsonb,
        jsonb_build_object('${field}', jsonb_build_object('before', before, 'after', ${after}::text)) from changed)`;
}

function targetSql(tx: Tx, leads: JudgedLeads, params: SqlParams): string {
  if ('ids' in leads) {
    return `lead l where ${filterSql(tx.brandId, tx.scope, {}, params)} and l.id = any (${params.add(leads.ids)}::uuid[])`;
  }
  const patterns = searchPatterns(leads.filter.q);
  const found = patterns
    ? ` and l.id in (select lead_id from ${searchCall({ patterns, probes: [], atMost: mostSearched }, params)})`
    : '';
  const conditions = filterSql(tx.brandId, tx.scope, leads.filter, params);
  return `lead l where ${conditions}${found} and l.id <> all (${params.add(leads.excluded)}::uuid[])`;
}

/** A decision as the column `people` holds it. */
function decidedSql(value: string, by: string, at: string): string {
  return `jsonb_build_object('value', ${value}, 'by', ${by}, 'decidedAtMs', (extract(epoch from ${at}) * 1000)::bigint)`;
}
