import { checkbox, field, type FieldDefinition, READ_ONLY, reference } from './field-definition.js';

/** A list of children that a query may read as `(SELECT … FROM <name>)`. */
export interface ChildRelationship {
  readonly name: string;
  readonly childObject: string;
  readonly field: string;
}

/** An object of the org. */
export interface ObjectDefinition {
  readonly name: string;
  readonly label: string;
  readonly keyPrefix: string;
  readonly fields: FieldDefinition[];
  readonly children: readonly ChildRelationship[];
  /** Whether `/updated` and `/deleted` answer for it. */
  readonly replicateable: boolean;
  /** Only the Tooling API knows it. */
  readonly tooling: boolean;
}

const systemFields = (): FieldDefinition[] => [
  field('Id', 'id', { ...READ_ONLY, nillable: false, defaultedOnCreate: true, idLookup: true }),
  checkbox('IsDeleted', READ_ONLY),
  field('CreatedDate', 'datetime', { ...READ_ONLY, nillable: false, defaultedOnCreate: true }),
  reference('CreatedById', ['User'], { ...READ_ONLY, nillable: false, defaultedOnCreate: true }),
  field('LastModifiedDate', 'datetime', { ...READ_ONLY, nillable: false, defaultedOnCreate: true }),
  reference('LastModifiedById', ['User'], { ...READ_ONLY, nillable: false, defaultedOnCreate: true }),
  field('SystemModstamp', 'datetime', { ...READ_ONLY, nillable: false, defaultedOnCreate: true }),
];

/** An object with the fields that every object has and its own. */
export const object = (
  name: string,
  keyPrefix: string,
  fields: readonly FieldDefinition[],
  changes: Partial<ObjectDefinition> = {},
): ObjectDefinition => ({
  name,
  label: name.replace(/([a-z])([A-Z])/g, '$1 $2'),
  keyPrefix,
  fields: [...systemFields(), ...fields],
  children: [],
  replicateable: false,
  tooling: false,
  ...changes,
});

/** The field of a name, whatever its case, or undefined. */
export const fieldNamed = (definition: Pick<ObjectDefinition, 'fields'>, name: string): FieldDefinition | undefined => {
  const wanted = name.toLowerCase();
  return definition.fields.find((candidate) => candidate.name.toLowerCase() === wanted);
};
