/** Types that a column of a set-based statement may have. Array types are missing: `unnest` flattens them, use `jsonb`. */
export type ColumnType =
  | 'uuid'
  | 'text'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'interval'
  | 'bytea'
  | 'jsonb';
