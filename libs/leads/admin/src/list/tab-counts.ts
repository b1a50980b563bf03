import { type LeadCount, type Quality } from '../leads-api.js';
import { type LeadTab } from './lead-query.js';

/** A number of leads; `capped` when there are more. */
export interface TabCount {
  readonly total: number;
  readonly capped: boolean;
}

/** The number of leads in a tab, of counts grouped by quality. */
export function tabCount(counts: LeadCount, tab: LeadTab): TabCount {
  if (tab === 'all') return { total: counts.total, capped: counts.capped };
  const group = counts.groups.find(({ value }) => value === tab);
  return { total: group?.total ?? 0, capped: group?.capped ?? false };
}

/** The counts when one lead went from one quality to another. Capped counts stay as they are. */
export function countsAfter(counts: LeadCount, from: Quality, to: Quality): LeadCount {
  const shift = (value: string) => Number(value === to) - Number(value === from);
  const groups = counts.groups.map((group) =>
    group.capped ? group : { ...group, total: Math.max(0, group.total + shift(group.value)) },
  );
  return { ...counts, groups };
}
