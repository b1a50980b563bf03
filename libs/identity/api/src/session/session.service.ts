import type { Clock } from '@leadweave/time';
import { sessionToken } from '../auth/session-cookie.js';
import type { SessionRepository, SessionWithAccess } from '../auth/session.repository.js';
import type { IdentitySettings } from '../identity-options.js';
import type { OpenSessionListDto } from './open-session.dto.js';
import type { SessionDto } from './session.dto.js';

/** Who is signed in, where, and from which devices. */
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  /** The session of a `Cookie` header; without one, only the state of the installation. */
  async describe(cookieHeader: string | undefined): Promise<SessionDto> {
    const token = sessionToken(cookieHeader, this.settings.cookieName, this.settings.secret);
    const session = token === undefined ? undefined : await this.sessions.find(token, undefined, this.clock());
    const { demo, mail } = this.settings;
    if (session === undefined) {
      return { user: null, brands: [], installation: { firstRun: await this.sessions.isFirstRun(), demo, mail } };
    }
    const brands = await this.sessions.brandsOf(session.userId);
    return {
      user: {
        id: session.userId,
        email: session.email,
        name: session.name,
        twoFactorEnabled: session.twoFactorEnabled,
      },
      brands: brands.map((brand) => ({ ...brand, locations: [...brand.locations] })),
      installation: { firstRun: false, demo, mail },
    };
  }

  async listOpen(session: SessionWithAccess): Promise<OpenSessionListDto> {
    const open = await this.sessions.open(session.userId, this.clock());
    return {
      data: open.map(({ createdAt, lastSeenAt, ...rest }) => ({
        ...rest,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: rest.id === session.sessionId,
      })),
      nextCursor: null,
    };
  }

  /** Ends a session of the same person at once; ending one that is gone changes nothing. */
  async end(session: SessionWithAccess, sessionId: string): Promise<void> {
    await this.sessions.end(session.userId, sessionId);
  }
}
