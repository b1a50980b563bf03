import { type LeadField, leadFieldFacts, leadFields } from '@leadweave/salesforce-domain';
import { type MappingSource } from '../salesforce-api.js';

/** One entry of the list of our values. */
export interface SourceChoice {
  readonly value: string;
  readonly label: string;
}

/** Our values by their labels, then the two that need a word more. */
export const leadChoices: readonly SourceChoice[] = (Object.keys(leadFields) as LeadField[]).map((field) => ({
  value: `lead:${field}`,
  label: leadFieldFacts(field).label,
}));

/** The entry that stands for a source. */
export function sourceKey(source: MappingSource): string {
  return source.kind === 'lead' ? `lead:${source.field}` : source.kind;
}

/** The source that an entry stands for; words that were typed for the other kinds begin empty. */
export function sourceOfKey(key: string): MappingSource {
  if (key === 'form-field') return { kind: 'form-field', label: '' };
  if (key === 'fixed') return { kind: 'fixed', text: '' };
  return { kind: 'lead', field: key.slice('lead:'.length) as LeadField };
}

/** A source in words. */
export function sourceText(source: MappingSource): string {
  if (source.kind === 'form-field') return `Form field “${source.label ?? ''}”`;
  if (source.kind === 'fixed') return `Always “${source.text ?? ''}”`;
  return leadFieldFacts(source.field as LeadField).label;
}

/** The kind of value that decides which fields can take it. */
export function kindOf(source: MappingSource) {
  return source.kind === 'lead' ? leadFieldFacts(source.field as LeadField).kind : 'text';
}

/** Whether people edit it here, so that a value of Salesforce may take its place. */
export function isEditableHere(source: MappingSource): boolean {
  return source.kind === 'lead' && leadFieldFacts(source.field as LeadField).editable === true;
}
