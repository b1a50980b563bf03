import { readPhone } from '../mapping/fields/read-phone.js';
import { readText } from '../mapping/fields/read-text.js';
import { type Reading } from '../mapping/fields/reading.js';
import { type Phone, type WhatConvertsLead } from '../mapping/whatconverts-lead.js';
import { contactFromForm } from './contact-from-form.js';

/** Where a resolved value was found, best first. */
export type ContactOrigin =
  'mapped-field' | 'contact-card' | 'lead' | 'sender' | 'caller-number' | 'form-field' | 'message';

/** A value and where it was found. */
export interface Resolved<T> {
  readonly value: T;
  readonly origin: ContactOrigin;
}

/** One answer to "who is it and what do they want". */
export interface ResolvedContact {
  readonly name?: Resolved<string>;
  readonly company?: Resolved<string>;
  readonly email?: Resolved<string>;
  readonly phone?: Resolved<Phone>;
  readonly message?: Resolved<string>;
}

type Candidate<T> = readonly [ContactOrigin, T | undefined];

const firstOf = <T>(...candidates: readonly Candidate<T>[]): Resolved<T> | undefined => {
  const found = candidates.find(([, value]) => value !== undefined);
  return found?.[1] === undefined ? undefined : { value: found[1], origin: found[0] };
};

const valueOf = <T>(reading: Reading<T>): T | undefined => (reading.kind === 'value' ? reading.value : undefined);

const mappedText = (lead: ResolvableLead, name: string): string | undefined =>
  Object.hasOwn(lead.contact.mappedFields, name) ? valueOf(readText(lead.contact.mappedFields[name])) : undefined;

/** The parts of a lead that tell about its contact. */
export type ResolvableLead = Pick<WhatConvertsLead, 'contact' | 'email' | 'chat' | 'call' | 'location'>;

/**
 * Resolves the contact by the rules of the field map: fields mapped by the account come before the contact card, the
 * card before the lead's own address and number, and the form's labels last. The caller ID is never a name.
 *
 * @param defaultRegion two-letter country for numbers without a country code, when the lead names no country
 */
export function resolveContact(lead: ResolvableLead, defaultRegion?: string): ResolvedContact {
  const { contact, call, email, chat } = lead;
  const region = lead.location.country ?? call.callerCountry ?? defaultRegion;
  const form = contactFromForm(contact.formFields, region);
  const mappedPhone = valueOf(readPhone(mappedText(lead, 'Phone Number'), region));
  return {
    name: firstOf(
      ['mapped-field', mappedText(lead, 'Contact Person')],
      ['contact-card', contact.name],
      ['sender', email.senderName],
      ['form-field', form.name],
    ),
    company: firstOf(
      ['mapped-field', mappedText(lead, 'Company Name')],
      ['contact-card', contact.company],
      ['form-field', form.company],
    ),
    email: firstOf(
      ['mapped-field', mappedText(lead, 'Email')],
      ['contact-card', contact.email],
      ['lead', contact.leadEmail],
      ['form-field', form.email],
    ),
    phone: firstOf(
      ['mapped-field', mappedPhone],
      ['contact-card', contact.phone],
      ['lead', contact.leadPhone],
      ['caller-number', call.callerNumber],
      ['form-field', form.phone],
    ),
    message: firstOf(['message', email.message], ['message', chat.message], ['form-field', form.message]),
  };
}
