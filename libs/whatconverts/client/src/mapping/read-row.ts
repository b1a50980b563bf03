import { rowDefect } from '../transport/row-defect.js';
import { idFromWire } from '../wire/id-from-wire.js';
import { FieldReader } from './fields/field-reader.js';
import { groupsFromWire } from './groups-from-wire.js';
import { headFromWire } from './head-from-wire.js';
import { type MappingOptions, type UnreadableLeadRow } from './parsed-row.js';
import { type UnreadableReason, unreadableDetails, UnreadableRow } from './unreadable-row.js';

type Row = Readonly<Record<string, unknown>>;

const regionOf = (row: Row, { defaultRegion }: MappingOptions): string | undefined => {
  const own = [row['country'], row['caller_country']].find(
    (country) => typeof country === 'string' && /^[A-Za-z]{2}$/.test(country),
  );
  return typeof own === 'string' ? own : defaultRegion;
};

/** @throws UnreadableRow */
const checkedRow = (raw: unknown): Row => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new UnreadableRow('not-an-object');
  const defect = rowDefect(raw);
  if (defect) throw new UnreadableRow(defect);
  return raw as Row;
};

/**
 * Everything a row carried, without defaults.
 *
 * @throws UnreadableRow
 */
export function readRow(raw: unknown, options: MappingOptions) {
  const row = checkedRow(raw);
  const fields = new FieldReader(row, regionOf(row, options));
  const head = headFromWire(row, fields);
  const groups = groupsFromWire(fields);
  return { head, groups, wireTexts: fields.wireTexts, unmapped: fields.unmapped() };
}

/** The report of a row that is kept aside. */
export function unreadableRow(raw: unknown, reason: UnreadableReason): UnreadableLeadRow {
  const isObject = typeof raw === 'object' && raw !== null;
  const id = idFromWire(isObject && Object.hasOwn(raw, 'lead_id') ? (raw as Row)['lead_id'] : undefined);
  const known = id.kind === 'id' ? { leadId: id.id } : {};
  return { kind: 'unreadable', reason, detail: unreadableDetails[reason], ...known, raw };
}
