import type { Role } from '@leadweave/access';
import type { IdentitySettings } from '../identity-options.js';
import { type LiveSession, liveSessionParams, liveSessionSql, type Statements } from './live-session.js';

/** A session with its person and, when a brand was named, the membership there. */
export interface SessionWithAccess extends LiveSession {
  readonly sessionId: string;
  readonly role: Role | null;
  readonly locationIds: readonly string[] | null;
}

/** An open session of a person. */
export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly clientAddress: string | null;
  readonly userAgent: string | null;
}

/** One brand of a person, as `brand_summaries` gives it. */
export interface BrandSummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly currency: string;
  readonly locations: readonly { readonly id: string; readonly name: string }[];
}

const accessSql = `
  with ${liveSessionSql}
  select live.session_id as "sessionId", live.user_id as "userId", live.name, live.email,
         live.two_factor_enabled as "twoFactorEnabled", m.role, m.location_ids as "locationIds"
  from live left join lateral member_access(live.user_id, $5) m on true`;

const summariesSql = `
  select id, name, role, time_zone as "timeZone", currency, locations from brand_summaries($1)`;

const openSql = `
  select id, "createdAt", "updatedAt" as "lastSeenAt", nullif("ipAddress", '') as "clientAddress",
         nullif("userAgent", '') as "userAgent"
  from identity.session
  where "userId" = $1 and "expiresAt" > $2 and "updatedAt" > $2::timestamptz - make_interval(secs => $3)
  order by "updatedAt" desc, id`;

/** Sessions as this library reads and ends them; better-auth makes them. */
export class SessionRepository {
  constructor(
    private readonly statements: Statements,
    private readonly settings: IdentitySettings,
  ) {}

  /** The living session of a token and what its person is in `brandId`: one statement, asked anew at every request. */
  async find(token: string, brandId: string | undefined, now: Date): Promise<SessionWithAccess | undefined> {
    const params = [...liveSessionParams(token, now, this.settings.session), brandId ?? null];
    return (await this.statements.query<SessionWithAccess>(accessSql, params)).rows[0];
  }

  /** What somebody is in a brand now; undefined for strangers. */
  async accessOf(
    userId: string,
    brandId: string,
  ): Promise<{ readonly role: Role; readonly locationIds: readonly string[] } | undefined> {
    const sql = 'select role, location_ids as "locationIds" from member_access($1, $2)';
    return (await this.statements.query<{ role: Role; locationIds: string[] }>(sql, [userId, brandId])).rows[0];
  }

  async brandsOf(userId: string): Promise<BrandSummary[]> {
    return (await this.statements.query<BrandSummary>(summariesSql, [userId])).rows;
  }

  async isFirstRun(): Promise<boolean> {
    const { rows } = await this.statements.query('select from identity."user" limit 1', []);
    return rows.length === 0;
  }

  async open(userId: string, now: Date): Promise<OpenSession[]> {
    const params = [userId, now, this.settings.session.idleSeconds];
    return (await this.statements.query<OpenSession>(openSql, params)).rows;
  }

  async end(userId: string, sessionId: string): Promise<void> {
    await this.statements.query('delete from identity.session where "userId" = $1 and id = $2', [userId, sessionId]);
  }

  async endIdle(token: string, now: Date): Promise<void> {
    const sql = `delete from identity.session
      where token = $1 and "updatedAt" <= $2::timestamptz - make_interval(secs => $3)`;
    await this.statements.query(sql, [token, now, this.settings.session.idleSeconds]);
  }

  async noteSignIn(token: string, now: Date): Promise<void> {
    const sql = `update identity."user" u set "lastSignInAt" = $2
      from identity.session s where s.token = $1 and u.id = s."userId"`;
    await this.statements.query(sql, [token, now]);
  }
}
