import { notFound, refusal } from '../http/api-refusal.js';
import { type Org, type OrgUser, objectNamed } from '../org/org.js';
import { newRecord } from '../records/system-changes.js';
import { type FieldDefinition, field, type FieldType } from '../schema/field-definition.js';
import { fieldNamed } from '../schema/object-definition.js';

/** A field as the Tooling and the Metadata API describe it (contract 10.3). */
export interface CustomFieldMetadata {
  readonly type?: string;
  readonly label?: string;
  readonly length?: number;
  readonly externalId?: boolean;
  readonly unique?: boolean;
  readonly caseSensitive?: boolean;
  readonly precision?: number;
  readonly scale?: number;
  readonly required?: boolean;
}

const TYPES: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  Url: 'url',
  Email: 'email',
  Phone: 'phone',
  LongTextArea: 'textarea',
  TextArea: 'textarea',
  Checkbox: 'boolean',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'datetime',
};

const MOST_TEXT = 255;

const definitionOf = (name: string, metadata: CustomFieldMetadata): FieldDefinition => {
  const type = TYPES[metadata.type ?? ''];
  if (!type)
    throw refusal(400, 'FIELD_INTEGRITY_EXCEPTION', `Bad value for field type: ${metadata.type ?? ''}`, ['Type']);
  if (metadata.type === 'Text' && !(Number(metadata.length) >= 1 && Number(metadata.length) <= MOST_TEXT))
    throw refusal(400, 'FIELD_INTEGRITY_EXCEPTION', 'A text field must have a length from 1 to 255', ['Length']);
  const isId = metadata.externalId ?? false;
  return field(name, type, {
    label: metadata.label ?? name,
    length: type === 'boolean' ? 0 : Number(metadata.length ?? MOST_TEXT),
    externalId: isId,
    unique: metadata.unique ?? false,
    caseSensitive: metadata.caseSensitive ?? false,
    idLookup: isId,
    nillable: !(metadata.required ?? false) && type !== 'boolean',
    precision: Number(metadata.precision ?? 0),
    scale: Number(metadata.scale ?? 0),
  });
};

/** Adds a field to an object; nobody sees it before it is granted (contract 10.4). Returns the id of its CustomField. */
export const createCustomField = (org: Org, user: OrgUser, fullName: string, metadata: CustomFieldMetadata): string => {
  if (!user.rights.customizeApplication)
    throw refusal(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  const [objectName = '', name = ''] = fullName.split('.');
  const definition = objectNamed(org, objectName);
  if (!definition) throw notFound();
  if (!/^[A-Za-z][A-Za-z0-9_]{0,39}__c$/.test(name))
    throw refusal(400, 'FIELD_INTEGRITY_EXCEPTION', 'Field name must end in __c', ['FullName']);
  if (fieldNamed(definition, name))
    throw refusal(
      400,
      'DUPLICATE_DEVELOPER_NAME',
      `There is already a field named ${name.replace(/__c$/, '')} on ${objectName}.`,
      ['DeveloperName'],
    );
  definition.fields.push(definitionOf(name, metadata));
  org.grantedFields.add(`${definition.name}.${name}`);
  org.schemaChangedAt.set(definition.name, org.clock.now());
  const values = { DeveloperName: name.replace(/__c$/, ''), TableEnumOrId: definition.name, FullName: fullName };
  const record = newRecord(org, user.id, 'CustomField', '00N', values);
  org.records.put(record);
  return record.id;
};
