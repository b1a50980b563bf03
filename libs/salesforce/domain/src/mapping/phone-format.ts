import { type Phone } from '@leadweave/domain';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** How numbers are written in Salesforce. Validation rules of some orgs refuse one of them, so a brand chooses. */
export const phoneFormats = ['e164', 'local', 'as-received'] as const;
export type PhoneFormat = (typeof phoneFormats)[number];

/** A number in a format; as received where it could not be read as a number. */
export function formatPhone({ raw, e164 }: Phone, format: PhoneFormat): string {
  const number = e164 === undefined || format === 'as-received' ? undefined : parsePhoneNumberFromString(e164);
  if (!number) return raw.trim();
  return format === 'e164' ? number.number : number.formatNational();
}
