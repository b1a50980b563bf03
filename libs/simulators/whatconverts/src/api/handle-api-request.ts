import { type IncomingMessage, type ServerResponse } from 'node:http';
import { applyTruthChange } from '../faults/apply-truth-change.js';
import { type FaultKind } from '../faults/fault.js';
import { faultsOfRequest } from '../faults/faults-of-request.js';
import { tamperAnswer } from '../faults/tamper-answer.js';
import { type ApiKey } from '../state/key-ring.js';
import { type RequestRecord } from '../state/request-record.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { DAY_SECONDS } from '../world/world.js';
import { type Answer, errorAnswer, unknownPath } from './answer.js';
import { authenticate, presentedCredentials } from './authenticate.js';
import { bodyParameters } from './body-parameters.js';
import { readBody } from './read-body.js';
import { isKnownPath, routeCall } from './route-call.js';
import { sendAnswer } from './send-answer.js';

/** Path of the API below the server's address. */
export const API_PATH = '/api/v1';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bodyText: string;
  readonly contentType: string;
  readonly authorization: string | undefined;
  readonly range: string | undefined;
}

const nowOf = (state: SimulatorState): Date => new Date(state.clock.now());

const askedOf = async (request: IncomingMessage): Promise<Asked> => {
  const url = new URL(request.url ?? '/', 'http://simulator.invalid');
  const path = url.pathname.slice(API_PATH.length).replace(/\/+$/, '');
  return {
    method: request.method ?? 'GET',
    path,
    query: url.searchParams,
    bodyText: await readBody(request),
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization,
    range: request.headers.range,
  };
};

const recordOf = (state: SimulatorState, asked: Asked, faults: readonly FaultKind[]): RequestRecord => {
  const token = presentedCredentials(asked.authorization)?.token;
  const key = token === undefined ? undefined : state.keys.byToken(token)?.token;
  return {
    method: asked.method,
    path: asked.path,
    query: Object.fromEntries(asked.query),
    ...(key === undefined ? {} : { key }),
    at: nowOf(state).toISOString(),
    status: 0,
    faults: faults.map((fault) => fault.kind),
  };
};

const quotaSpent = (state: SimulatorState): Answer => {
  const { switches } = state;
  const answer = errorAnswer(switches, Number(switches.quotaSpentStatus), 'Daily request limit exceeded.');
  if (switches.quotaSpentRetryAfter === 'none') return answer;
  const untilMidnight = DAY_SECONDS - (Math.floor(state.clock.now() / 1000) % DAY_SECONDS);
  return { ...answer, headers: { 'retry-after': String(untilMidnight) } };
};

const askedQuery = (asked: Asked, faults: readonly FaultKind[]): URLSearchParams => {
  if (!faults.some((fault) => fault.kind === 'repeatedPage')) return asked.query;
  const query = new URLSearchParams(asked.query);
  query.set('page_number', '1');
  return query;
};

const echoPage = (answer: Answer, asked: Asked, faults: readonly FaultKind[]): Answer => {
  const echoes = faults.some((fault) => fault.kind === 'repeatedPage' && fault.echo);
  if (!echoes || !answer.page) return answer;
  const envelope = { ...answer.page.envelope, page_number: Number(asked.query.get('page_number') ?? 1) };
  return { ...answer, page: { ...answer.page, envelope } };
};

const mutate = (state: SimulatorState, faults: readonly FaultKind[], when: 'before' | 'after'): void => {
  for (const fault of faults)
    if (fault.kind === 'mutate' && (fault.when ?? 'before') === when)
      fault.changes.forEach((change) => applyTruthChange(state, change));
};

const answerOf = (state: SimulatorState, key: ApiKey, asked: Asked, faults: readonly FaultKind[]): Answer => {
  const body = bodyParameters(asked.bodyText, asked.contentType);
  mutate(state, faults, 'before');
  const real = routeCall({
    state,
    key,
    method: asked.method,
    path: asked.path,
    query: askedQuery(asked, faults),
    body,
    ...(asked.range === undefined ? {} : { range: asked.range }),
  });
  const answer = faults.reduce((sofar, fault) => tamperAnswer(state, sofar, fault), echoPage(real, asked, faults));
  mutate(state, faults, 'after');
  return answer;
};

const pause = (faults: readonly FaultKind[]): Promise<void> => {
  const ms = faults.reduce((sum, fault) => sum + (fault.kind === 'delay' ? fault.ms : 0), 0);
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
};

/** Answers one request of the API: journal, key, quota, places at once, route, faults, in this order. */
export const handleApiRequest = async (
  state: SimulatorState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const asked = await askedOf(request);
  const token = presentedCredentials(asked.authorization)?.token;
  const faults = faultsOfRequest(state.faults, { ...asked, ...(token === undefined ? {} : { key: token }) });
  const record = recordOf(state, asked, faults);
  state.requests.push(record);
  const send = async (answer: Answer, striking: readonly FaultKind[] = []) => {
    const answerless = striking.some(
      (fault) => fault.kind === 'hang' || (fault.kind === 'reset' && fault.atByte === undefined),
    );
    record.status = answerless ? 0 : answer.status;
    await sendAnswer(request, response, answer, striking, nowOf(state));
  };
  if (!isKnownPath(asked.path)) return send(unknownPath());
  const key = authenticate(state.keys, asked.authorization);
  if ('refused' in key) return send(errorAnswer(state.switches, 401, key.refused));
  if (!state.keys.spend(key, nowOf(state))) return send(quotaSpent(state));
  if (!(await state.keys.enter(key, nowOf(state), state.switches.tooManyAtOnce === 'delay')))
    return send(errorAnswer(state.switches, 429, 'Too many requests.'));
  try {
    await pause(faults);
    await send(answerOf(state, key, asked, faults), faults);
  } finally {
    state.keys.leave(key, nowOf(state));
  }
};
