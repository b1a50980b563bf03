import { refusal } from '../http/api-refusal.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Call } from '../http/call.js';
import { objectNamed } from '../org/org.js';
import { isDeleted, type StoredRecord, valueOf } from '../records/stored-record.js';
import { type FieldDefinition, type FieldType } from '../schema/field-definition.js';
import { visibleFields } from '../schema/visible-fields.js';
import { runQuery } from '../soql/run-query.js';

/** Rows a search gives back. */
const MOST_ROWS = 2000;
const SHORTEST_TERM = 2;

const FIELDS_OF_SCOPE: Readonly<Record<string, readonly FieldType[]>> = {
  PHONE: ['phone'],
  EMAIL: ['email'],
  NAME: ['string'],
  ALL: ['phone', 'email', 'string', 'textarea', 'picklist', 'url'],
};

/** Terms are cut at everything that is neither letter nor digit, as the index is (contract section 7). */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const hasWords = (text: string, words: readonly string[]): boolean => {
  const found = wordsOf(text);
  return found.some((_, start) => words.every((word, index) => found[start + index] === word));
};

const unescaped = (term: string): string => term.replace(/\\([?&|!{}[\]()^~*:\\"'+-])/g, '$1');

const matches = (record: StoredRecord, fields: readonly FieldDefinition[], words: readonly string[]): boolean =>
  !isDeleted(record) && fields.some((field) => hasWords(String(valueOf(record, field.name) ?? ''), words));

/** Parts of `Lead(Id, Name WHERE …), Contact(Id)`. */
const returningParts = (text: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === undefined || (character === ',' && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts;
};

const QUERY =
  /^FIND\s*\{((?:[^}\\]|\\.)*)\}(?:\s+IN\s+(PHONE|EMAIL|NAME|ALL)\s+FIELDS)?\s+RETURNING\s+(.+?)(?:\s+LIMIT\s+(\d+))?$/is;
const PART = /^(\w+)(?:\s*\((.*)\))?$/s;

const searchIn = (call: Call, part: string, types: readonly FieldType[], words: readonly string[]) => {
  const [, object = '', inner = 'Id'] = PART.exec(part) ?? [];
  const definition = objectNamed(call.org, object);
  if (!definition) throw refusal(400, 'MALFORMED_SEARCH', `sObject type '${object}' is not supported.`);
  const [columns = 'Id', ...rest] = inner.split(/\s+(?=WHERE\b|ORDER\s+BY\b|LIMIT\b)/i);
  const asked = /\bId\b/i.test(columns) ? columns : `${columns}, Id`;
  const soql = `SELECT ${asked} FROM ${definition.name} ${rest.join(' ')}`;
  const caller = { org: call.org, user: call.user, version: call.version, withDeleted: false, tooling: false };
  const fields = visibleFields(call.org, call.user, definition).filter((field) => types.includes(field.type));
  const found = new Set(
    call.org.records
      .all(definition.name)
      .filter((record) => matches(record, fields, words))
      .map((record) => record.id),
  );
  return runQuery(caller, soql).rows.filter((row) => found.has(String(row.Id)));
};

/** `GET /search?q=`: `FIND {…} IN PHONE FIELDS RETURNING Lead(…), Contact(…)`. */
export const searchRoute = (call: Call): Answer => {
  const [, term = '', scope = 'ALL', returning = '', limit] = QUERY.exec((call.query.get('q') ?? '').trim()) ?? [];
  if (returning === '') throw refusal(400, 'MALFORMED_SEARCH', 'Malformed SOSL query');
  const words = wordsOf(unescaped(term));
  if (words.join('').length < SHORTEST_TERM)
    throw refusal(400, 'MALFORMED_SEARCH', 'search term must be longer than one character');
  const types = FIELDS_OF_SCOPE[scope.toUpperCase()] ?? [];
  const rows = returningParts(returning).flatMap((part) => searchIn(call, part, types, words));
  return jsonAnswer({ searchRecords: rows.slice(0, limit === undefined ? MOST_ROWS : Number(limit)) });
};
