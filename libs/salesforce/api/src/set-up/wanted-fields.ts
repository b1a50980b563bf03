import { type ConversionPair } from '@leadweave/salesforce-client';
import {
  type FieldMapping,
  leadFieldFacts,
  leadweaveIdField,
  type ValueKind,
  whatConvertsIdField,
} from '@leadweave/salesforce-domain';

export const wantedObjects = ['Lead', 'Contact', 'Opportunity'] as const;
export type WantedObject = (typeof wantedObjects)[number];

/** A field that the org should have. */
export interface WantedField {
  readonly object: WantedObject;
  readonly name: string;
  readonly label: string;
  /** What goes there. */
  readonly kind: ValueKind;
  /** Of a field that we would make. */
  readonly length: number;
  readonly externalId: boolean;
  readonly unique: boolean;
  /** The ids are, attribution is not. */
  readonly required: boolean;
}

/** Ids of ours are 36 characters; Text of the same length everywhere, so that conversion can copy them (contract 5.3). */
const idLength = 36;
const textLength = 255;
const ids = [leadweaveIdField, whatConvertsIdField] as const;

/**
 * The two ids on every object (S72), unique where leads are made: an opportunity may be cloned with its id. And the custom fields that the
 * mapping writes to (S71).
 */
export function wantedFields(mapping: readonly FieldMapping[]): WantedField[] {
  const idFields = wantedObjects.flatMap((object) => ids.map((name) => idField(object, name)));
  const known = new Set(ids.map((name) => name.toLowerCase()));
  const others = mapping.filter(
    ({ target, mode }) => mode !== 'off' && isCustom(target) && !known.has(target.toLowerCase()),
  );
  const byName = new Map(others.map((line) => [line.target.toLowerCase(), attributionField(line)]));
  return [...idFields, ...byName.values()];
}

/** What becomes of the ids when a lead is converted (S68, S75). */
export const wantedPairs: readonly ConversionPair[] = (['Contact', 'Opportunity'] as const).flatMap((object) =>
  ids.map((name) => ({ leadField: name, object, field: name })),
);

/** As people of the org will read it. */
export function fieldDetail({ length, externalId, unique }: WantedField): string {
  return [`Text (${length})`, externalId && 'external id', unique && 'unique'].filter(Boolean).join(', ');
}

function idField(object: WantedObject, name: string): WantedField {
  const unique = object === 'Lead';
  const shared = { object, name, label: labelOf(name), kind: 'id', length: idLength } as const;
  return { ...shared, externalId: true, unique, required: true };
}

function attributionField({ source, target }: FieldMapping): WantedField {
  const kind = source.kind === 'lead' ? leadFieldFacts(source.field).kind : 'text';
  const shared = { object: 'Lead', name: target, label: labelOf(target), kind, length: textLength } as const;
  return { ...shared, externalId: false, unique: false, required: false };
}

function isCustom(name: string): boolean {
  return name.endsWith('__c');
}

function labelOf(name: string): string {
  return name.replace(/__c$/, '').replaceAll('_', ' ');
}
