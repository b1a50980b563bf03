import { ApiRefusal, refusal } from '../http/api-refusal.js';
import { type Answer, jsonAnswer, refusalAnswer } from '../http/answer.js';
import { bodyObject, type Call } from '../http/call.js';

/** Requests one composite call may carry; it counts as one (contract 4.1). */
const MOST_REQUESTS = 25;

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Record<string, string>;
}

const valueAt = (value: unknown, path: string): string => {
  const found = path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** Puts the answers of earlier requests in place of `@{reference.path}`. */
const resolved = (text: string, earlier: ReadonlyMap<string, unknown>): string =>
  text.replace(/@\{(\w+)\.?([^}]*)\}/g, (_, name: string, path: string) => valueAt(earlier.get(name), path));

const callOf = (call: Call, request: Subrequest, earlier: ReadonlyMap<string, unknown>): Call => {
  const url = new URL(resolved(request.url, earlier), 'http://simulator.invalid');
  const segments = url.pathname.split('/').slice(4).map(decodeURIComponent);
  const headers = Object.entries(request.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    ...call,
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    segments,
    headers: { ...call.headers, ...(Object.fromEntries(headers) as Record<string, string>) },
    body: request.body === undefined ? '' : resolved(JSON.stringify(request.body), earlier),
  };
};

const answerOf = (call: Call, route: (call: Call) => Answer): Answer => {
  try {
    return route(call);
  } catch (error) {
    // A refusal of one request stands in its place.
    if (error instanceof ApiRefusal) return refusalAnswer(error);
    throw error;
  }
};

/** `POST /composite`: requests one after the other, each may use the answers of those before it. */
export const compositeRoute = (call: Call, route: (call: Call) => Answer): Answer => {
  const body = bodyObject(call);
  const requests = (body.compositeRequest ?? []) as Subrequest[];
  if (requests.length > MOST_REQUESTS)
    throw refusal(400, 'PROCESSING_HALTED', `Composite requests take at most ${MOST_REQUESTS} subrequests`);
  const earlier = new Map<string, unknown>();
  let failed = false;
  const run = () =>
    requests.map((request) => {
      const answer = answerOf(callOf(call, request, earlier), route);
      failed ||= answer.status >= 400;
      const shown: unknown = answer.body === '' ? null : JSON.parse(answer.body);
      earlier.set(request.referenceId, shown);
      return { body: shown, httpHeaders: {}, httpStatusCode: answer.status, referenceId: request.referenceId };
    });
  const compositeResponse = call.org.records.attempt(run, () => !(failed && body.allOrNone === true));
  return jsonAnswer({ compositeResponse });
};
