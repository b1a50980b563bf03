import { type Fit } from './fit.js';
import { fitChoice } from './fit-choice.js';
import { fitInstant } from './fit-instant.js';
import { fitNumber } from './fit-number.js';
import { fitText } from './fit-text.js';
import { type MappedValue } from './mapping-source.js';
import { type TargetField } from './target-field.js';

/**
 * Brings a value into the form that a field takes. Texts that are too long are cut and say so; ids, e-mails and phone numbers are left
 * out instead, since a part of one is another one (contract 5.2).
 */
export function fitValue(mapped: MappedValue, field: TargetField, timeZone: string): Fit {
  const fit = fitByType(mapped, field, timeZone);
  return fit.kind === 'fits' && mapped.isFallback && !fit.note ? { ...fit, note: 'fallback' } : fit;
}

function fitByType({ kind, value }: MappedValue, field: TargetField, timeZone: string): Fit {
  switch (field.type) {
    case 'double':
    case 'int':
    case 'currency':
    case 'percent':
      return fitNumber(value, field);
    case 'boolean':
      return typeof value === 'boolean' ? { kind: 'fits', value } : { kind: 'left-out', because: 'type-does-not-fit' };
    case 'datetime':
    case 'date':
      return fitInstant(value, field.type, timeZone);
    case 'picklist':
    case 'combobox':
      return fitChoice(String(value), field);
    default:
      return fitText(textOf(kind, value), kind, field);
  }
}

function textOf(kind: MappedValue['kind'], value: MappedValue['value']): string {
  return kind === 'instant' && typeof value === 'number' ? new Date(value).toISOString() : String(value);
}
