import { createHmac } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { LOGIN_HOST, type SimulatorState, TEST_HOST } from '../simulator-state.js';
import { type Approval } from './token-book.js';

/** Address of an org's own host on this simulator. */
export const instanceUrlOf = (asked: Asked, host: string): string => `${asked.origin}/${host}`;

const hmac = (secret: string, text: string, encoding: 'base64' | 'base64url' = 'base64'): string =>
  createHmac('sha256', secret).update(text).digest(encoding);

const idToken = (approval: Approval, identityUrl: string, nowMs: number): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: identityUrl.split('/id/')[0],
    sub: identityUrl,
    aud: approval.app.clientId,
    iat: Math.floor(nowMs / 1000),
  };
  const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${unsigned}.${hmac(approval.app.clientSecret, unsigned, 'base64url')}`;
};

/** The answer of the token endpoint: no `expires_in`, instants as text (contract 3.5). */
export const tokenAnswer = (
  state: SimulatorState,
  asked: Asked,
  approval: Approval,
  refreshToken: string | undefined,
): Answer => {
  const now = state.clock.now();
  const loginHost = approval.org.kind === 'sandbox' ? TEST_HOST : LOGIN_HOST;
  const id = `${asked.origin}/${loginHost}/id/${approval.org.id}/${approval.user.id}`;
  const issuedAt = String(now);
  return jsonAnswer({
    access_token: state.tokens.openSession(approval),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    signature: hmac(approval.app.clientSecret, id + issuedAt),
    scope: approval.scope,
    ...(/\bopenid\b/.test(approval.scope) ? { id_token: idToken(approval, id, now) } : {}),
    instance_url: instanceUrlOf(asked, approval.org.host),
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
  });
};
