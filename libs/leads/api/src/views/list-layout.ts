/** Columns of the list of leads that can be chosen; the lead itself always stands first. */
export const listColumns = [
  'contact',
  'origin',
  'campaign',
  'keyword',
  'device',
  'value',
  'received',
  'quality',
] as const;
export type ListColumn = (typeof listColumns)[number];

export const listDensities = ['comfortable', 'compact'] as const;
export type ListDensity = (typeof listDensities)[number];

/** How a list is laid out: its columns in their order, and how close the rows stand. */
export interface ListLayout {
  readonly columns: readonly ListColumn[];
  readonly density: ListDensity;
}
