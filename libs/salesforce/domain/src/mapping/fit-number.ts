import { type Fit } from './fit.js';
import { type TargetField } from './target-field.js';

/** A number within the field's digits, rounded to its decimals. */
export function fitNumber(value: string | number | boolean, { precision, scale, type }: TargetField): Fit {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { kind: 'left-out', because: 'not-a-number' };
  const decimals = type === 'int' ? 0 : scale;
  const rounded = Number(number.toFixed(Math.min(decimals, 20)));
  const wholeDigits = precision > 0 ? precision - decimals : 15;
  if (Math.abs(rounded) >= 10 ** wholeDigits) return { kind: 'left-out', because: 'number-too-large' };
  return rounded === number ? { kind: 'fits', value: number } : { kind: 'fits', value: rounded, note: 'rounded' };
}
