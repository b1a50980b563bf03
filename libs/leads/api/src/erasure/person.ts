import { normaliseEmail } from '@leadweave/domain';

/** A person by what is known of them: one of the two, or both. */
export interface Person {
  /** As pairing compares it. */
  readonly email?: string;
  /** Digits with country code. */
  readonly phone?: string;
}

const digitsOfNumber = { fewest: 7, most: 15, ofNorthAmerica: 10 };

/**
 * The digits by which a phone number is recognised, however it is written: with country code, and `1` for a number of ten
 * digits. Undefined for what is no number.
 */
export function phoneKey(number: string | undefined): string | undefined {
  const digits = (number ?? '').normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < digitsOfNumber.fewest || digits.length > digitsOfNumber.most) return undefined;
  return digits.length === digitsOfNumber.ofNorthAmerica ? `1${digits}` : digits;
}

/** Undefined when neither an e-mail address nor a phone number is in it. */
export function personOf(email: string | undefined, phone: string | undefined): Person | undefined {
  const person = { email: normaliseEmail(email), phone: phoneKey(phone) };
  return person.email || person.phone ? person : undefined;
}
