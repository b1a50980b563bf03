import { e164From } from '../mapping/fields/read-phone.js';
import { type Phone } from '../mapping/whatconverts-lead.js';
import { type FormFieldMeaning, meaningOfFormLabel } from './form-labels.js';

/** What a form says about its sender. */
export interface FormContact {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: Phone;
  readonly message?: string;
}

const textsByMeaning = (fields: Readonly<Record<string, unknown>>): Map<FormFieldMeaning, string> => {
  const texts = new Map<FormFieldMeaning, string>();
  for (const [label, value] of Object.entries(fields)) {
    const meaning = meaningOfFormLabel(label);
    if (!meaning || typeof value !== 'string' || value.trim() === '' || texts.has(meaning)) continue;
    // A field called "Email" may hold a choice of contact ways; only an address counts.
    if (meaning !== 'email' || /^[^\s@]+@[^\s@]+$/.test(value.trim())) texts.set(meaning, value);
  }
  return texts;
};

const joinedName = (first: string | undefined, last: string | undefined): string | undefined => {
  const parts = [first, last].map((part) => part?.trim()).filter((part) => part);
  return parts.length > 0 ? parts.join(' ') : undefined;
};

const phoneFrom = (raw: string | undefined, region: string | undefined): Phone | undefined => {
  if (raw === undefined || !/\d/.test(raw)) return undefined;
  const e164 = e164From(raw, region);
  return e164 === undefined ? { raw } : { raw, e164 };
};

/** Searches the form's fields by their labels; the first one of each kind counts, honeypots are skipped. */
export function contactFromForm(fields: Readonly<Record<string, unknown>>, region?: string): FormContact {
  const texts = textsByMeaning(fields);
  return {
    name: texts.get('name') ?? joinedName(texts.get('firstName'), texts.get('lastName')),
    company: texts.get('company'),
    email: texts.get('email'),
    phone: phoneFrom(texts.get('phone'), region),
    message: texts.get('message'),
  };
}
