import { binaryArray } from './binary-array.js';
import { type ColumnType } from './column-type.js';

/** One column: its SQL type and where its value comes from. Undefined and null both become NULL. */
export interface ColumnSpec<Row> {
  readonly type: ColumnType;
  /** For `jsonb` any JSON value, for `bytea` a Buffer, for the times a Date or ISO text, for `bigint` a number, bigint or text. */
  readonly value: (row: Row) => unknown;
}

/** The rows as a table expression with one array parameter a column, so that their number has no limit. */
export interface UnnestedColumns {
  /** `unnest($1::uuid[], $2::text[])`, to stand after FROM. */
  readonly sql: string;
  /** The names of the columns in the same order: `id, name`. */
  readonly columns: string;
  /** Each a list of values or, where that means the same, a `Buffer` with the array in the server's binary form. */
  readonly params: readonly unknown[];
}

/**
 * Turns rows into the source of one statement:
 *
 * ```ts
 * const { sql, columns, params } = unnestColumns(leads, {
 *   id: { type: 'uuid', value: (lead) => lead.id },
 *   name: { type: 'text', value: (lead) => lead.name },
 * });
 * await tx.query(`insert into lead (brand_id, ${columns}) select $3, * from ${sql}`, [...params, tx.brandId]);
 * ```
 *
 * @param firstParameter number of the first parameter, when others stand before. Default 1.
 */
export function unnestColumns<Row>(
  rows: readonly Row[],
  specs: Readonly<Record<string, ColumnSpec<Row>>>,
  firstParameter = 1,
): UnnestedColumns {
  const entries = Object.entries(specs);
  const arrays = entries.map(([, { type }], index) => `$${firstParameter + index}::${type}[]`);
  return {
    sql: `unnest(${arrays.join(', ')})`,
    columns: entries.map(([name]) => name).join(', '),
    params: entries.map(([, { type, value }]) =>
      arrayOf(
        type,
        rows.map((row) => value(row)),
      ),
    ),
  };
}

function arrayOf(type: ColumnType, values: readonly unknown[]): unknown {
  return binaryArray(type, values) ?? values.map((value) => parameter(type, value));
}

function parameter(type: ColumnType, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  // An array as an element would become a further dimension.
  if (type === 'jsonb') return JSON.stringify(value);
  // The driver writes a Date in local time without its seconds' offset; ISO text has neither trouble.
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'bigint' ? value.toString() : value;
}
