import { type RuleCondition, type RuleField } from '@leadweave/lead-matching';
import { type SqlParams } from '../reading/sql-params.js';

/** Where a condition finds its value, over `lead l` and `location place`. */
const expressions: Readonly<Record<RuleField, string>> = {
  type: 'l.type',
  channel: 'l.channel',
  location: 'l.location_id::text',
  source: 'l.source',
  medium: 'l.medium',
  campaign: 'l.campaign',
  keyword: 'l.keyword',
  name: 'l.contact_name',
  email: 'l.email',
  phone: 'l.phone_raw',
  duration: 'l.duration_seconds',
  hour: 'extract(hour from l.occurred_at at time zone place.time_zone)::int',
  vendorSpam: 'l.vendor_spam::text',
  vendorDuplicate: 'l.vendor_duplicate::text',
};

/** A to Z only, as the pure rule does it. */
const folded = (text: string) => `translate(${text}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`;

/** The same question as `rulesThatMatch` asks, for the leads of a brand. No conditions match nothing. */
export function ruleSql(conditions: readonly RuleCondition[], params: SqlParams): string {
  if (conditions.length === 0) return 'false';
  return conditions.map((condition) => conditionSql(condition, params)).join(' and ');
}

function conditionSql({ field, operator, values }: RuleCondition, params: SqlParams): string {
  const value = expressions[field];
  switch (operator) {
    case 'is':
      return `${folded(value)} = any (select ${folded('wanted')} from unnest(${params.add(values)}::text[]) wanted)`;
    case 'contains':
      return `position(${folded(`${params.add(values[0])}::text`)} in ${folded(value)}) > 0`;
    case 'under':
      return `${value} < ${params.add(Number(values[0]))}::int`;
    case 'over':
      return `${value} > ${params.add(Number(values[0]))}::int`;
    case 'between':
      return betweenSql(value, Number(values[0]), Number(values[1]), params);
  }
}

function betweenSql(value: string, from: number, to: number, params: SqlParams): string {
  const [first, last] = [`${params.add(from)}::int`, `${params.add(to)}::int`];
  return from <= to ? `(${value} >= ${first} and ${value} < ${last})` : `(${value} >= ${first} or ${value} < ${last})`;
}
