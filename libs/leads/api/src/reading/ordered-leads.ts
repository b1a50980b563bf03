import { type BrandScope } from '@leadweave/persistence';
import { rangeConditions, type ValueCondition, valueConditionSql, valueConditions } from './lead-conditions.js';
import { type LeadFilter } from './lead-filter.js';
import { behind, type LeadOrder, type LeadPosition, orderBy } from './lead-order.js';
import { type SqlParams } from './sql-params.js';

/** An ordered piece of the list. */
export interface LeadSlice {
  readonly brandId: string;
  readonly scope: BrandScope;
  readonly filter: LeadFilter;
  readonly order: LeadOrder;
  readonly after?: LeadPosition;
  readonly limit: number;
}

/** The most values for which the list is read value by value; more are rather a filter. */
const mostBranches = 64;

/**
 * A query (without its search) over `lead l` that walks an ordered index instead of sorting. A filter by several values has
 * no ordered index; it takes the first leads of each value and merges these few.
 */
export function orderedLeads(slice: LeadSlice, columns: string, params: SqlParams): string {
  const values = valueConditions(slice.filter, slice.scope);
  const branched = values.find(({ values: wanted }) => wanted.length > 1 && wanted.length <= mostBranches);
  const limit = `limit ${params.add(slice.limit)}::int`;
  if (!branched) return `${ordered(slice, values, [], columns, params)} ${limit}`;
  const rest = values.filter((condition) => condition !== branched);
  const branch = `${ordered(slice, rest, [`l.${branched.column} = wanted.value`], '*', params)} ${limit}`;
  const wanted = `unnest(${params.add(branched.values)}::${branched.type}[]) as wanted (value)`;
  return `select ${columns} from ${wanted} cross join lateral (${branch}) l ${orderBy(slice.order)} ${limit}`;
}

function ordered(
  { brandId, filter, order, after }: LeadSlice,
  values: readonly ValueCondition[],
  more: readonly string[],
  columns: string,
  params: SqlParams,
): string {
  const conditions = [
    `l.brand_id = ${params.add(brandId)}::uuid`,
    'l.folded_into is null',
    ...values.map((condition) => valueConditionSql(condition, params)),
    ...rangeConditions(filter, params),
    ...behind(after, order, params),
    ...more,
  ];
  return `select ${columns} from lead l where ${conditions.join(' and ')} ${orderBy(order)}`;
}

/** All conditions of a filter and scope, without order and search. */
export function filterSql(brandId: string, scope: BrandScope, filter: LeadFilter, params: SqlParams): string {
  return [
    `l.brand_id = ${params.add(brandId)}::uuid`,
    'l.folded_into is null',
    ...valueConditions(filter, scope).map((condition) => valueConditionSql(condition, params)),
    ...rangeConditions(filter, params),
  ].join(' and ');
}
