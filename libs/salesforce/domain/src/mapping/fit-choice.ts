import { type Fit } from './fit.js';
import { fitText } from './fit-text.js';
import { type TargetField } from './target-field.js';

/** A value of a picklist in the picklist's own spelling. Only restricted ones refuse values they do not list (contract 5.1). */
export function fitChoice(text: string, field: TargetField): Fit {
  const word = folded(text);
  const known = field.picklistValues.find(({ value, label }) => folded(value) === word || folded(label) === word);
  if (known) return { kind: 'fits', value: known.value };
  return field.restrictedPicklist ? { kind: 'left-out', because: 'not-in-picklist' } : fitText(text, 'text', field);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
