/** Types of fields as describe names them; those this simulator knows. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'email'
  | 'phone'
  | 'url'
  | 'boolean'
  | 'currency'
  | 'double'
  | 'percent'
  | 'int'
  | 'date'
  | 'datetime'
  | 'reference';

/** A field as describe shows it (contract 4.1). */
export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length: number;
  readonly custom: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly defaultValue: string | number | boolean | null;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly idLookup: boolean;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly string[];
  readonly precision: number;
  readonly scale: number;
  readonly calculated: boolean;
  readonly compoundFieldName: string | null;
  readonly filterable: boolean;
  readonly referenceTo: readonly string[];
  readonly relationshipName: string | null;
}

/** `MobilePhone` → `Mobile Phone`, `Keyword__c` → `Keyword`. */
const labelOf = (name: string): string =>
  name
    .replace(/__c$/, '')
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/ Id$/, ' ID');

const ID_LENGTHS: Partial<Record<FieldType, number>> = { id: 18, reference: 18 };

/** A field with everything usual; `changes` says what is not. */
export const field = (name: string, type: FieldType, changes: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name,
  label: labelOf(name),
  type,
  length: ID_LENGTHS[type] ?? 0,
  custom: name.endsWith('__c'),
  createable: true,
  updateable: true,
  nillable: true,
  defaultedOnCreate: false,
  defaultValue: null,
  externalId: false,
  unique: false,
  caseSensitive: false,
  idLookup: false,
  restrictedPicklist: false,
  picklistValues: [],
  precision: type === 'currency' || type === 'double' ? 18 : type === 'percent' ? 3 : 0,
  scale: type === 'currency' ? 2 : 0,
  calculated: false,
  compoundFieldName: null,
  filterable: type !== 'textarea',
  referenceTo: [],
  relationshipName: null,
  ...changes,
});

/** A text of at most `length` characters. */
export const text = (name: string, length: number, changes: Partial<FieldDefinition> = {}): FieldDefinition =>
  field(name, 'string', { length, ...changes });

/** A picklist; without `restrictedPicklist` other values are taken as well (contract 5.1, LeadSource). */
export const picklist = (
  name: string,
  picklistValues: readonly string[],
  changes: Partial<FieldDefinition> = {},
): FieldDefinition => field(name, 'picklist', { length: 255, picklistValues, ...changes });

/** A reference to a record of one of the objects, readable as `<relationship>.<field>` in queries. */
export const reference = (
  name: string,
  referenceTo: readonly string[],
  changes: Partial<FieldDefinition> = {},
): FieldDefinition => field(name, 'reference', { referenceTo, relationshipName: name.replace(/Id$/, ''), ...changes });

/** What only the system writes. */
export const READ_ONLY = { createable: false, updateable: false } as const;

/** A checkbox, false unless said otherwise. */
export const checkbox = (name: string, changes: Partial<FieldDefinition> = {}): FieldDefinition =>
  field(name, 'boolean', { nillable: false, defaultedOnCreate: true, defaultValue: false, ...changes });
