import { type LeadView } from './lead-view.js';
import { digitsOf, phoneDigits } from './phone-digits.js';
import { searchableWords } from './searchable-words.js';
import { wholeCodePoints } from './whole-code-points.js';

/** Code points of each text that can be found, and of each word: one character may become eighteen when it is made comparable. */
const searchedLength = 500;

/**
 * One line in which a lead is found by substring: the words of name, company, e-mail, message, campaign and form name (500 code points each), then
 * the phone number's digits with and without country code, then the digits of every number in those texts.
 * Ask with `searchTerms`, and demand each term.
 */
export function searchTextOf({ contact, message, attribution, formName, call }: LeadView): string {
  const texts = [contact.name, contact.company, contact.email, message, attribution.campaign, formName]
    .filter((text) => typeof text === 'string')
    .map((text) => searchableWords(wholeCodePoints(text, searchedLength)).join(' '));
  const phones = [contact.phone, call?.callerNumber].flatMap((phone) => [phone?.e164, phone?.raw]);
  const numbers = [...phones.map((phone) => digitsOf((phone ?? '').normalize('NFKC'))), ...texts.flatMap(phoneDigits)];
  return [...new Set([...texts, ...numbers])].filter(Boolean).map(withShortWords).join(' ');
}

function withShortWords(text: string): string {
  if (text.length <= searchedLength) return text;
  return text
    .split(' ')
    .map((word) => wholeCodePoints(word, searchedLength))
    .join(' ');
}
