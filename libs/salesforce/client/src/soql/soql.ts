import { invalidRequest } from '../salesforce-error.js';

/** Text of a query whose values are escaped; made by {@link soql} alone. */
export class Soql {
  constructor(readonly text: string) {}

  /** The query. */
  toString(): string {
    return this.text;
  }
}

/** A value in a query. Dates are instants; a calendar day goes in as {@link day}. */
export type SoqlValue = string | number | boolean | null | Date | Soql | readonly (string | number | Date | Soql)[];

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

const escaped = (text: string): string => text.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? '');

const literal = (value: SoqlValue): string => {
  if (value instanceof Soql) return value.text;
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${escaped(value)}'`;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw invalidRequest('A date in a query is none.');
    return value.toISOString();
  }
  if (typeof value === 'object') {
    if (value.length === 0) throw invalidRequest('An empty list in a query matches nothing; do not ask.');
    return `(${value.map(literal).join(',')})`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalidRequest('A number in a query is none.');
  return String(value);
};

/**
 * A query with its values escaped, `\` as well as `'` (contract section 1, no. 6):
 *
 *     soql`SELECT Id FROM Lead WHERE Email = ${email} AND Id IN ${ids} AND IsConverted = ${false}`
 *
 * @throws SalesforceError `invalid-request` for an empty list, or a date or number that is none
 */
export const soql = (parts: TemplateStringsArray, ...values: readonly SoqlValue[]): Soql =>
  new Soql(parts.map((part, index) => part + (index < values.length ? literal(values[index] ?? null) : '')).join(''));

const NAME = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/;

/**
 * An API name or a path of them, for places where no value can stand.
 *
 * @throws SalesforceError `invalid-request` when it is no name
 */
export const name = (text: string): Soql => {
  if (!NAME.test(text)) throw invalidRequest('A name in a query is no API name.');
  return new Soql(text);
};

/** Names with commas between them, for SELECT. */
export const names = (list: readonly string[]): Soql => new Soql(list.map((text) => name(text).text).join(', '));

/** A calendar day, `2026-11-20`. */
export const day = (text: string): Soql => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw invalidRequest('A day in a query is none.');
  return new Soql(text);
};

/**
 * A pattern for LIKE. Texts are taken literally, `%` and `_` included; {@link anything} stands for any characters:
 *
 *     soql`SELECT Id FROM Lead WHERE Phone LIKE ${like(anything, '555', anything, '0142')}`
 */
export const like = (...parts: readonly (string | typeof anything)[]): Soql =>
  new Soql(`'${parts.map((part) => (part === anything ? '%' : escaped(part).replace(/[%_]/g, '\\$&'))).join('')}'`);

/** Any characters, also none, in {@link like}. */
export const anything: unique symbol = Symbol('anything');

/** Conditions of which all must hold. */
export const allOf = (conditions: readonly Soql[]): Soql =>
  new Soql(conditions.map((condition) => `(${condition.text})`).join(' AND '));

/** Conditions of which one must hold. */
export const anyOf = (conditions: readonly Soql[]): Soql =>
  new Soql(conditions.map((condition) => `(${condition.text})`).join(' OR '));

/** A phrase for `FIND {…}` of a search, with its special characters escaped. */
export const soslPhrase = (text: string): string => `{${text.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&')}}`;
