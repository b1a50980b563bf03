import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { ApiKeyScope } from './api-key-scopes.js';
import { type Role, roles } from './role.js';

/** The locations whose rows a request may touch. Structurally the scope of the unit of work. */
export type LocationScope =
  { readonly kind: 'all-locations' } | { readonly kind: 'locations'; readonly locationIds: readonly string[] };

/** A signed-in person, with or without a brand. Where an API key acts: its id and name, and no address. */
export interface SignedInUser {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** An API key that acts in place of a person. */
export interface ActingKey {
  readonly id: string;
  readonly scopes: readonly ApiKeyScope[];
}

/**
 * Who acts, in which brand, with which reach. Decided once per request, from the session and the membership, or from the
 * API key, and from nothing else.
 */
export interface Access {
  readonly user: SignedInUser;
  readonly brandId: string;
  readonly role: Role;
  readonly scope: LocationScope;
  /** Set when no person but an API key acts; `user` then tells its id and name. */
  readonly apiKey?: ActingKey;
}

/** Who acts, as records of it keep it. */
export interface Actor {
  readonly kind: 'user' | 'api_key';
  readonly id: string;
  readonly name: string;
}

/** The person or the API key behind an access. */
export function actorOf({ user, apiKey }: Pick<Access, 'user' | 'apiKey'>): Actor {
  return { kind: apiKey ? 'api_key' : 'user', id: user.userId, name: user.name };
}

/** What the guard leaves on the request. */
export interface RequestWithAccess {
  user?: SignedInUser;
  access?: Access;
}

export type AccessNeed =
  | { readonly kind: 'anyone'; readonly recognise?: boolean }
  | { readonly kind: 'signed-in'; readonly orVisitor?: boolean }
  | { readonly kind: 'member'; readonly roles: readonly Role[] };

export const accessNeedKey = 'leadweave:access-need';

const need = (value: AccessNeed) => SetMetadata(accessNeedKey, value);

/**
 * The route is open: health, sign-in, first run. With `recognise`, a member of the named brand is known by the `Access`
 * of the request all the same, and whoever is not stays a visitor.
 */
export const Anyone = ({ recognise = false }: { readonly recognise?: boolean } = {}) =>
  need({ kind: 'anyone', recognise });

/**
 * The route needs a session but no brand. With `orVisitor`, whoever has none is let in without a `user` on the request: for pages to which
 * another site sends a browser back, whose session may have ended meanwhile.
 */
export const SignedIn = ({ orVisitor = false }: { readonly orVisitor?: boolean } = {}) =>
  need({ kind: 'signed-in', orVisitor });

/**
 * The route needs a member of the brand named by the `X-Leadweave-Brand` header, in one of these roles. A route
 * without any of the three decorators is refused: forgetting one locks the route instead of opening it.
 */
export const Members = (...allowed: readonly Role[]) =>
  need({ kind: 'member', roles: allowed.length > 0 ? allowed : roles });

/** Parameter decorator: the `Access` of this request. Throws when the route was not declared with `Members`. */
export const CurrentAccess = createParamDecorator((_data: unknown, context: ExecutionContext): Access => {
  const { access } = context.switchToHttp().getRequest<RequestWithAccess>();
  if (!access) throw new Error('CurrentAccess is used on a route that is not declared with Members().');
  return access;
});

/** Parameter decorator: the signed-in person. Throws when the route was not declared with `SignedIn` or `Members`. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInUser => {
  const { user } = context.switchToHttp().getRequest<RequestWithAccess>();
  if (!user) throw new Error('CurrentUser is used on a route that is open to anyone.');
  return user;
});
