import { alwaysYields, unknownPlaces } from './fallback.js';
import { type FieldMapping, leadweaveIdField } from './field-mapping.js';
import { leadFieldFacts, type ValueKind } from './lead-field.js';
import { kindOfSource } from './mapping-source.js';
import { isRequiredOfLead, type TargetField } from './target-field.js';

/** What is wrong with a mapping table. All but `may-be-cut` and `may-not-be-listed` block it. */
export type MappingFaultCode =
  /** Salesforce requires the field and no line gives it. */
  | 'required-not-mapped'
  /** A line gives it, but not for every lead. */
  | 'required-may-be-blank'
  /** The field does not exist, or the connected user may not see it: Salesforce does not tell the two apart. */
  | 'missing-or-hidden'
  | 'read-only'
  /** Owners are chosen when a lead is made and never by a mapping. */
  | 'owner-not-mappable'
  | 'mapped-twice'
  | 'type-does-not-fit'
  /** An id that does not fit whole would never be sent. */
  | 'too-short-for-id'
  | 'not-in-picklist'
  | 'cannot-take-back'
  | 'unknown-place-in-fallback'
  | 'our-id-not-mapped'
  | 'may-be-cut'
  | 'may-not-be-listed';

/** One thing wrong with one field. */
export interface MappingFault {
  readonly code: MappingFaultCode;
  /** API name of the field. */
  readonly target: string;
  readonly blocks: boolean;
}

const warnings: readonly MappingFaultCode[] = ['may-be-cut', 'may-not-be-listed'];

const texts = ['string', 'textarea', 'picklist', 'combobox'];
const takes: Readonly<Record<ValueKind, readonly string[]>> = {
  text: texts,
  name: texts,
  id: ['string', 'textarea'],
  email: ['email', 'string', 'textarea'],
  phone: ['phone', 'string', 'textarea'],
  url: ['url', 'string', 'textarea'],
  number: ['double', 'int', 'currency', 'percent', 'string', 'textarea'],
  flag: ['boolean', 'string', 'picklist'],
  instant: ['datetime', 'date', 'string'],
};

/** Types of fields that a kind of value can go to: the portal offers no others. */
export function fittingTypes(kind: ValueKind): readonly string[] {
  return takes[kind];
}

/** Ids of ours are 36 characters long. */
const longestId = 36;
/** Values of these kinds are often longer than a short field. */
const longTexts = 255;

/**
 * Everything wrong with a mapping table for the fields that the org shows, required fields first. An empty list means that every lead can
 * be made.
 */
export function mappingFaults(mappings: readonly FieldMapping[], fields: readonly TargetField[]): MappingFault[] {
  const active = mappings.filter(({ mode }) => mode !== 'off');
  const codes = [
    ...requiredFaults(active, fields),
    ...active.flatMap((mapping) => lineFaults(mapping, active, fields).map((code) => [code, mapping.target] as const)),
  ];
  return codes.map(([code, target]) => ({ code, target, blocks: !warnings.includes(code) }));
}

type Named = readonly [MappingFaultCode, string];

function requiredFaults(active: readonly FieldMapping[], fields: readonly TargetField[]): Named[] {
  const idMissing = !active.some(({ source, target }) => target === leadweaveIdField && isOurId(source));
  const ourId: Named[] = idMissing ? [['our-id-not-mapped', leadweaveIdField]] : [];
  const required = fields.filter(isRequiredOfLead).flatMap(({ name }): Named[] => {
    const mapping = active.find(({ target }) => target === name);
    if (!mapping) return [['required-not-mapped', name]];
    return isAlwaysThere(mapping) ? [] : [['required-may-be-blank', name]];
  });
  return [...ourId, ...required];
}

function isOurId(source: FieldMapping['source']): boolean {
  return source.kind === 'lead' && source.field === 'leadId';
}

function isAlwaysThere({ source, fallback = [] }: FieldMapping): boolean {
  if (alwaysYields(fallback)) return true;
  if (source.kind === 'fixed') return source.text.trim() !== '';
  return source.kind === 'lead' && leadFieldFacts(source.field).always === true;
}

function lineFaults(
  mapping: FieldMapping,
  active: readonly FieldMapping[],
  fields: readonly TargetField[],
): MappingFaultCode[] {
  const { target, fallback = [] } = mapping;
  if (target === 'OwnerId') return ['owner-not-mappable'];
  const field = fields.find(({ name }) => name === target);
  if (!field) return ['missing-or-hidden'];
  const faults: (MappingFaultCode | false | undefined)[] = [
    isReadOnly(field) && 'read-only',
    isTwice(mapping, active) && 'mapped-twice',
    valueFault(mapping, field),
    cannotTakeBack(mapping) && 'cannot-take-back',
    unknownPlaces(fallback).length > 0 && 'unknown-place-in-fallback',
  ];
  return faults.filter((code) => code !== false && code !== undefined);
}

function isReadOnly({ createable, updateable }: TargetField): boolean {
  return !createable && !updateable;
}

/** Told of the later line. */
function isTwice(mapping: FieldMapping, active: readonly FieldMapping[]): boolean {
  return active.find(({ target }) => target === mapping.target) !== mapping;
}

/** Only what people can edit here may be replaced by a value of Salesforce. */
function cannotTakeBack({ mode, source }: FieldMapping): boolean {
  if (mode !== 'salesforce-wins' && mode !== 'newest-wins') return false;
  return source.kind !== 'lead' || leadFieldFacts(source.field).editable !== true;
}

function valueFault({ source, translate }: FieldMapping, field: TargetField): MappingFaultCode | undefined {
  const kind = kindOfSource(source);
  if (!takes[kind].includes(field.type)) return 'type-does-not-fit';
  if (field.type === 'picklist' && field.restrictedPicklist) return choiceFault(source, translate, field);
  if (field.length === 0) return undefined;
  if (kind === 'id' && isOurId(source) && field.length < longestId) return 'too-short-for-id';
  return (kind === 'text' || kind === 'url') && field.length < longTexts && source.kind !== 'fixed'
    ? 'may-be-cut'
    : undefined;
}

function choiceFault(
  source: FieldMapping['source'],
  translate: FieldMapping['translate'],
  { picklistValues }: TargetField,
): MappingFaultCode | undefined {
  const isListed = (text: string) => picklistValues.some(({ value }) => value.toLowerCase() === text.toLowerCase());
  if (!Object.values(translate ?? {}).every(isListed)) return 'not-in-picklist';
  if (source.kind !== 'fixed') return 'may-not-be-listed';
  return isListed(source.text) ? undefined : 'not-in-picklist';
}
