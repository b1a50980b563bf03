import { searchTerms } from '@leadweave/lead-matching';

/** More terms than this narrow nothing further. */
const mostTerms = 8;
/** Shorter terms have no trigram, so no index can find them. */
const shortestIndexed = 3;

/** LIKE patterns of what the search box holds; a lead must match all of them. */
export interface SearchPatterns {
  readonly all: readonly string[];
  /** Whether the index of trigrams can find at least one of them. */
  readonly areIndexed: boolean;
}

/** Undefined when nothing is searched for. */
export function searchPatterns(query: string | undefined): SearchPatterns | undefined {
  const terms = searchTerms((query ?? '').replaceAll('\0', '')).slice(0, mostTerms);
  if (terms.length === 0) return undefined;
  const areIndexed = terms.some((term) => [...term].length >= shortestIndexed);
  return { all: terms.map((term) => `%${escapeLike(term)}%`), areIndexed };
}

/** The characters with a meaning in LIKE, taken literally. */
function escapeLike(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&');
}
