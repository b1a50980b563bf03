import { refusal } from '../http/api-refusal.js';
import { instantOf, stampOf } from '../org/org-clock.js';
import { isIdText, longId } from '../org/salesforce-id.js';
import { type FieldDefinition, type FieldType } from '../schema/field-definition.js';
import { type FieldValue } from './stored-record.js';

const TEXT_TYPES: readonly FieldType[] = ['string', 'textarea', 'picklist', 'email', 'phone', 'url'];
const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** Whole numbers before the point of a currency. */
const MOST_WHOLE_DIGITS = 16;

const wrongType = (field: FieldDefinition, value: unknown) =>
  refusal(
    400,
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${typeof value === 'string' ? 'VALUE_STRING' : 'VALUE'} value ${JSON.stringify(value)}`,
  );

const readText = (field: FieldDefinition, value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw wrongType(field, value);
  const text = String(value).trim();
  if (text.length > field.length)
    throw refusal(
      400,
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${text.slice(0, 60)} (max length=${field.length})`,
      [field.name],
    );
  if (field.type === 'email' && text !== '' && !EMAIL.test(text))
    throw refusal(400, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  if (field.restrictedPicklist && text !== '' && !field.picklistValues.includes(text))
    throw refusal(
      400,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${text}`,
      [field.name],
    );
  return text;
};

const readNumber = (field: FieldDefinition, value: unknown): number => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(field, value);
  const digits = field.precision === 0 ? MOST_WHOLE_DIGITS : field.precision - field.scale;
  if (Math.abs(number) >= 10 ** digits)
    throw refusal(
      400,
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${number}`,
      [field.name],
    );
  return Number(number.toFixed(field.scale));
};

const readDate = (field: FieldDefinition, value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(instantOf(value)))
    throw wrongType(field, value);
  return field.type === 'date' ? value.slice(0, 10) : stampOf(instantOf(value));
};

const readReference = (field: FieldDefinition, value: unknown): string => {
  if (typeof value !== 'string' || !isIdText(value))
    throw refusal(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`, [field.name]);
  return longId(value);
};

/** A value of a request as the field keeps it; throws the refusal that Salesforce answers (contract 4.5, class D). */
export const readValue = (field: FieldDefinition, value: unknown): FieldValue => {
  if (value === null || value === '') return field.type === 'boolean' ? false : null;
  if (TEXT_TYPES.includes(field.type)) return readText(field, value);
  switch (field.type) {
    case 'boolean':
      if (typeof value !== 'boolean' && value !== 'true' && value !== 'false') throw wrongType(field, value);
      return value === true || value === 'true';
    case 'date':
    case 'datetime':
      return readDate(field, value);
    case 'reference':
    case 'id':
      return readReference(field, value);
    default:
      return readNumber(field, value);
  }
};
