import { type Fit } from './fit.js';

/** An instant as Salesforce writes it, or the day that it was in a time zone. */
export function fitInstant(value: string | number | boolean, type: 'datetime' | 'date', timeZone: string): Fit {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'left-out', because: 'type-does-not-fit' };
  return { kind: 'fits', value: type === 'datetime' ? new Date(value).toISOString() : dayIn(value, timeZone) };
}

/** Swedish writes days as ISO 8601 does. */
function dayIn(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms);
}
