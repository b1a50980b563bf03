import { empty, isEmpty, odd, read, type Reading } from './reading.js';

/** Rule FLAG: missing is unknown, not `false`. */
export function readFlag(value: unknown): Reading<boolean> {
  if (isEmpty(value)) return empty;
  return typeof value === 'boolean' ? read(value) : odd;
}
