import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type FaultKind } from '../faults/fault.js';
import { answerOfFault, faultsOfRequest } from '../faults/faults-of-request.js';
import { authorize } from '../oauth/authorize.js';
import { identity, introspect, revoke } from '../oauth/identity.js';
import { token } from '../oauth/token.js';
import { soapRoute } from '../soap/soap-route.js';
import { LOGIN_HOST, type SimulatorState } from '../simulator-state.js';
import { type Answer, htmlAnswer } from './answer.js';
import { type Asked, headerOf } from './call.js';
import { dataRequest } from './data-request.js';
import { readBody } from './read-body.js';
import { type RequestRecord } from './request-record.js';
import { sendAnswer } from './send-answer.js';

const HOST = /^\/([a-z0-9.-]+\.salesforce\.com)(\/.*)?$/;

/** Whether a path names a Salesforce host: `/<host>/…`. */
export const isSalesforcePath = (path: string): boolean => HOST.test(path.split('?')[0] ?? '');

const askedOf = async (request: IncomingMessage): Promise<Asked> => {
  const address = request.headers.host ?? 'localhost';
  const url = new URL(request.url ?? '/', `http://${address}`);
  const [, host = LOGIN_HOST, path = '/'] = HOST.exec(url.pathname) ?? [];
  return {
    method: request.method ?? 'GET',
    host,
    path,
    query: url.searchParams,
    headers: request.headers,
    body: await readBody(request),
    origin: `http://${address}`,
  };
};

/** Requests that are remembered, at most; a demonstration may run for weeks. */
const LONGEST_JOURNAL = 10_000;

/** Query values and form values that are secrets. */
const SECRET = /token|code|secret|signature|state/;

const recordOf = (asked: Asked, now: number, faults: readonly FaultKind[]): RequestRecord => {
  const client = /client=([^,;]+)/.exec(headerOf(asked.headers, 'sforce-call-options') ?? '')?.[1]?.trim();
  const grantType = asked.path.endsWith('/token') ? new URLSearchParams(asked.body).get('grant_type') : null;
  const autoAssign = headerOf(asked.headers, 'sforce-auto-assign');
  return {
    method: asked.method,
    host: asked.host,
    path: asked.path,
    query: Object.fromEntries([...asked.query].filter(([name]) => !SECRET.test(name))),
    ...(client === undefined ? {} : { client }),
    ...(autoAssign === undefined ? {} : { autoAssign }),
    ...(grantType === null ? {} : { grantType }),
    at: new Date(now).toISOString(),
    status: 0,
    faults: faults.map((fault) => fault.kind),
  };
};

const route = (state: SimulatorState, asked: Asked): Answer => {
  const { path } = asked;
  if (path === '/services/oauth2/authorize') return authorize(state, asked);
  if (path === '/services/oauth2/token') return token(state, asked);
  if (path === '/services/oauth2/revoke') return revoke(state, asked);
  if (path === '/services/oauth2/introspect') return introspect(state, asked);
  if (path === '/services/oauth2/userinfo' || path.startsWith('/id/')) return identity(state, asked);
  if (path.startsWith('/services/Soap/')) return soapRoute(state, asked);
  if (path.startsWith('/services/data')) return dataRequest(state, asked);
  return htmlAnswer(404, 'URL No Longer Exists');
};

const pause = (faults: readonly FaultKind[]): Promise<void> => {
  const ms = faults.reduce((sum, fault) => sum + (fault.kind === 'delay' ? fault.ms : 0), 0);
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
};

const isAnswered = (faults: readonly FaultKind[]): boolean =>
  !faults.some((fault) => ['reset', 'lostAnswer', 'hang'].includes(fault.kind));

/** Answers one request to any host: journal, faults, route, in this order. */
export const handleRequest = async (
  state: SimulatorState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const asked = await askedOf(request);
  const faults = faultsOfRequest(state.faults, asked);
  const record = recordOf(asked, state.clock.now(), faults);
  state.requests.push(record);
  if (state.requests.length > LONGEST_JOURNAL) state.requests.splice(0, LONGEST_JOURNAL / 2);
  await pause(faults);
  const instead = faults.map(answerOfFault).find((answer) => answer !== undefined);
  const answer = instead ?? route(state, asked);
  if (isAnswered(faults)) record.status = answer.status;
  sendAnswer(response, answer, faults, new Date(state.clock.now()));
};
