import { empty, isEmpty, odd, read, type Reading } from './reading.js';

/** Rule TEXT: exactly as received; a number becomes its decimal text. */
export function readText(value: unknown): Reading<string> {
  if (isEmpty(value)) return empty;
  if (typeof value === 'string') return read(value);
  const isExact =
    typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return isExact ? read(String(value)) : odd;
}
