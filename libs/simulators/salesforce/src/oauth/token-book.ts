import { createHash } from 'node:crypto';
import { type Org, type OrgUser } from '../org/org.js';
import { type AppRegistration } from './app-registration.js';

/** What a person has allowed an app: all tokens that came from one consent. */
export interface Approval {
  readonly app: AppRegistration;
  readonly org: Org;
  readonly user: OrgUser;
  readonly scope: string;
  /** Undefined where none is issued: without the scope, or by client credentials. */
  refreshToken: string | undefined;
  /** Tokens that rotation has killed. */
  readonly deadRefreshTokens: Set<string>;
  /** When the tokens were used last, in milliseconds. */
  usedAt: number;
  revoked: boolean;
}

/** A code on its way to a token. */
export interface AuthorisationCode {
  readonly app: AppRegistration;
  readonly org: Org;
  readonly user: OrgUser;
  readonly scope: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | undefined;
  readonly issuedAt: number;
}

interface Session {
  readonly approval: Approval;
  readonly host: string;
  usedAt: number;
}

/** Tokens as plain data. */
export interface TokenSnapshot {
  /** Secrets that were made so far; the next one differs from all of them. */
  readonly issued: number;
  readonly approvals: readonly (Pick<Approval, 'scope' | 'usedAt' | 'revoked'> & {
    readonly refreshToken?: string | undefined;
    readonly clientId: string;
    readonly orgName: string;
    readonly userId: string;
    readonly deadRefreshTokens: readonly string[];
  })[];
  /** `approval` is a position in `approvals`. */
  readonly sessions: readonly {
    readonly token: string;
    readonly host: string;
    readonly usedAt: number;
    readonly approval: number;
  }[];
}

/** Approvals one user may give one app; the next one kills the oldest (contract 3.2). */
const MOST_APPROVALS = 5;
/** Refresh tokens die after so long without use (contract section 1, no. 3). */
const REFRESH_IDLE_MS = 30 * 86_400_000;
const CODE_LIFE_MS = 15 * 60_000;
const SESSION_LIFE_MS = 2 * 3_600_000;

/** Why a refresh token does not work: never issued, over, or killed by rotation (its whole approval dies with it). */
export type RefreshOutcome = { readonly approval: Approval } | { readonly refused: 'unknown' | 'dead' };

/** Codes, sessions and refresh tokens of all orgs. Every text follows from the seed. */
export class TokenBook {
  private readonly codes = new Map<string, AuthorisationCode>();
  private readonly sessions = new Map<string, Session>();
  private readonly approvals: Approval[] = [];
  private count = 0;
  /** How long a session lives without use; the org's policy (contract 3.5). */
  sessionLifeMs = SESSION_LIFE_MS;

  constructor(
    private readonly seed: number,
    private readonly now: () => number,
  ) {}

  issueCode(code: Omit<AuthorisationCode, 'issuedAt'>): string {
    const text = `aPrx${this.secret(40)}==`;
    this.codes.set(text, { ...code, issuedAt: this.now() });
    return text;
  }

  /** Takes a code, which works once and for 15 minutes (contract 12.2). */
  takeCode(text: string): AuthorisationCode | undefined {
    const code = this.codes.get(text);
    this.codes.delete(text);
    return code && this.now() - code.issuedAt <= CODE_LIFE_MS ? code : undefined;
  }

  approve(app: AppRegistration, org: Org, user: OrgUser, scope: string): Approval {
    const refreshable = /\b(refresh_token|offline_access)\b/.test(scope);
    const approval: Approval = {
      app,
      org,
      user,
      scope,
      refreshToken: refreshable ? this.refreshToken() : undefined,
      deadRefreshTokens: new Set(),
      usedAt: this.now(),
      revoked: false,
    };
    this.approvals.push(approval);
    const alive = this.approvals.filter(
      (other) => !other.revoked && other.app === app && other.user === user && other.refreshToken !== undefined,
    );
    for (const oldest of alive.slice(0, Math.max(0, alive.length - MOST_APPROVALS))) this.revoke(oldest);
    return approval;
  }

