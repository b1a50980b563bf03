import { type Fault, type FaultKind, type FaultMatch } from './fault.js';

/** What a fault can see of a request. */
export interface FaultSubject {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key?: string;
}

const pathFits = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

const fits = (match: FaultMatch, subject: FaultSubject): boolean =>
  (match.method === undefined || match.method === subject.method) &&
  (match.path === undefined || pathFits(match.path, subject.path)) &&
  (match.key === undefined || match.key === subject.key) &&
  Object.entries(match.query ?? {}).every(([name, value]) => subject.query.get(name) === value);

/** Takes the faults that strike this request, in the order they were set, and counts them down. */
export const faultsOfRequest = (faults: Fault[], subject: FaultSubject): FaultKind[] => {
  const striking: FaultKind[] = [];
  for (const fault of faults) {
    if (fault.left <= 0 || !fits(fault.match, subject)) continue;
    fault.seen += 1;
    if (fault.seen < (fault.match.nth ?? 1)) continue;
    fault.left -= 1;
    striking.push(fault.what);
  }
  return striking;
};
