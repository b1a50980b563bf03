/** Ranges of numbers to choose from, as the API takes them: lengths of calls and chats, amounts, WhatConverts' scores. */
export const ranges = {
  duration: {
    'under-30-seconds': { maxDurationSeconds: '29' },
    'to-2-minutes': { minDurationSeconds: '30', maxDurationSeconds: '120' },
    'over-2-minutes': { minDurationSeconds: '121' },
  },
  worth: {
    quoted: { minQuoteMinor: '1' },
    sold: { minSalesMinor: '1' },
  },
  score: {
    'over-75': { minLeadScore: '75' },
    'to-75': { minLeadScore: '25', maxLeadScore: '74' },
    'under-25': { maxLeadScore: '24' },
  },
} as const;

export const rangeFilters = ['duration', 'worth', 'score'] as const;
export type RangeFilter = (typeof rangeFilters)[number];

export function isRange(filter: RangeFilter, text: string): boolean {
  return Object.hasOwn(ranges[filter], text);
}

/** Nothing for a name that is no range of the filter. */
export function rangeParams(filter: RangeFilter, name: string): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = ranges[filter];
  return known[name] ?? {};
}
