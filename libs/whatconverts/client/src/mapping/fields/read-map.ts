import { empty, isEmpty, odd, read, type Reading } from './reading.js';

type Pair = readonly [string, unknown];

const pairFrom = (item: unknown): Pair | undefined => {
  if (typeof item !== 'object' || item === null) return undefined;
  const { field_name: name, field_value: value } = item as { field_name?: unknown; field_value?: unknown };
  return typeof name === 'string' ? [name, value] : undefined;
};

/** Two fields of a form may carry the same label; the second one must not hide the first. */
const withDistinctLabels = (pairs: readonly Pair[]): Map<string, unknown> => {
  const distinct = new Map<string, unknown>();
  for (const [label, value] of pairs) {
    let free = label;
    for (let number = 2; distinct.has(free); number += 1) free = `${label} (${number})`;
    distinct.set(free, value);
  }
  return distinct;
};

/** Rule MAP: an empty list is an empty map (contract 3), a list of `{field_name, field_value}` becomes an object. */
export function readMap(value: unknown): Reading<Record<string, unknown>> {
  if (isEmpty(value)) return empty;
  if (typeof value !== 'object' || value === null) return odd;
  if (!Array.isArray(value)) return read(Object.fromEntries(Object.entries(value)));
  if (value.length === 0) return empty;
  const pairs = value.map(pairFrom);
  return pairs.every((pair) => pair !== undefined) ? read(Object.fromEntries(withDistinctLabels(pairs))) : odd;
}
