import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { invalidSession } from '../faults/faults-of-request.js';
import { type SimulatorState } from '../simulator-state.js';
import { appOf, formOf } from './token.js';
import { instanceUrlOf } from './token-answer.js';

/** The token of `Authorization: Bearer …`, or undefined. */
export const bearerOf = (asked: Asked): string | undefined =>
  /^(?:Bearer|OAuth) (.+)$/.exec(asked.headers.authorization ?? '')?.[1];

/** Answers `/id/{org}/{user}` and `/services/oauth2/userinfo` (contract 3.5). */
export const identity = (state: SimulatorState, asked: Asked): Answer => {
  const approval = state.tokens.ownerOf(bearerOf(asked) ?? '');
  if (!approval) return invalidSession();
  const { org, user } = approval;
  const data = `${instanceUrlOf(asked, org.host)}/services/data/v{version}/`;
  return jsonAnswer({
    id: `${asked.origin}/${asked.host}/id/${org.id}/${user.id}`,
    sub: `${asked.origin}/${asked.host}/id/${org.id}/${user.id}`,
    user_id: user.id,
    organization_id: org.id,
    username: user.username,
    preferred_username: user.username,
    display_name: user.displayName,
    name: user.displayName,
    email: user.email,
    user_type: 'STANDARD',
    language: 'en_US',
    urls: { rest: data, sobjects: `${data}sobjects/`, query: `${data}query/`, search: `${data}search/` },
  });
};

/** Answers `/services/oauth2/revoke`. */
export const revoke = (state: SimulatorState, asked: Asked): Answer => {
  const token = formOf(asked).get('token') ?? asked.query.get('token') ?? '';
  return state.tokens.revokeToken(token)
    ? jsonAnswer({})
    : jsonAnswer({ error: 'unsupported_token_type', error_description: 'this token type is not supported' }, 400);
};

/** Answers `/services/oauth2/introspect`; the body is not confirmed by the vendor (contract 3.5). */
export const introspect = (state: SimulatorState, asked: Asked): Answer => {
  const form = formOf(asked);
  const app = appOf(state, form);
  if ('status' in app) return app;
  const approval = state.tokens.ownerOf(form.get('token') ?? '');
  if (!approval) return jsonAnswer({ active: false });
  return jsonAnswer({
    active: true,
    scope: approval.scope,
    client_id: app.clientId,
    username: approval.user.username,
    sub: `${asked.origin}/${asked.host}/id/${approval.org.id}/${approval.user.id}`,
  });
};
