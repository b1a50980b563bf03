import {
  type Access,
  type AccessNeed,
  accessNeedKey,
  type ApiKeyScope,
  apiKeyScopesKey,
  type LocationScope,
  type RequestWithAccess,
  type Role,
  roles,
} from '@leadweave/access';
import { isLeadweaveError } from '@leadweave/errors';
import { apiKeyHeader } from '@leadweave/http';
import type { Clock } from '@leadweave/time';
import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { ApiKeyEntrance } from '../api-keys/api-key-entrance.js';
import { sessionToken } from '../auth/session-cookie.js';
import type { SessionRepository, SessionWithAccess } from '../auth/session.repository.js';
import { IdentityError } from '../identity-error.js';
import type { IdentitySettings } from '../identity-options.js';
import { brandOfRequest } from './brand-of-request.js';
import { previewOfRequest } from './preview-of-request.js';

/** A request after the guard: besides what `@leadweave/access` names, the session itself. */
export type GuardedRequest = Request & RequestWithAccess & { session?: SessionWithAccess };

/**
 * Decides at every request anew who acts, in which brand and with which reach: a person by one statement, an API key by one
 * and another that counts. A route that says nothing is locked, and one that names no scope is closed to keys; an unknown and
 * a foreign brand answer alike. A request with a key has no session, whatever cookies it brings.
 */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
    private readonly keys: ApiKeyEntrance,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const need = this.reflector.getAllAndOverride<AccessNeed | undefined>(accessNeedKey, targets);
    if (need === undefined) throw new IdentityError('route-locked', 'The route does not say whom it lets in');
    if (need.kind === 'anyone' && !need.recognise) return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const key = apiKeyHeader(request);
    if (key !== undefined) await this.admitKey(context, key, need.kind === 'member' ? need.roles : roles);
    else if (need.kind === 'member') await this.admitMember(request, need.roles);
    else if (need.kind === 'signed-in') await this.admitUser(request, need.orVisitor);
    else await this.recognise(request);
    return true;
  }

  /** A key that is shown must work, also where visitors are let in: whoever sends it means to be known. */
  private async admitKey(context: ExecutionContext, text: string, allowed: readonly Role[]): Promise<void> {
    const http = context.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const scopes = this.reflector.getAllAndOverride<readonly ApiKeyScope[] | undefined>(apiKeyScopesKey, targets);
    const caller = { text, address: request.ip, response: http.getResponse<Response>() };
    this.act(request, await this.keys.enter(caller, { scopes, roles: allowed, brand: brandOfRequest(request) }));
  }

  private act(request: GuardedRequest, access: Access): void {
    request.user = access.user;
    request.access = access;
  }

  /** A visitor stays one, for whatever reason the membership is not found. */
  private async recognise(request: GuardedRequest): Promise<void> {
    if (brandOfRequest(request).kind === 'missing') return;
    try {
      await this.admitMember(request, roles);
    } catch (error) {
      if (!isLeadweaveError(error)) throw error;
    }
  }

  private async admitUser(request: GuardedRequest, orVisitor = false): Promise<void> {
    try {
      this.keep(request, await this.sessionOrThrow(request, undefined));
    } catch (error) {
      if (!orVisitor || !isLeadweaveError(error)) throw error;
    }
  }

  private async admitMember(request: GuardedRequest, allowed: readonly Role[]): Promise<void> {
    const requested = brandOfRequest(request);
    const brandId = requested.kind === 'named' ? requested.brandId : undefined;
    const session = await this.sessionOrThrow(request, brandId);
    if (requested.kind === 'missing') throw new IdentityError('brand-required', 'No brand was named');
    if (brandId === undefined || session.role === null) {
      throw new IdentityError('brand-unknown', 'Not a member of the brand');
    }
    const { role, locationIds } = await this.seenAs(request, brandId, { ...session, role: session.role });
    if (!allowed.includes(role)) throw new IdentityError('role-lacks', `The role ${role} is not let in`);
    this.keep(request, session);
    this.act(request, { user: request.user!, brandId, role, scope: scopeOf(role, locationIds ?? []) });
  }

  /**
   * The person's own membership, or the one that a brand admin looks through: with the reach of the other, never more, and without
   * changing anything. For everybody else the header means nothing.
   */
  private async seenAs(
    request: GuardedRequest,
    brandId: string,
    own: Pick<SessionWithAccess, 'locationIds'> & { readonly role: Role },
  ): Promise<Pick<SessionWithAccess, 'locationIds'> & { readonly role: Role }> {
    const asked = previewOfRequest(request);
    if (asked === undefined || own.role !== 'brand_admin') return own;
    const seen = asked.userId && (await this.sessions.accessOf(asked.userId, brandId));
    if (!seen) throw new IdentityError('member-unknown', 'Nobody of the brand to look through');
    if (!asked.reads) throw new IdentityError('preview-reads-only', 'A preview changes nothing');
    return seen;
  }

  private async sessionOrThrow(request: GuardedRequest, brandId: string | undefined): Promise<SessionWithAccess> {
    const token = sessionToken(request.headers.cookie, this.settings.cookieName, this.settings.secret);
    const session = token === undefined ? undefined : await this.sessions.find(token, brandId, this.clock());
    if (session === undefined) throw new IdentityError('not-signed-in', 'No living session');
    return session;
  }

  private keep(request: GuardedRequest, session: SessionWithAccess): void {
    const { userId, name, email } = session;
    request.session = session;
    request.user = { userId, name, email };
  }
}

function scopeOf(role: Role, locationIds: readonly string[]): LocationScope {
  return role === 'franchisee' ? { kind: 'locations', locationIds } : { kind: 'all-locations' };
}
