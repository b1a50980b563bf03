import { type LeadView } from '@leadweave/lead-matching';
import { sanitizeText } from '@leadweave/persistence';

/** A value before and after; `null` where there was or is none. */
export interface FieldChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** Changed fields of a lead by path, for example `contact.email` or `fields.Project type`. */
export type FieldChanges = Readonly<Record<string, FieldChange>>;

/** Parts of the view that are told in the log. The visitor's place is left out: its IP address has its own retention. */
const toldGroups = [
  'contact',
  'fields',
  'attribution',
  'device',
  'call',
  'chat',
  'value',
  'deal',
  'vendor',
  'flags',
] as const;
const toldFields = [
  'type',
  'transactionType',
  'occurredAtMs',
  'message',
  'subject',
  'formName',
  'channel',
  'quality',
  'status',
] as const;
const longestTold = 500;

/** What a reader of the log wants to know about two views of one lead. */
export function changedFields(before: LeadView, after: LeadView): FieldChanges {
  const was = flatten(before);
  const is = flatten(after);
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => !isEqual(was.get(path), is.get(path)));
  return Object.fromEntries(paths.map((path) => [path, { before: told(was.get(path)), after: told(is.get(path)) }]));
}

function flatten(view: LeadView): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const field of toldFields) values.set(field, view[field]);
  for (const group of toldGroups) {
    for (const [name, value] of Object.entries(view[group] ?? {})) values.set(`${group}.${name}`, value);
  }
  return values;
}

function isEqual(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function told(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'string' && value.length > longestTold
    ? `${sanitizeText(value.slice(0, longestTold))}…`
    : value;
}
