/** A field of an object as the mapping needs it (contract 4.1). A field the user may not see is simply absent. */
export interface FieldDescription {
  readonly name: string;
  readonly label: string;
  /** `string`, `picklist`, `email`, `reference`, … as Salesforce names them. */
  readonly type: string;
  /** Longest text in characters; 0 where it does not apply. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly custom: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Must be given when a record is made. */
  readonly required: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly idLookup: boolean;
  readonly calculated: boolean;
  readonly filterable: boolean;
  /** Only the listed values are taken. */
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly PicklistValue[];
  readonly referenceTo: readonly string[];
}

/** A value of a picklist that is active. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** An object of the org. */
export interface ObjectDescription {
  readonly name: string;
  readonly label: string;
  /** Whether the user may make records of it, and change them. */
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly fields: readonly FieldDescription[];
  readonly recordTypes: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[];
}

type Wire = Readonly<Record<string, unknown>>;

const textOf = (wire: Wire, key: string): string => (typeof wire[key] === 'string' ? wire[key] : '');
const numberOf = (wire: Wire, key: string): number => (typeof wire[key] === 'number' ? wire[key] : 0);
const flagOf = (wire: Wire, key: string): boolean => wire[key] === true;
const listOf = (wire: Wire, key: string): Wire[] => (Array.isArray(wire[key]) ? (wire[key] as Wire[]) : []);

const picklistValues = (wire: Wire): PicklistValue[] =>
  listOf(wire, 'picklistValues')
    .filter((value) => flagOf(value, 'active'))
    .map((value) => ({
      value: textOf(value, 'value'),
      label: textOf(value, 'label'),
      isDefault: flagOf(value, 'defaultValue'),
    }));

const fieldFromWire = (wire: Wire): FieldDescription => ({
  name: textOf(wire, 'name'),
  label: textOf(wire, 'label'),
  type: textOf(wire, 'type'),
  length: numberOf(wire, 'length'),
  precision: numberOf(wire, 'precision'),
  scale: numberOf(wire, 'scale'),
  custom: flagOf(wire, 'custom'),
  createable: flagOf(wire, 'createable'),
  updateable: flagOf(wire, 'updateable'),
  required: flagOf(wire, 'createable') && !flagOf(wire, 'nillable') && !flagOf(wire, 'defaultedOnCreate'),
  externalId: flagOf(wire, 'externalId'),
  unique: flagOf(wire, 'unique'),
  idLookup: flagOf(wire, 'idLookup'),
  calculated: flagOf(wire, 'calculated'),
  filterable: flagOf(wire, 'filterable'),
  restrictedPicklist: flagOf(wire, 'restrictedPicklist'),
  picklistValues: picklistValues(wire),
  referenceTo: listOf(wire, 'referenceTo').map(String),
});

/** An answer of describe as ours; unknown members are passed over. */
export const describeFromWire = (wire: Wire): ObjectDescription => ({
  name: textOf(wire, 'name'),
  label: textOf(wire, 'label'),
  createable: flagOf(wire, 'createable'),
  updateable: flagOf(wire, 'updateable'),
  fields: listOf(wire, 'fields').map(fieldFromWire),
  recordTypes: listOf(wire, 'recordTypeInfos')
    .filter((type) => flagOf(type, 'active') && !flagOf(type, 'master'))
    .map((type) => ({
      id: textOf(type, 'recordTypeId'),
      name: textOf(type, 'name'),
      isDefault: flagOf(type, 'defaultRecordTypeMapping'),
    })),
});
