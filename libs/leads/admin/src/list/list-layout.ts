import { type Schema } from '@leadweave/api-client';

/** Columns of the list in their order, and how close its rows stand. */
export type ListLayout = Schema<'ListLayoutDto'>;
export type ListColumn = ListLayout['columns'][number];
export type ListDensity = ListLayout['density'];

/** Headings of the columns, in the order in which they are offered. */
export const columnLabels: Readonly<Record<ListColumn, string>> = {
  contact: 'Contact',
  origin: 'Source and location',
  campaign: 'Campaign',
  keyword: 'Keyword',
  device: 'Device',
  value: 'Value',
  received: 'Received',
  quality: 'Quality',
};

/** Every column that can be chosen. */
export const listColumns = Object.keys(columnLabels) as ListColumn[];

/** What everybody begins with. */
export const defaultLayout: ListLayout = {
  columns: ['contact', 'origin', 'received', 'quality'],
  density: 'comfortable',
};

export function isSameLayout(left: ListLayout, right: ListLayout): boolean {
  return left.density === right.density && left.columns.join() === right.columns.join();
}
