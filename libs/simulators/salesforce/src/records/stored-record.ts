/** A value as the API shows it. */
export type FieldValue = string | number | boolean | null;
/** Values by the field's own spelling. */
export type Row = Readonly<Record<string, FieldValue>>;

/** A record at one moment; a change makes another object. */
export interface StoredRecord {
  readonly id: string;
  readonly object: string;
  readonly values: Row;
}

/** A value, null when the record has none. */
export const valueOf = (record: StoredRecord, fieldName: string): FieldValue => record.values[fieldName] ?? null;

/** A text value, or undefined. */
export const textOf = (record: StoredRecord, fieldName: string): string | undefined => {
  const value = valueOf(record, fieldName);
  return typeof value === 'string' ? value : undefined;
};

/** Whether the record lies in the recycle bin. */
export const isDeleted = (record: StoredRecord): boolean => valueOf(record, 'IsDeleted') === true;
