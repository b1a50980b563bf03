import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Numbers without a country code are read as of North America, where the product is sold. */
const homeRegion = 'US';

/** The number in E.164, `undefined` when the text is no possible number. */
export function readE164(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, homeRegion);
  return parsed?.isPossible() ? parsed.number : undefined;
}
