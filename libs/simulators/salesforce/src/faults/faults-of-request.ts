import { htmlAnswer, jsonAnswer, type Answer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { type Fault, type FaultKind, type FaultMatch } from './fault.js';

const pathFits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`).test(path);

const fits = (match: FaultMatch, asked: Asked): boolean =>
  (match.method === undefined || match.method === asked.method) &&
  (match.host === undefined || match.host === asked.host) &&
  (match.path === undefined || pathFits(match.path, asked.path));

/** Takes the faults that strike a request, in the order they were set, and counts them down. */
export const faultsOfRequest = (faults: readonly Fault[], asked: Asked): FaultKind[] => {
  const striking: FaultKind[] = [];
  for (const fault of faults) {
    if (fault.left <= 0 || !fits(fault.match, asked)) continue;
    fault.seen += 1;
    if (fault.seen < (fault.match.nth ?? 1)) continue;
    fault.left -= 1;
    striking.push(fault.what);
  }
  return striking;
};

/** The 401 of a session that is over (contract 3.7). */
export const invalidSession = (): Answer =>
  jsonAnswer([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], 401);

/** The answer a fault gives in place of the real one, or undefined when the call is carried out. */
export const answerOfFault = (fault: FaultKind): Answer | undefined => {
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, contentType: fault.contentType ?? 'text/plain', body: fault.body ?? '' };
    case 'error':
      return jsonAnswer(
        [{ message: fault.message ?? fault.errorCode, errorCode: fault.errorCode }],
        fault.status ?? 400,
      );
    case 'invalidSession':
      return invalidSession();
    case 'htmlPage':
      return htmlAnswer(fault.status ?? 503, 'Service Unavailable');
    case 'reset':
      return { status: 0, contentType: '', body: '' };
    default:
      return undefined;
  }
};
