import { type LeadItem } from '../leads-api.js';
import { typeSign } from './words.js';

type Named = Pick<LeadItem, 'contact' | 'type'>;

/** How a lead is called: by its contact's name, else by what is known. The carrier's caller name is no name. */
export function leadName({ contact, type }: Named): string {
  return contact.name ?? contact.company ?? contact.phone?.display ?? contact.email ?? `Unknown ${unknownNoun(type)}`;
}

function unknownNoun(type: string): string {
  return type === 'phone_call' ? 'caller' : 'contact';
}

/** What the lead is besides its badge: the form it came through. */
export function formOrBadge({ type, formName }: Pick<LeadItem, 'type' | 'formName'>): string {
  return type === 'web_form' ? (formName ?? typeSign(type).label) : typeSign(type).label;
}
