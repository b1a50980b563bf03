import { dataRoute, versions } from '../data/data-routes.js';
import { invalidSession } from '../faults/faults-of-request.js';
import { bearerOf } from '../oauth/identity.js';
import { type Approval } from '../oauth/token-book.js';
import { type SimulatorState } from '../simulator-state.js';
import { ApiRefusal, notFound, refusal } from './api-refusal.js';
import { type Answer, jsonAnswer, refusalAnswer } from './answer.js';
import { type Asked, type Call } from './call.js';

/** Longest address; a long query in a GET runs into it (contract 4.4). */
const LONGEST_ADDRESS = 16_384;

const PATH = /^\/services\/data\/v(\d+\.0)(\/.*)?$/;

const callOf = (asked: Asked, approval: Approval): Call => {
  const [, version, rest = ''] = PATH.exec(asked.path) ?? [];
  if (version === undefined || !versions().some((known) => known.version === version)) throw notFound();
  const segments = rest
    .replace(/\/$/, '')
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment));
  return { ...asked, org: approval.org, user: approval.user, version, segments };
};

const checkAllowed = ({ org, user }: Approval): void => {
  if (!org.settings.apiEnabled)
    throw refusal(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.');
  if (!user.rights.api) throw refusal(403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User');
  if (org.settings.policyBlock !== undefined) throw refusal(401, 'INVALID_SESSION_ID', org.settings.policyBlock);
  if (!org.usage.spend()) throw refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
};

const answerOf = (asked: Asked, approval: Approval): Answer => {
  try {
    checkAllowed(approval);
    return dataRoute(callOf(asked, approval));
  } catch (error) {
    // Refusals are answers; anything else is a fault of the simulator itself.
    if (error instanceof ApiRefusal) return refusalAnswer(error);
    if (error instanceof URIError) return refusalAnswer(refusal(400, 'INVALID_URL', 'malformed address'));
    throw error;
  }
};

/** Answers a request below `/services/data`: versions for everybody, all else for a valid session. */
export const dataRequest = (state: SimulatorState, asked: Asked): Answer => {
  if (/^\/services\/data\/?$/.test(asked.path)) return jsonAnswer(versions());
  if (asked.path.length + asked.query.toString().length > LONGEST_ADDRESS)
    return { status: 414, contentType: 'text/html', body: '<h1>Bad Message 414</h1><pre>reason: URI Too Long</pre>' };
  const token = bearerOf(asked);
  if (token === undefined) return refusalAnswer(refusal(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE'));
  const approval = state.tokens.sessionAt(asked.host, token);
  if (!approval) return invalidSession();
  const { usage } = approval.org;
  const answer = answerOf(asked, approval);
  return { ...answer, headers: { ...answer.headers, 'sforce-limit-info': `api-usage=${usage.used()}/${usage.cap}` } };
};
