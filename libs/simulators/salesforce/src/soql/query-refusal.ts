import { type ApiRefusal, refusal } from '../http/api-refusal.js';

const EXCERPT_LENGTH = 60;

/** The message of a query that cannot be read: an excerpt, a caret under the place, row and column (contract 12.2). */
const withCaret = (source: string, at: number, text: string): string => {
  const before = source.slice(0, at);
  const row = before.split('\n').length;
  const lineStart = before.lastIndexOf('\n') + 1;
  const start = Math.max(lineStart, at - EXCERPT_LENGTH);
  const excerpt = source.slice(start, at + EXCERPT_LENGTH).split('\n')[0] ?? '';
  return `\n${excerpt}\n${' '.repeat(at - start)}^\nERROR at Row:${row}:Column:${at - lineStart + 1}\n${text}`;
};

/** 400 MALFORMED_QUERY at a place. */
export const malformed = (source: string, at: number, text: string): ApiRefusal =>
  refusal(400, 'MALFORMED_QUERY', withCaret(source, at, text));

/** 400 INVALID_FIELD at a place: also for fields the user may not see. */
export const noSuchField = (source: string, at: number, name: string, entity: string): ApiRefusal =>
  refusal(
    400,
    'INVALID_FIELD',
    withCaret(
      source,
      at,
      `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    ),
  );

/** 400 INVALID_FIELD for a value that does not go with the field. */
export const wrongFilter = (source: string, at: number, text: string): ApiRefusal =>
  refusal(400, 'INVALID_FIELD', withCaret(source, at, text));

/** 400 INVALID_TYPE for an object that does not exist. */
export const noSuchObject = (source: string, at: number, name: string): ApiRefusal =>
  refusal(
    400,
    'INVALID_TYPE',
    withCaret(
      source,
      at,
      `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name.`,
    ),
  );
