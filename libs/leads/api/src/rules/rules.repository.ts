import { type LeadRule, type RuleCondition } from '@leadweave/lead-matching';
import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { filterSql } from '../reading/ordered-leads.js';
import { SqlParams } from '../reading/sql-params.js';
import { type RuleLeadRow } from './rule-lead.js';
import { ruleSql } from './rule-sql.js';

export interface RuleRow extends LeadRule {
  readonly position: number;
  readonly version: number;
}

/** What a person says about a rule. */
export type RuleValues = Omit<RuleRow, 'id' | 'version'>;

/** A value that a rule gives a lead. */
export interface RuleDeed {
  readonly leadId: string;
  readonly ruleId: string;
  readonly field: 'quality' | 'status';
  readonly value: string;
}

const columns = 'id, position, name, conditions, outcome, enabled, version';
const leadColumns = `l.id, l.type, l.channel, l.location_id, l.source, l.medium, l.campaign, l.keyword, l.contact_name, l.email,
  l.phone_raw, l.duration_seconds, l.occurred_at, l.vendor_spam, l.vendor_duplicate, place.time_zone`;

/** `lead_rule`, and what rules do to leads. */
export class RulesRepository {
  all(tx: Tx): Promise<RuleRow[]> {
    return tx.query<RuleRow & Record<string, unknown>>(
      `select ${columns} from lead_rule where brand_id = $1 order by position, id`,
      [tx.brandId],
    );
  }

  lock(tx: Tx, id: string): Promise<RuleRow | undefined> {
    return tx.maybeOne<RuleRow & Record<string, unknown>>(
      `select ${columns} from lead_rule where brand_id = $1 and id = $2 for update`,
      [tx.brandId, id],
    );
  }

  insert(tx: Tx, { position, name, conditions, outcome, enabled }: RuleValues, at: Date): Promise<RuleRow> {
    return tx.one<RuleRow & Record<string, unknown>>(
      `insert into lead_rule (brand_id, id, position, name, conditions, outcome, enabled, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
      [tx.brandId, newId(), position, name, JSON.stringify(conditions), JSON.stringify(outcome), enabled, at.toISOString()], // prettier-ignore
    );
  }

  update(tx: Tx, id: string, { position, name, conditions, outcome, enabled }: RuleValues): Promise<RuleRow> {
    return tx.one<RuleRow & Record<string, unknown>>(
      `update lead_rule set position = $3, name = $4, conditions = $5, outcome = $6, enabled = $7, version = version + 1
       where brand_id = $1 and id = $2 returning ${columns}`,
      [tx.brandId, id, position, name, JSON.stringify(conditions), JSON.stringify(outcome), enabled],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from lead_rule where brand_id = $1 and id = $2', [tx.brandId, id]);
  }

  /** How many leads conditions match, how many of them are unscored, and the newest few. */
  async preview(tx: Tx, conditions: readonly RuleCondition[], sample: number) {
    const params = new SqlParams();
    const where = `${filterSql(tx.brandId, tx.scope, {}, params)} and ${ruleSql(conditions, params)}`;
    return tx.one<{ matches: number; unscored: number; ids: string[] | null }>(
      `with matching as (
         select l.id, l.quality, l.occurred_at from lead l
         join location place on place.brand_id = l.brand_id and place.id = l.location_id where ${where})
       select count(*)::int as matches, count(*) filter (where quality = 'unscored')::int as unscored,
         (select array_agg(id) from (select id from matching order by occurred_at desc, id desc limit ${params.add(sample)}) s) as ids
       from matching`,
      params.values,
    );
  }

  leads(tx: Tx, ids: readonly string[]): Promise<(RuleLeadRow & { id: string })[]> {
    return tx.query<RuleLeadRow & { id: string } & Record<string, unknown>>(
      `select ${leadColumns} from lead l join location place on place.brand_id = l.brand_id and place.id = l.location_id
       where l.brand_id = $1 and l.id = any ($2::uuid[]) and l.folded_into is null and l.quality = 'unscored'
         and l.quality_at is null and l.status = 'new' and l.status_at is null`,
      [tx.brandId, ids],
    );
  }

  /** Does what rules say, unless a person was faster. It stands in the timeline, with the rule as its cause. */
  async carryOut(tx: Tx, field: RuleDeed['field'], deeds: readonly RuleDeed[], at: Date): Promise<void> {
    if (deeds.length === 0) return;
    const rows = unnestColumns(deeds, deedColumns, 4);
    const kind = field === 'quality' ? 'scored' : 'status_changed';
    await tx.query(
      `with changed as (
         update lead l set ${field} = d.value, ${field}_by = 'rule ' || d.rule_id, ${field}_at = $2::timestamptz,
           people = jsonb_set(l.people, '{${field}}', jsonb_build_object('value', d.value, 'by', 'rule ' || d.rule_id,
             'decidedAtMs', (extract(epoch from $2::timestamptz) * 1000)::bigint)),
           version = l.version + 1, updated_at = now()
         from ${rows.sql} as d (${rows.columns})
         where l.brand_id = $1 and l.id = d.lead_id and l.${field}_at is null
         returning l.id, l.location_id, l.version, d.value, d.rule_id)
       insert into lead_event (brand_id, lead_id, seq, id, location_id, kind, at, actor_kind, actor_id, origin, changed)
       select $1, id, version, new_event_id(), location_id, $3, $2, 'rule', rule_id,
         jsonb_build_object('kind', 'rule', 'ruleId', rule_id),
         jsonb_build_object('${field}', jsonb_build_object('before', ${field === 'quality' ? "'unscored'" : "'new'"}, 'after', value))
       from changed`,
      [tx.brandId, at.toISOString(), kind, ...rows.params],
    );
  }
}

const deedColumns = {
  lead_id: { type: 'uuid', value: ({ leadId }: RuleDeed) => leadId },
  rule_id: { type: 'text', value: ({ ruleId }: RuleDeed) => ruleId },
  value: { type: 'text', value: ({ value }: RuleDeed) => value },
} as const;