  /** A new access token; it holds at the host where the org lives now. */
  openSession(approval: Approval): string {
    const text = `${approval.org.id.slice(0, 15)}!AQ${this.secret(80)}`;
    this.sessions.set(text, { approval, host: approval.org.host, usedAt: this.now() });
    return text;
  }

  /** The approval behind an access token that is valid at a host. */
  sessionAt(host: string, token: string): Approval | undefined {
    const session = this.sessions.get(token);
    if (!session || session.approval.revoked || session.host !== host || session.approval.org.host !== host)
      return undefined;
    if (this.now() - session.usedAt > this.sessionLifeMs) return undefined;
    session.usedAt = this.now();
    return session.approval;
  }

  /** Whom an access token belongs to, wherever it is shown. */
  ownerOf(token: string): Approval | undefined {
    const session = this.sessions.get(token);
    return session && this.sessionAt(session.host, token);
  }

  /** Uses a refresh token; a dead one kills every token of its approval (contract section 1, no. 4). */
  refresh(token: string): RefreshOutcome {
    const approval = this.approvals.find((other) => other.refreshToken === token || other.deadRefreshTokens.has(token));
    if (!approval) return { refused: 'unknown' };
    if (approval.revoked || approval.deadRefreshTokens.has(token) || this.now() - approval.usedAt > REFRESH_IDLE_MS) {
      this.revoke(approval);
      return { refused: 'dead' };
    }
    approval.usedAt = this.now();
    if (approval.app.rotates ?? true) {
      approval.deadRefreshTokens.add(token);
      approval.refreshToken = this.refreshToken();
    }
    return { approval };
  }

  /** Ends the approval of a refresh token, or the session of an access token; false when it is neither. */
  revokeToken(token: string): boolean {
    const approval = this.approvals.find((other) => other.refreshToken === token);
    if (approval) this.revoke(approval);
    return approval !== undefined || this.sessions.delete(token);
  }

  /** Ends every approval of an org, as when its users revoke the app. */
  revokeOrg(org: Org): void {
    this.approvals.filter((approval) => approval.org === org).forEach((approval) => this.revoke(approval));
  }

  /** Ends the sessions of an org; refresh tokens stay. */
  expireSessions(org: Org): void {
    for (const [token, session] of this.sessions) if (session.approval.org === org) this.sessions.delete(token);
  }

  /** Approvals and sessions as plain data; codes, which live for minutes, are not in it. */
  snapshot(): TokenSnapshot {
    return {
      issued: this.count,
      approvals: this.approvals.map(({ app, org, user, deadRefreshTokens, ...approval }) => ({
        ...approval,
        clientId: app.clientId,
        orgName: org.name,
        userId: user.id,
        deadRefreshTokens: [...deadRefreshTokens],
      })),
      sessions: [...this.sessions].map(([token, { approval, host, usedAt }]) => ({
        token,
        host,
        usedAt,
        approval: this.approvals.indexOf(approval),
      })),
    };
  }

  /** Goes on from a snapshot; approvals of apps, orgs or users that are no more are left out with their sessions. */
  restore(snapshot: TokenSnapshot, apps: readonly AppRegistration[], orgs: readonly Org[]): void {
    this.count = snapshot.issued;
    const approvals = snapshot.approvals.map(({ clientId, orgName, userId, deadRefreshTokens, ...approval }) => {
      const app = apps.find((candidate) => candidate.clientId === clientId);
      const org = orgs.find((candidate) => candidate.name === orgName);
      const user = org?.users.find((candidate) => candidate.id === userId);
      return app && org && user
        ? { refreshToken: undefined, ...approval, app, org, user, deadRefreshTokens: new Set(deadRefreshTokens) }
        : undefined;
    });
    this.approvals.push(...approvals.filter((approval) => approval !== undefined));
    for (const { token, host, usedAt, approval } of snapshot.sessions) {
      const owner = approvals[approval];
      if (owner) this.sessions.set(token, { approval: owner, host, usedAt });
    }
  }

  private revoke(approval: Approval): void {
    approval.revoked = true;
  }

  private refreshToken(): string {
    return `5Aep${this.secret(80)}`;
  }

  private secret(length: number): string {
    this.count += 1;
    return createHash('sha512').update(`${this.seed}/${this.count}`).digest('base64url').slice(0, length);
  }
}
