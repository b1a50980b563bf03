import { fallbackText } from './fallback.js';
import { type FieldMapping, type MappingSource } from './field-mapping.js';
import { leadFieldFacts, type LeadValues, type ValueKind } from './lead-field.js';

/** A lead as the mapping reads it. */
export interface MappedLead {
  readonly values: LeadValues;
  /** Form fields under their own labels. */
  readonly formFields: Readonly<Record<string, string>>;
  /** IANA name of the location's time zone: a day in Salesforce is a day there. */
  readonly timeZone: string;
}

/** A value on its way to a field. */
export interface MappedValue {
  readonly kind: ValueKind;
  readonly value: string | number | boolean;
  /** The lead had none; it is the text for such leads. */
  readonly isFallback: boolean;
}

/** Kind of what a source gives. */
export function kindOfSource(source: MappingSource): ValueKind {
  return source.kind === 'lead' ? leadFieldFacts(source.field).kind : 'text';
}

/** What a line of the table gives for a lead, translated or from its fallback; undefined when there is nothing to send. */
export function mappedValue(mapping: FieldMapping, lead: MappedLead): MappedValue | undefined {
  const kind = kindOfSource(mapping.source);
  const own = ownValue(mapping.source, lead);
  if (own !== undefined) return { kind, value: translated(mapping, own), isFallback: false };
  const text = mapping.fallback && fallbackText(mapping.fallback, lead.values);
  return text === undefined ? undefined : { kind: 'text', value: text, isFallback: true };
}

/** A value as the lead has it, neither translated nor replaced. */
export function ownValue(source: MappingSource, { values, formFields }: MappedLead): MappedValue['value'] | undefined {
  if (source.kind === 'lead') return values[source.field];
  const text = source.kind === 'fixed' ? source.text : ownText(formFields, source.label);
  return text?.trim() ? text.trim() : undefined;
}

/** Labels are whatever the form's maker wrote, `constructor` included. */
function ownText(fields: Readonly<Record<string, string>>, label: string): string | undefined {
  return Object.hasOwn(fields, label) ? fields[label] : undefined;
}

function translated({ translate }: FieldMapping, value: MappedValue['value']): MappedValue['value'] {
  if (!translate || typeof value !== 'string') return value;
  const word = value.toLowerCase();
  return Object.hasOwn(translate, word) ? translate[word]! : value;
}
