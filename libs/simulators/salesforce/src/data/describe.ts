import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Call, headerOf } from '../http/call.js';
import { isDeleted, textOf } from '../records/stored-record.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { accessTo, visibleFields } from '../schema/visible-fields.js';

const shownField = (call: Call, object: string, field: FieldDefinition) => {
  const editable = accessTo(call.org, call.user, object, field) === 'edit';
  return {
    ...field,
    createable: field.createable && editable,
    updateable: field.updateable && editable,
    byteLength: field.length * 3,
    sortable: field.filterable,
    groupable: field.filterable,
    nameField: field.name === 'Name',
    htmlFormatted: false,
    autoNumber: false,
    soapType: field.type === 'boolean' ? 'xsd:boolean' : 'xsd:string',
    picklistValues: field.picklistValues.map((value) => ({
      active: true,
      defaultValue: value === field.defaultValue,
      label: value,
      validFor: null,
      value,
    })),
  };
};

const summary = (call: Call, definition: ObjectDefinition) => {
  const url = `/services/data/v${call.version}/sobjects/${definition.name}`;
  const writeable = definition.fields.some((field) => field.createable);
  return {
    name: definition.name,
    label: definition.label,
    labelPlural: `${definition.label}s`,
    keyPrefix: definition.keyPrefix,
    custom: false,
    createable: writeable,
    updateable: writeable,
    deletable: writeable,
    undeletable: writeable,
    mergeable: ['Lead', 'Contact', 'Account'].includes(definition.name),
    queryable: true,
    searchable: definition.replicateable,
    replicateable: definition.replicateable,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
};

/** All objects of the org. */
export const describeGlobal = (call: Call): Answer =>
  jsonAnswer({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: [...call.org.objects.values()]
      .filter((definition) => !definition.tooling)
      .map((definition) => summary(call, definition)),
  });

const recordTypes = (call: Call, definition: ObjectDefinition) =>
  call.org.records
    .all('RecordType')
    .filter((record) => !isDeleted(record) && textOf(record, 'SobjectType') === definition.name)
    .map((record, index) => ({
      active: true,
      available: true,
      defaultRecordTypeMapping: index === 0,
      master: false,
      name: textOf(record, 'Name'),
      developerName: textOf(record, 'DeveloperName'),
      recordTypeId: record.id,
    }));

/** One object with the fields its caller may see; 304 when nothing changed since a date (contract 4.1). */
export const describeObject = (call: Call, definition: ObjectDefinition): Answer => {
  const changedAt = call.org.schemaChangedAt.get(definition.name) ?? 0;
  const since = Date.parse(headerOf(call.headers, 'if-modified-since') ?? '');
  const headers = { 'last-modified': new Date(changedAt).toUTCString() };
  if (since >= Math.floor(changedAt / 1000) * 1000)
    return { status: 304, contentType: 'text/plain', headers, body: '' };
  const body = {
    ...summary(call, definition),
    fields: visibleFields(call.org, call.user, definition).map((field) => shownField(call, definition.name, field)),
    recordTypeInfos: recordTypes(call, definition),
    childRelationships: definition.children.map((child) => ({
      childSObject: child.childObject,
      field: child.field,
      relationshipName: child.name,
    })),
  };
  return jsonAnswer(body, 200, headers);
};
