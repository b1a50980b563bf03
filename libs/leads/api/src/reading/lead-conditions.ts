import { type BrandScope } from '@leadweave/persistence';
import { type LeadFilter } from './lead-filter.js';
import { type SqlParams } from './sql-params.js';

/** A column limited to some values. */
export interface ValueCondition {
  readonly column: string;
  readonly type: 'uuid' | 'text';
  readonly values: readonly string[];
}

const valueColumns = [
  ['location', 'location_id', 'uuid'],
  ['form', 'form_name', 'text'],
  ['campaign', 'campaign', 'text'],
  ['source', 'source', 'text'],
  ['medium', 'medium', 'text'],
  ['channel', 'channel', 'text'],
  ['quotable', 'quotable', 'text'],
  ['type', 'type', 'text'],
  ['quality', 'quality', 'text'],
  ['status', 'status', 'text'],
] as const;

/** Conditions on values, the locations of the scope included. An empty list of values means that nothing matches. */
export function valueConditions(filter: LeadFilter, scope: BrandScope): ValueCondition[] {
  const limited = { ...filter, location: visibleLocations(filter.location, scope) };
  return valueColumns.flatMap(([name, column, type]) => {
    const values = limited[name];
    return values ? [{ column, type, values: [...new Set<string>(values)] }] : [];
  });
}

function visibleLocations(wanted: readonly string[] | undefined, scope: BrandScope): readonly string[] | undefined {
  if (scope.kind === 'all-locations') return wanted;
  return wanted ? wanted.filter((id) => scope.locationIds.includes(id)) : scope.locationIds;
}

export function valueConditionSql({ column, type, values }: ValueCondition, params: SqlParams): string {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return `l.${column} = ${params.add(only)}::${type}`;
  return `l.${column} = any (${params.add(values)}::${type}[])`;
}

/** Numbers with a lower and an upper limit, both inclusive; a lead without the number is out. */
const limitedColumns = [
  ['minQuoteMinor', 'quote_minor', '>=', 'bigint'],
  ['maxQuoteMinor', 'quote_minor', '<=', 'bigint'],
  ['minSalesMinor', 'sales_minor', '>=', 'bigint'],
  ['maxSalesMinor', 'sales_minor', '<=', 'bigint'],
  ['minLeadScore', 'lead_score', '>=', 'double precision'],
  ['maxLeadScore', 'lead_score', '<=', 'double precision'],
] as const;

/** All other conditions; the search is none of them. */
export function rangeConditions(filter: LeadFilter, params: SqlParams): string[] {
  const conditions: (string | false)[] = [
    filter.occurredFrom !== undefined &&
      `l.occurred_at >= ${params.add(filter.occurredFrom.toISOString())}::timestamptz`,
    filter.occurredTo !== undefined && `l.occurred_at < ${params.add(filter.occurredTo.toISOString())}::timestamptz`,
    filter.receivedSince !== undefined && `l.id >= ${params.add(firstIdAt(filter.receivedSince))}::uuid`,
    filter.hasRecording !== undefined && (filter.hasRecording ? 'l.has_recording' : 'not l.has_recording'),
    filter.paired !== undefined && (filter.paired ? 'l.paired' : 'not l.paired'),
    filter.minDurationSeconds !== undefined &&
      `coalesce(l.duration_seconds, -1) >= ${params.add(filter.minDurationSeconds)}::int`,
    filter.maxDurationSeconds !== undefined &&
      `coalesce(l.duration_seconds, -1) between 0 and ${params.add(filter.maxDurationSeconds)}::int`,
  ];
  const limits = limitedColumns.map(([name, column, comparison, type]) => {
    const limit = filter[name];
    return limit !== undefined && `l.${column} ${comparison} ${params.add(limit)}::${type}`;
  });
  return [...conditions, ...limits].filter((condition) => condition !== false);
}

/** Lead ids are UUIDv7: the smallest one of a millisecond. Ids are given at arrival, so their order is that of arrival. */
export function firstIdAt(time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
