import { type CreatePlan, type DecidedField, type FieldReason, type UpdatePlan } from '@leadweave/salesforce-domain';
import { type SentField } from './lead-state.js';
import { type WrittenObject } from './target-fields.js';

/** One field of a line of the log. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
}

/** Reasons for which a field is left alone as everybody expects; the others are told. */
const quiet: readonly (FieldReason | 'missing-or-hidden')[] = [
  'same',
  'off',
  'theirs-filled',
  'theirs-blank',
  'nothing-to-send',
  'awaits-our-change',
];
/** Longer texts are of no use in a log. */
const longestText = 500;

/** The fields of a new record, with a note for each that was not sent as it is. */
export function fieldsOfCreate({ values, notes }: Extract<CreatePlan, { kind: 'create' }>): ChangedField[] {
  const noteOf = (target: string) => notes.find((note) => note.target === target)?.note ?? null;
  const leftOut = notes.filter(({ target }) => !Object.hasOwn(values, target));
  return [
    ...Object.entries(values).map(([field, value]) => ({
      field,
      before: null,
      after: shownText(value),
      note: noteOf(field),
    })),
    ...leftOut.map(({ target, note }) => ({ field: target, before: null, after: null, note })),
  ];
}

/** The fields of a change: what was written, what is taken over, and what could not be sent. */
export function fieldsOfUpdate({ decided }: Pick<UpdatePlan, 'decided'>): ChangedField[] {
  return decided.flatMap((line) => {
    const { target: field, decision } = line;
    const before = shownText(line.before);
    if (decision.kind !== 'keep') return [{ field, before, after: afterOf(line), note: decision.because }];
    return quiet.includes(decision.because) ? [] : [{ field, before, after: before, note: decision.because }];
  });
}

/** What a value was when we wrote it, by field. */
export function sentFields(
  object: WrittenObject,
  changes: readonly ChangedField[],
  because: string | undefined,
  now: Date,
): Record<string, SentField> {
  return Object.fromEntries(
    changes
      .filter(({ before, after }) => after !== before)
      .map(({ field, before, after, note }) => [
        `${object}.${field}`,
        { object, value: after, before, because: because ?? note ?? 'ours-wins', at: now.toISOString() },
      ]),
  );
}

/** A value of Salesforce or ours as people read it; the vendor's data is hostile, so anything may stand here. */
export function shownText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** Of a value that is taken over, Salesforce's stays as it is. */
function afterOf({ before, decision }: DecidedField): string | null {
  return decision.kind === 'write' ? shownText(decision.value) : shownText(before);
}
