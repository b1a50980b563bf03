import type { Clock } from '@leadweave/time';
import type { Request, Response } from 'express';
import { clientAddressHeader } from '../auth/auth-paths.js';
import type { Auth } from '../auth/create-auth.js';
import { sessionToken } from '../auth/session-cookie.js';
import type { SessionRepository } from '../auth/session.repository.js';
import type { IdentitySettings } from '../identity-options.js';

/** Signs in a person who has just proved who it is: after the first run and after accepting an invitation. */
export class SignInService {
  constructor(
    private readonly auth: Auth,
    private readonly sessions: SessionRepository,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  /** Starts a session and puts its cookie on the response. Returns the value of a `Cookie` header that holds it. */
  async signIn(
    request: Request,
    response: Response,
    credentials: { email: string; password: string },
  ): Promise<string> {
    const headers = new Headers({
      [clientAddressHeader]: request.ip ?? '',
      'user-agent': request.get('user-agent') ?? '',
    });
    const answer = await this.auth.api.signInEmail({ body: credentials, headers, returnHeaders: true });
    const cookies = answer.headers.getSetCookie();
    response.setHeader('Set-Cookie', cookies);
    const pairs = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const token = sessionToken(pairs, this.settings.cookieName, this.settings.secret);
    if (token !== undefined) await this.sessions.noteSignIn(token, this.clock());
    return pairs;
  }
}
