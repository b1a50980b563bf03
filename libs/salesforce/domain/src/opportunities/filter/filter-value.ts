import { type ConditionValue } from './condition.js';
import { familyOf, type FilterField } from './opportunity-filter.js';

const longestText = 255;

/** A text that people typed as a value of the field's type; undefined when it is none. */
export function filterValue(field: FilterField, text: string): ConditionValue | undefined {
  const typed = text.trim();
  switch (familyOf(field)) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(typed) ? { type: 'number', number: Number(typed) } : undefined;
    case 'flag':
      return typed === 'true' || typed === 'false' ? { type: 'flag', flag: typed === 'true' } : undefined;
    case 'day':
      return isDay(typed) ? { type: 'day', day: typed } : undefined;
    case 'instant':
      return isInstant(typed) ? { type: 'instant', ms: Date.parse(typed) } : undefined;
    case 'text':
      return typed !== '' && typed.length <= longestText && !typed.includes('\0')
        ? { type: 'text', text: typed }
        : undefined;
    case undefined:
      return undefined;
  }
}

/** Days that no calendar has, such as 30 February, are none. */
function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}
