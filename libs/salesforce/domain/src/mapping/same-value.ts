import { isSamePhone } from '../finding/same-phone.js';
import { type TargetField } from './target-field.js';

/** Whether Salesforce holds nothing. An unticked box is a value, not a blank. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/**
 * Whether a value of Salesforce says the same as ours although it is written differently: Salesforce lowers e-mails, formats phone numbers,
 * writes instants with another zone and lines with other ends.
 */
export function isSameValue({ type }: Pick<TargetField, 'type'>, ours: unknown, theirs: unknown): boolean {
  if (isBlank(ours) || isBlank(theirs)) return isBlank(ours) && isBlank(theirs);
  if (typeof ours !== 'string' || typeof theirs !== 'string') return Object.is(plainNumber(ours), plainNumber(theirs));
  switch (type) {
    case 'email':
      return ours.trim().toLowerCase() === theirs.trim().toLowerCase();
    case 'phone':
      return linesOf(ours) === linesOf(theirs) || isSamePhone(ours, theirs) || isSamePhone(theirs, ours);
    case 'datetime':
      return sameInstant(ours, theirs);
    default:
      return linesOf(ours) === linesOf(theirs);
  }
}

function plainNumber(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

/** To the second: Salesforce keeps no more of it. */
function sameInstant(ours: string, theirs: string): boolean {
  return Math.floor(Date.parse(ours) / 1_000) === Math.floor(Date.parse(theirs) / 1_000);
}

function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
