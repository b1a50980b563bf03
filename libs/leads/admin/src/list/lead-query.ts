import { type LeadParams } from '../leads-api.js';
import { instantsOf, parsePeriod, type Period } from './period.js';
import { isRange, type RangeFilter, rangeFilters, rangeParams } from './range-filters.js';
import { joinValues, splitValues } from './separated-values.js';

/** Tabs of the list: one for each quality, and everything. */
export const leadTabs = ['unscored', 'good', 'spam', 'all'] as const;
export type LeadTab = (typeof leadTabs)[number];

/** Filters that hold several values, named as in the API. */
export const valueFilters = [
  'location',
  'type',
  'status',
  'source',
  'medium',
  'campaign',
  'form',
  'channel',
  'quotable',
] as const;
export type ValueFilter = (typeof valueFilters)[number];

/** Filters that are yes or no, named as in the API. */
export const flagFilters = ['hasRecording', 'paired'] as const;
export type FlagFilter = (typeof flagFilters)[number];

export type FilterName = ValueFilter | FlagFilter | RangeFilter | 'period';

export const leadSorts = ['-occurredAt', 'occurredAt', '-durationSeconds', 'durationSeconds', '-updatedAt'] as const;
export type LeadSort = (typeof leadSorts)[number];

const limits = [25, 50, 100] as const;

/** What the list shows; all of it stands in the address. */
export interface LeadQuery {
  readonly tab: LeadTab;
  readonly values: Readonly<Partial<Record<ValueFilter, readonly string[]>>>;
  readonly flags: Readonly<Partial<Record<FlagFilter, boolean>>>;
  readonly period?: Period;
  readonly ranges: Readonly<Partial<Record<RangeFilter, string>>>;
  /** Text of the search box. */
  readonly q: string;
  readonly sort: LeadSort;
  /** Rows of a page. */
  readonly limit: number;
  readonly cursor?: string;
  /** Id of the saved view that the list began as. */
  readonly saved?: string;
}

interface Parameters {
  get(name: string): string | null;
}

/** The list as the address describes it; what cannot be understood is left out. */
export function queryFromAddress(address: Parameters): LeadQuery {
  return {
    tab: oneOf(leadTabs, address.get('tab')) ?? 'unscored',
    values: valuesFrom(address),
    flags: flagsFrom(address),
    period: parsePeriod(address.get('period')),
    ranges: rangesFrom(address),
    q: address.get('q') ?? '',
    sort: oneOf(leadSorts, address.get('sort')) ?? '-occurredAt',
    limit: limits.find((limit) => String(limit) === address.get('limit')) ?? 25,
    cursor: address.get('cursor') ?? undefined,
    saved: address.get('saved') ?? undefined,
  };
}

/** The address of a list; what is as usual is left out. */
export function addressOf(query: LeadQuery): Record<string, string> {
  const { tab, sort, limit, cursor, saved, period, q } = query;
  return {
    ...(tab !== 'unscored' && { tab }),
    ...valueParams(query),
    ...flagParams(query),
    ...(period && { period }),
    ...Object.fromEntries(setRanges(query).map((name) => [name, query.ranges[name]!])),
    ...(q && { q }),
    ...(sort !== '-occurredAt' && { sort }),
    ...(limit !== 25 && { limit: String(limit) }),
    ...(cursor && { cursor }),
    ...(saved && { saved }),
  };
}

/** Filters and search as the API takes them, without the tab. */
export function filterParams(query: LeadQuery, timeZone: string, now: Date): LeadParams {
  const { period, q } = query;
  return {
    ...valueParams(query),
    ...flagParams(query),
    ...(period && instantsOf(period, timeZone, now)),
    ...Object.fromEntries(setRanges(query).flatMap((name) => Object.entries(rangeParams(name, query.ranges[name]!)))),
    ...(q && { q }),
  };
}

/** The tab as the API takes it. */
export function tabParams(tab: LeadTab): LeadParams {
  return tab === 'all' ? {} : { quality: tab };
}

/** Filters, tab and order as the API takes them: what the neighbours of a lead follow, too. */
export function orderedParams(query: LeadQuery, timeZone: string, now: Date): LeadParams {
  return { ...filterParams(query, timeZone, now), ...tabParams(query.tab), sort: query.sort };
}

/** One page of the list as the API takes it. */
export function pageParams(query: LeadQuery, timeZone: string, now: Date): LeadParams {
  const { limit, cursor } = query;
  return { ...orderedParams(query, timeZone, now), limit: String(limit), ...(cursor && { cursor }) };
}

/** Filters that are set, in the order of the page. */
export function activeFilters(query: LeadQuery): FilterName[] {
  return [
    ...valueFilters.filter((name) => query.values[name]?.length),
    ...(query.period ? (['period'] as const) : []),
    ...setRanges(query),
    ...flagFilters.filter((name) => query.flags[name] !== undefined),
  ];
}

/** The same list without one filter, on its first page. */
export function withoutFilter(query: LeadQuery, name: FilterName): LeadQuery {
  return {
    ...query,
    values: { ...query.values, [name]: undefined },
    flags: { ...query.flags, [name]: undefined },
    period: name === 'period' ? undefined : query.period,
    ranges: { ...query.ranges, [name]: undefined },
    cursor: undefined,
  };
}

/** The same list without any filter and search. */
export function withoutFilters(query: LeadQuery): LeadQuery {
  return { ...query, values: {}, flags: {}, ranges: {}, period: undefined, q: '', cursor: undefined };
}

function valuesFrom(address: Parameters): LeadQuery['values'] {
  const entries = valueFilters.map((name) => [name, splitValues(address.get(name) ?? '')] as const);
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

function flagsFrom(address: Parameters): LeadQuery['flags'] {
  const entries = flagFilters.map((name) => [name, address.get(name)] as const);
  return Object.fromEntries(
    entries.filter(([, text]) => text === 'true' || text === 'false').map(([name, text]) => [name, text === 'true']),
  );
}

function valueParams({ values }: LeadQuery): Record<string, string> {
  const entries = Object.entries(values).filter(([, chosen]) => chosen?.length);
  return Object.fromEntries(entries.map(([name, chosen]) => [name, joinValues(chosen)]));
}

function flagParams({ flags }: LeadQuery): Record<string, string> {
  const entries = Object.entries(flags).filter(([, flag]) => flag !== undefined);
  return Object.fromEntries(entries.map(([name, flag]) => [name, String(flag)]));
}

function rangesFrom(address: Parameters): LeadQuery['ranges'] {
  const entries = rangeFilters.map((name) => [name, address.get(name)] as const);
  return Object.fromEntries(entries.filter(([name, text]) => text !== null && isRange(name, text)));
}

function setRanges({ ranges }: LeadQuery): RangeFilter[] {
  return rangeFilters.filter((name) => ranges[name] !== undefined);
}

function oneOf<Value extends string>(allowed: readonly Value[], text: string | null): Value | undefined {
  return allowed.find((value) => value === text);
}
