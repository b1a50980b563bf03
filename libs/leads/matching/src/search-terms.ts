import { digitsOf } from './phone-digits.js';
import { searchableWords } from './searchable-words.js';

const numberPart = /^[\d().\-/+]*$/;
const wholeNumberDigits = { fewest: 7, most: 15 };
/** From here on a number is one term without its punctuation. */
const fewestDigits = 3;

/**
 * What a query asks for: a lead matches if its search text contains every term. Words come back in lower case and NFKC; what
 * is written like a phone number comes back as digits, in one piece if it is long enough for a number, without the leading
 * zeros that belong to dialling and not to the number. An empty query has no terms.
 *
 * @example searchTerms('(704) 555-0101') // ['7045550101']
 * @example searchTerms('Jane 704.555.0101') // ['jane', '7045550101']
 */
export function searchTerms(query: string): string[] {
  const terms: string[] = [];
  let number: string[] = [];
  for (const word of searchableWords(query)) {
    if (numberPart.test(word)) {
      number.push(word);
      continue;
    }
    terms.push(...numberTerms(number), word);
    number = [];
  }
  return [...new Set([...terms, ...numberTerms(number)])].filter(Boolean);
}

/** Neighbouring parts are one phone number if together they are as long as one; else each is sought by itself. */
function numberTerms(parts: readonly string[]): string[] {
  const digits = digitsOf(parts.join(' '));
  if (digits.length < wholeNumberDigits.fewest || digits.length > wholeNumberDigits.most) return parts.map(partTerm);
  return [withoutDiallingZeros(digits)];
}

function partTerm(part: string): string {
  const digits = digitsOf(part);
  return digits.length >= fewestDigits ? digits : part.replace(/^[+(]+/, '');
}

function withoutDiallingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
