import { searchTerms } from '@leadweave/lead-matching';
import { type LeadFilter } from './lead-filter.js';

/** More terms than this narrow nothing further. */
const mostTerms = 8;
/** Of a term's words so many narrow enough. */
const mostWords = 12;
/** What stands inside of a word is looked up by its trigrams, so it needs one. At an edge of a word the edge is part of one. */
const shortestInside = 3;
const shortestAtEdge = 2;
/** The marks at which the index cuts a search text into words, beside spaces. */
const marks = /[@.\-_+/]/;

/** LIKE patterns of what the search box holds; a lead must match all of them. */
export interface SearchPatterns {
  readonly all: readonly string[];
  /** LIKE patterns of single words that every match contains, the longest first; without one no index can find anything. */
  readonly words: readonly string[];
}

/** Undefined when nothing is searched for. */
export function searchPatterns(query: string | undefined): SearchPatterns | undefined {
  const terms = searchTerms((query ?? '').replaceAll('\0', '')).slice(0, mostTerms);
  if (terms.length === 0) return undefined;
  const words = [...new Set(terms.flatMap(wordPatterns))].sort((left, right) => right.length - left.length);
  return { all: terms.map((term) => `%${escapeLike(term)}%`), words: words.slice(0, mostWords) };
}

/** Without another filter every match counts: the index alone answers. */
export function isOnlySearch({ q: _q, ...others }: LeadFilter): boolean {
  return Object.values(others).every((value) => value === undefined);
}

/** A term may begin and end inside of words; what stands between two marks is a whole one. */
function wordPatterns(term: string): string[] {
  const pieces = term.split(marks);
  const last = pieces.length - 1;
  return pieces.flatMap((piece, index) => {
    const [isFirst, isLast] = [index === 0, index === last];
    const shortest = isFirst && isLast ? shortestInside : isFirst || isLast ? shortestAtEdge : 1;
    return [...piece].length < shortest ? [] : [`${isFirst ? '%' : ''}${escapeLike(piece)}${isLast ? '%' : ''}`];
  });
}

/** The characters with a meaning in LIKE, taken literally. */
function escapeLike(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&');
}
