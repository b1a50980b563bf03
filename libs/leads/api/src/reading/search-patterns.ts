import { searchTerms } from '@leadweave/lead-matching';
import { type LeadFilter } from './lead-filter.js';

/** More terms than this narrow nothing further. */
const mostTerms = 8;
/** Shorter terms have no trigram, so no index can find them. */
const shortestIndexed = 3;
/** Trigrams that are compared to find the rare ones among them. */
const mostTrigrams = 24;

/** LIKE patterns of what the search box holds; a lead must match all of them. */
export interface SearchPatterns {
  readonly all: readonly string[];
  /** Whether the index of trigrams can find at least one of them. */
  readonly areIndexed: boolean;
  /** Three letters or digits each that the index knows and every match contains. */
  readonly trigrams: readonly string[];
}

/** Undefined when nothing is searched for. */
export function searchPatterns(query: string | undefined): SearchPatterns | undefined {
  const terms = searchTerms((query ?? '').replaceAll('\0', '')).slice(0, mostTerms);
  if (terms.length === 0) return undefined;
  const areIndexed = terms.some((term) => [...term].length >= shortestIndexed);
  return { all: terms.map((term) => `%${escapeLike(term)}%`), areIndexed, trigrams: trigramsOf(terms) };
}

/** Without another filter every match counts: the index alone answers. */
export function isOnlySearch({ q: _q, ...others }: LeadFilter): boolean {
  return Object.values(others).every((value) => value === undefined);
}

/** Of a long query every n-th, so that all its parts are represented. */
function trigramsOf(terms: readonly string[]): string[] {
  const found = terms.flatMap((term) => [...term.matchAll(/(?=([a-z0-9]{3}))/g)].map(([, trigram]) => trigram!));
  const different = [...new Set(found)];
  const step = Math.max(1, Math.ceil(different.length / mostTrigrams));
  return different.filter((_, index) => index % step === 0);
}

/** The characters with a meaning in LIKE, taken literally. */
function escapeLike(term: string): string {
  return term.replace(/[\\%_]/g, '\\$&');
}
