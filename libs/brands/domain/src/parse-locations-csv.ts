import { CsvError, parse } from 'csv-parse/sync';
import type { LocationDetails } from './location.js';
import { locationField } from './location-columns.js';
import { type LocationDraft, type LocationFault, validateLocation } from './validate-location.js';

/** What one data row of a file says. `line` is the line of the file on which the row begins, the title row being line 1. */
export type LocationRow =
  | { readonly kind: 'valid'; readonly line: number; readonly location: LocationDetails }
  | {
      readonly kind: 'invalid';
      readonly line: number;
      readonly name: string;
      readonly faults: readonly LocationRowFault[];
    };

/** Besides the faults of a location: a name that an earlier row of the file has already used. */
export type LocationRowFault = LocationFault | { readonly field: 'name'; readonly reason: 'repeated' };

/** The rows of the file, or why the file as a whole cannot be read. */
export type LocationsFile =
  | { readonly kind: 'rows'; readonly rows: readonly LocationRow[]; readonly ignoredColumns: readonly string[] }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'empty' | 'no-name-column' | 'repeated-column' | 'malformed' | 'too-many-rows';
    };

/** How to read a file. */
export interface LocationsCsvOptions {
  /** Zone of rows that name none. Without it such rows are faulty. */
  readonly defaultTimeZone?: string;
}

/** A brand has hundreds of locations; a larger file is another kind of file. */
export const maximumLocationRows = 5_000;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads locations from CSV text: a title row, then one location a row. Comma, semicolon or tab is recognised from the
 * title row, a byte order mark is dropped, unknown columns are ignored and named. A faulty row never stops the others.
 */
export function parseLocationsCsv(text: string, options: LocationsCsvOptions = {}): LocationsFile {
  const lines = readLines(text);
  if (lines === undefined) return { kind: 'unreadable', reason: 'malformed' };
  const [titles, ...rows] = lines;
  if (titles === undefined) return { kind: 'unreadable', reason: 'empty' };
  const fields = titles.cells.map(locationField);
  const reason = fileFault(fields, rows.length);
  if (reason) return { kind: 'unreadable', reason };
  const ignoredColumns = titles.cells.filter((title, index) => !fields[index] && title !== '');
  return { kind: 'rows', rows: markRepeated(rows.map((row) => locationRow(row, fields, options))), ignoredColumns };
}

function readLines(text: string): Line[] | undefined {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    const records = parse(plain, {
      delimiter: delimiterOf(plain),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: firstLine(info.lines, record), cells: record }));
  } catch (error) {
    // An unclosed quote is the reader's only complaint with these settings; anything else is our own mistake.
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The reader counts the line on which a record ends; line breaks inside quotes lie before it. */
function firstLine(lastLine: number, cells: readonly string[]): number {
  return lastLine - cells.join('').split('\n').length + 1;
}

function delimiterOf(text: string): string {
  const titles = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string) => titles.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function fileFault(fields: readonly (string | undefined)[], rowCount: number) {
  const known = fields.filter((field) => field !== undefined);
  if (!known.includes('name')) return 'no-name-column';
  if (new Set(known).size < known.length) return 'repeated-column';
  if (rowCount > maximumLocationRows) return 'too-many-rows';
  return rowCount === 0 ? 'empty' : undefined;
}

function locationRow(
  { line, cells }: Line,
  fields: readonly (keyof LocationDetails | undefined)[],
  { defaultTimeZone }: LocationsCsvOptions,
): LocationRow {
  const named = fields.flatMap((field, index) => (field ? [[field, cells[index] ?? ''] as const] : []));
  const draft: LocationDraft = Object.fromEntries(named);
  const status = draft.status
    ?.toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
  const result = validateLocation({ ...draft, status, timeZone: draft.timeZone || defaultTimeZone });
  return result.kind === 'valid'
    ? { kind: 'valid', line, location: result.location }
    : { kind: 'invalid', line, name: draft.name ?? '', faults: result.faults };
}

function markRepeated(rows: readonly LocationRow[]): LocationRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.kind === 'invalid') return row;
    const key = row.location.name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return row;
    }
    return {
      kind: 'invalid',
      line: row.line,
      name: row.location.name,
      faults: [{ field: 'name', reason: 'repeated' }],
    };
  });
}
