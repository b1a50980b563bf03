import { type FormDesign, type FormField } from './form-design.js';
import { extraValues, valueLimits } from './form-limits.js';

/** Why a value is not accepted. */
export type FieldErrorCode =
  'required' | 'too-long' | 'not-an-email' | 'not-a-phone' | 'unknown-option' | 'not-a-text' | 'too-many-values';

/** One refused value. `fieldId` is the name under which it was sent. */
export interface FieldError {
  readonly fieldId: string;
  readonly code: FieldErrorCode;
}

/** Values by field, each as text: a ticked box is `Yes`, any other `No`, a field without value is empty. */
export interface SubmittedValues {
  readonly values: ReadonlyMap<string, string>;
  /** Values of fields that the form does not have, as sent: kept, since the page may be older than the form. */
  readonly extras: ReadonlyMap<string, string>;
}

export type SubmissionCheck =
  ({ readonly kind: 'valid' } & SubmittedValues) | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** What a ticked box says, and an unticked one. */
export const ticked = 'Yes';
export const notTicked = 'No';

/** Checks what was sent against the form. Total: whatever is sent, it answers and never throws. */
export function validateSubmission(form: Pick<FormDesign, 'fields'>, sent: unknown): SubmissionCheck {
  const given = givenValues(sent);
  const read = form.fields.map((field) => readField(field, given.get(field.id)));
  const extras = readExtras(given, new Set(form.fields.map(({ id }) => id)));
  const errors = [...read, ...extras].flatMap((reading) => reading.error ?? []);
  if (errors.length > 0) return { kind: 'invalid', errors };
  return { kind: 'valid', values: mapOf(read), extras: mapOf(extras) };
}

interface Reading {
  readonly name: string;
  readonly text: string;
  readonly error?: FieldError;
}

const mapOf = (readings: readonly Reading[]) => new Map(readings.map(({ name, text }) => [name, text]));

function givenValues(sent: unknown): ReadonlyMap<string, unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return new Map();
  // Entries, so that a name like `__proto__` is only a name.
  return new Map(Object.entries(sent));
}

function readField(field: FormField, given: unknown): Reading {
  const text = isBox(field) ? boxText(given) : textOf(given);
  if (text === undefined) return { name: field.id, text: '', error: { fieldId: field.id, code: 'not-a-text' } };
  const code = faultOf(field, text);
  return { name: field.id, text, ...(code && { error: { fieldId: field.id, code } }) };
}

function isBox({ kind }: FormField): boolean {
  return kind === 'checkbox' || kind === 'consent';
}

/** Texts, numbers and lists of both; anything else has no text. */
function textOf(given: unknown): string | undefined {
  if (given === undefined || given === null) return '';
  if (Array.isArray(given)) {
    const texts = given.map(textOf);
    return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
  }
  return ['string', 'number', 'boolean'].includes(typeof given) ? `${given as string | number | boolean}` : undefined;
}

const unticked = new Set(['', 'no', 'off', 'false', '0']);

function boxText(given: unknown): string | undefined {
  const text = textOf(given);
  if (text === undefined) return undefined;
  return unticked.has(text.trim().toLowerCase()) ? notTicked : ticked;
}

function faultOf(field: FormField, text: string): FieldErrorCode | undefined {
  const isEmpty = isBox(field) ? text === notTicked : text.trim() === '';
  if (isEmpty) return field.required ? 'required' : undefined;
  if (text.length > valueLimits[field.kind]) return 'too-long';
  return formatFault(field, text.trim());
}

function formatFault({ kind, options }: FormField, text: string): FieldErrorCode | undefined {
  if (kind === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)) return 'not-an-email';
  if (kind === 'phone' && text.replaceAll(/\D/g, '').length < 5) return 'not-a-phone';
  if (kind === 'choice' && !options.includes(text)) return 'unknown-option';
  return undefined;
}

function readExtras(given: ReadonlyMap<string, unknown>, known: ReadonlySet<string>): Reading[] {
  const names = [...given.keys()].filter((name) => !known.has(name));
  if (names.length > extraValues.most) {
    return [{ name: '', text: '', error: { fieldId: names[extraValues.most]!, code: 'too-many-values' } }];
  }
  return names.map((name) => readExtra(name, given.get(name)));
}

function readExtra(name: string, given: unknown): Reading {
  const text = textOf(given);
  if (text === undefined) return { name, text: '', error: { fieldId: name, code: 'not-a-text' } };
  const isLong = name.length > extraValues.name || text.length > extraValues.value;
  return { name, text, ...(isLong && { error: { fieldId: name, code: 'too-long' } }) };
}
