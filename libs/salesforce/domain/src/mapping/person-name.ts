/** A name in the two parts that Salesforce has. */
export interface PersonName {
  readonly firstName?: string;
  readonly lastName?: string;
}

/**
 * Splits a name at its last word; "Doe, Jane" is turned round. A caller's name in capitals, such as WIRELESS CALLER, is what a carrier
 * knows of a line and no person's name: it stays whole (contract 5.2).
 *
 * @param mayBeLine the name comes from a call or text message
 */
export function personName(name: string | undefined, mayBeLine: boolean): PersonName {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  if (words.length === 0) return {};
  if (words.length === 1 || (mayBeLine && whole === whole.toUpperCase())) return { lastName: whole };
  const turned = /^([^,]+), ([^,]+)$/.exec(whole);
  if (turned) return { firstName: turned[2], lastName: turned[1] };
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) };
}
