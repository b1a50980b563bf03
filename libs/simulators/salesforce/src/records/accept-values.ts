import { type ApiRefusal, refusal } from '../http/api-refusal.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { accessTo, visibleField } from '../schema/visible-fields.js';
import { readValue } from './read-value.js';
import { type FieldValue, type Row } from './stored-record.js';
import { type WriteContext } from './write-context.js';

/** The refusal of a field that does not exist or that the user may not see. */
export const noSuchColumn = (name: string, object: string): ApiRefusal =>
  refusal(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);

const notWritable = (field: FieldDefinition): ApiRefusal =>
  refusal(
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field.name],
  );

/** The values of a request for an object, checked field by field; throws the first refusal. */
export const acceptValues = (
  context: WriteContext,
  definition: ObjectDefinition,
  input: Readonly<Record<string, unknown>>,
  purpose: 'create' | 'update',
): Row => {
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attributes') continue;
    const field = visibleField(context.org, context.user, definition, name);
    if (!field) throw noSuchColumn(name, definition.name);
    const may = purpose === 'create' ? field.createable : field.updateable;
    if (!may || accessTo(context.org, context.user, definition.name, field) !== 'edit') throw notWritable(field);
    values[field.name] = readValue(field, value);
  }
  return values;
};
