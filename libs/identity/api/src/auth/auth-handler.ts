import { isSameSiteChange, requestIdOf } from '@leadweave/http';
import type { Clock } from '@leadweave/time';
import { NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdentityError } from '../identity-error.js';
import type { IdentitySettings } from '../identity-options.js';
import { refuseWeakPassword } from '../password/refuse-weak-password.js';
import type { AttemptThrottle } from '../throttle/attempt-throttle.js';
import { type AuthAnswer, answerFrom } from './auth-answer.js';
import { isAuthPath } from './auth-paths.js';
import { authRequest } from './auth-request.js';
import type { Auth } from './create-auth.js';
import { isOwnSite } from './is-own-site.js';
import { readJsonBody } from './read-json-body.js';
import { sessionToken } from './session-cookie.js';
import type { SessionRepository } from './session.repository.js';

/** Answers /api/auth: what better-auth does, behind our throttle, our password rules and our idle limit. */
export class AuthHandler {
  constructor(
    private readonly auth: Auth,
    private readonly settings: IdentitySettings,
    private readonly throttle: AttemptThrottle,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Handles a request below /api/auth, whose `path` is relative to it. Errors are for the application's filter. */
  async handle(request: Request, response: Response): Promise<void> {
    const answer = await this.answer(request);
    response.status(answer.status).setHeader('Cache-Control', 'no-store');
    if (answer.cookies.length > 0) response.setHeader('Set-Cookie', [...answer.cookies]);
    if (answer.retryAfterSeconds) response.setHeader('Retry-After', String(answer.retryAfterSeconds));
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    response.type(type).send(JSON.stringify(answer.body));
  }

  private async answer(request: Request): Promise<AuthAnswer> {
    if (!isAuthPath(request.path, request.method)) throw new NotFoundException();
    this.refuseForeignSite(request);
    const body = await readJsonBody(request);
    if (typeof body['newPassword'] === 'string') refuseWeakPassword(body['newPassword'], '', '/newPassword');
    await this.endIdleSession(request);
    return this.throttled(request, body);
  }

  private refuseForeignSite(request: Request): void {
    const { trustedOrigins } = this.settings;
    if (isSameSiteChange(request, trustedOrigins) && isOwnSite(request.headers, trustedOrigins)) return;
    throw new IdentityError('cross-site', 'A page of another website may not sign in');
  }

  /** Signing in counts as an attempt on the account until it succeeds. */
  private async throttled(request: Request, body: Record<string, unknown>): Promise<AuthAnswer> {
    const email = body['email'];
    const isSignIn = request.path === '/sign-in/email' && typeof email === 'string';
    if (isSignIn) await this.throttle.attempt(email);
    const answer = await this.forward(request, body);
    if (isSignIn && answer.status === 200) await this.throttle.forgive(email);
    return answer;
  }

  private async forward(request: Request, body: Record<string, unknown>): Promise<AuthAnswer> {
    const origin = this.settings.publicUrl.origin;
    const response = await this.auth.handler(authRequest(request, request.path, body, origin));
    const answer = await answerFrom(response, { origin, requestId: requestIdOf(request) });
    if (/^\/(sign-in|two-factor\/verify)/.test(request.path)) await this.noteSignIn(answer);
    return answer;
  }

  private async noteSignIn({ cookies }: AuthAnswer): Promise<void> {
    const pairs = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const token = sessionToken(pairs, this.settings.cookieName, this.settings.secret);
    if (token !== undefined) await this.sessions.noteSignIn(token, this.clock());
  }

  private async endIdleSession(request: Request): Promise<void> {
    const token = sessionToken(request.headers.cookie, this.settings.cookieName, this.settings.secret);
    if (token !== undefined) await this.sessions.endIdle(token, this.clock());
  }
}
