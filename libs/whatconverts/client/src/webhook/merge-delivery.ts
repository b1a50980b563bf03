import { isEmpty } from '../mapping/fields/reading.js';
import { readMap } from '../mapping/fields/read-map.js';
import { leadStates, type LeadState, literalFromWire } from '../wire/enumerations.js';
import { timeFromWire } from '../wire/wire-time.js';

/** A row of the API or the flat body of a webhook, parsed from JSON. */
export type LeadRow = Readonly<Record<string, unknown>>;

/** What is known of a lead before a delivery arrives. */
export interface KnownRow {
  readonly row: LeadRow;
  /** Whether it was read through the API, and so is complete: what it lacks, the lead lacks. */
  readonly verified: boolean;
}

const mapFields: ReadonlySet<string> = new Set(['additional_fields', 'field_mappings', 'lead_analysis']);
const stateFields = ['lead_state', 'call_status', 'chat_status'] as const;
/** Says what the delivery was, not what the lead is. */
const triggerField = 'trigger';

/**
 * Lays a webhook's body over what is known of its lead. A key that is absent or empty means "not sent" and never clears
 * (contract 9.3); maps are merged label by label. The later `last_updated` wins, a completed call or chat wins over one in
 * progress; what is older only fills the gaps of rows that were pushed themselves. Pure, and repeating it changes nothing.
 */
export function mergeDelivery(known: KnownRow | undefined, delivery: LeadRow): LeadRow {
  const body = sent(delivery);
  if (!known) return body;
  if (isNewer(body, known.row)) return layOver(known.row, body);
  return known.verified ? known.row : layOver(body, known.row);
}

function isNewer(arriving: LeadRow, stored: LeadRow): boolean {
  const [from, to] = [stateOf(stored), stateOf(arriving)];
  if (from !== to && from !== undefined && to !== undefined) return to === 'completed';
  return timeOf(arriving, stored) >= timeOf(stored, arriving);
}

/** A row without a time of change is as old as the other one. */
function timeOf(row: LeadRow, other: LeadRow): number {
  return (timeFromWire(row['last_updated']) ?? timeFromWire(other['last_updated']))?.getTime() ?? 0;
}

function stateOf(row: LeadRow): LeadState | undefined {
  const states = stateFields.map((field) => stateIn(row, field));
  return states.find((state) => state === 'in_progress') ?? states.find((state) => state !== undefined);
}

function stateIn(row: LeadRow, field: string): LeadState | undefined {
  const text = Object.hasOwn(row, field) ? row[field] : undefined;
  return typeof text === 'string' ? literalFromWire(leadStates, text) : undefined;
}

/** An empty value of a row that was pushed says nothing, whichever side it is on. */
function layOver(below: LeadRow, above: LeadRow): LeadRow {
  const entries = new Map(Object.entries(sent(isOver(below, above) ? withoutProgress(below) : below)));
  for (const [key, value] of Object.entries(sent(above))) {
    entries.set(key, mapFields.has(key) ? mergedMap(entries.get(key), value) : value);
  }
  const latest = [below, above]
    .filter((row) => timeFromWire(row['last_updated']))
    .sort(byTime)
    .at(-1);
  if (latest) entries.set('last_updated', latest['last_updated']);
  return Object.fromEntries(entries);
}

const byTime = (left: LeadRow, right: LeadRow) => timeOf(left, right) - timeOf(right, left);

/** A call that has ended says so in one of its state fields; the others must not keep it open. */
function isOver(below: LeadRow, above: LeadRow): boolean {
  return stateOf(below) === 'in_progress' && stateOf(above) === 'completed';
}

function withoutProgress(row: LeadRow): LeadRow {
  const isOpen = (key: string) => stateFields.some((field) => field === key) && stateIn(row, key) === 'in_progress';
  return Object.fromEntries(Object.entries(row).filter(([key]) => !isOpen(key)));
}

/** Every label of both; an empty one keeps its place, and takes no value from the other side. */
function mergedMap(below: unknown, above: unknown): unknown {
  const [lower, upper] = [readMap(below), readMap(above)];
  if (lower.kind !== 'value' || upper.kind !== 'value') return above;
  const entries = new Map(Object.entries(lower.value));
  for (const [label, value] of Object.entries(upper.value)) {
    if (!isEmpty(value) || !entries.has(label)) entries.set(label, value);
  }
  return Object.fromEntries(entries);
}

function sent(row: LeadRow): LeadRow {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => key !== triggerField && !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return isEmpty(value) || (typeof value === 'object' && Object.keys(value as object).length === 0);
}
