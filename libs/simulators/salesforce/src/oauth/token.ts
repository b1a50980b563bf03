import { createHash } from 'node:crypto';
import { type Answer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { valueOf } from '../records/stored-record.js';
import { type Org, type OrgUser } from '../org/org.js';
import { orgsAt, type SimulatorState } from '../simulator-state.js';
import { type AppRegistration } from './app-registration.js';
import { oauthError } from './oauth-error.js';
import { tokenAnswer } from './token-answer.js';

/** The form of a token request; client credentials may also come as HTTP Basic. */
export const formOf = (asked: Asked): URLSearchParams => {
  const form = new URLSearchParams(asked.body);
  const basic = /^Basic (.+)$/.exec(asked.headers.authorization ?? '')?.[1];
  const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  if (id !== undefined && secret !== undefined) {
    form.set('client_id', decodeURIComponent(id));
    form.set('client_secret', decodeURIComponent(secret));
  }
  return form;
};

/** The app of a request, or the error of one that does not know its secret. */
export const appOf = (state: SimulatorState, form: URLSearchParams): AppRegistration | Answer => {
  const app = state.apps.find((candidate) => candidate.clientId === form.get('client_id'));
  if (!app) return oauthError('invalid_client_id', 'client identifier invalid');
  return app.clientSecret === form.get('client_secret')
    ? app
    : oauthError('invalid_client', 'invalid client credentials');
};

const isActive = (org: Org, user: OrgUser): boolean => {
  const record = org.records.get('User', user.id);
  return record !== undefined && valueOf(record, 'IsActive') === true;
};

const expired = (): Answer => oauthError('invalid_grant', 'expired access/refresh token');

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const byCode = (state: SimulatorState, asked: Asked, form: URLSearchParams, app: AppRegistration): Answer => {
  const code = state.tokens.takeCode(form.get('code') ?? '');
  if (!code || code.app !== app) return oauthError('invalid_grant', 'expired authorization code');
  if (code.redirectUri !== form.get('redirect_uri'))
    return oauthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
  const verifier = form.get('code_verifier');
  if (verifier === null) return oauthError('invalid_grant', 'missing code verifier');
  if (!VERIFIER.test(verifier) || challengeOf(verifier) !== code.codeChallenge)
    return oauthError('invalid_request', 'invalid code verifier');
  const approval = state.tokens.approve(app, code.org, code.user, code.scope);
  return tokenAnswer(state, asked, approval, approval.refreshToken);
};

const byRefreshToken = (state: SimulatorState, asked: Asked, form: URLSearchParams, app: AppRegistration): Answer => {
  const token = form.get('refresh_token') ?? '';
  const outcome = state.tokens.refresh(token);
  if ('refused' in outcome || outcome.approval.app !== app) return expired();
  const { approval } = outcome;
  if (!orgsAt(state, asked.host).includes(approval.org)) return expired();
  if (!isActive(approval.org, approval.user)) return oauthError('invalid_grant', 'inactive user');
  return tokenAnswer(state, asked, approval, approval.refreshToken === token ? undefined : approval.refreshToken);
};

const byClientCredentials = (state: SimulatorState, asked: Asked, app: AppRegistration): Answer => {
  const org = state.orgs.find((candidate) => candidate.name === app.runAs?.orgName);
  const user = org?.users.find((candidate) => candidate.username === app.runAs?.username);
  if (!org || !user) return oauthError('invalid_grant', 'no client credentials user enabled');
  // Only at the org's own My Domain (contract 3.1).
  if (asked.host !== org.host) return oauthError('invalid_grant', 'request not supported on this domain');
  if (!isActive(org, user)) return oauthError('invalid_grant', 'inactive user');
  return tokenAnswer(state, asked, state.tokens.approve(app, org, user, 'api'), undefined);
};

/** Answers `/services/oauth2/token` (contract 3.5 and 3.7). */
export const token = (state: SimulatorState, asked: Asked): Answer => {
  const form = formOf(asked);
  const app = appOf(state, form);
  if ('status' in app) return app;
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(state, asked, form, app);
    case 'refresh_token':
      return byRefreshToken(state, asked, form, app);
    case 'client_credentials':
      return byClientCredentials(state, asked, app);
    default:
      return oauthError('unsupported_grant_type', 'grant type not supported');
  }
};
