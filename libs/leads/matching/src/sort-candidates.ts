import { type Candidate, compareCandidates } from './compare-candidates.js';

/** Up to this length insertion is several times faster than the built-in sort, which copies the list first. */
const insertUpTo = 12;

/** Brings candidates, in place, into the order in which they are chosen. */
export function sortCandidates(candidates: Candidate[]): void {
  if (candidates.length > insertUpTo) candidates.sort(compareCandidates);
  else insertionSort(candidates);
}

function insertionSort(candidates: Candidate[]): void {
  for (let end = 1; end < candidates.length; end += 1) {
    const candidate = candidates[end]!;
    let place = end;
    for (; place > 0 && compareCandidates(candidates[place - 1]!, candidate) > 0; place -= 1)
      candidates[place] = candidates[place - 1]!;
    candidates[place] = candidate;
  }
}
