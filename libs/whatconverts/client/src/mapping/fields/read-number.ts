import { empty, isEmpty, odd, read, type Reading } from './reading.js';

const decimal = /^-?\d{1,30}(?:\.\d{1,30})?$/;

/** Rules AMOUNT and NUMBER: number or plain decimal text; 0 is a value. Numbers beyond 2^53 have lost digits: odd. */
export function readNumber(value: unknown): Reading<number> {
  if (isEmpty(value)) return empty;
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? read(number) : odd;
}
