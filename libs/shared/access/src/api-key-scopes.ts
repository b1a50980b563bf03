import type { Role } from './role.js';

/** What an API key may be allowed, each on its own. */
export const apiKeyScopes = [
  'leads:read',
  'leads:write',
  'connections:read',
  'connections:write',
  'webhooks:manage',
  'forms:submit',
  'exports:create',
  'audit:read',
] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

/** Scopes over things that belong to no location, so that a key of some locations cannot have them. */
export const brandWideScopes: readonly ApiKeyScope[] = [
  'connections:read',
  'connections:write',
  'forms:submit',
  'audit:read',
];

/** The least role that does what a scope allows. */
const roleOfScope: Readonly<Record<ApiKeyScope, Role>> = {
  'leads:read': 'marketing',
  'leads:write': 'brand_admin',
  'connections:read': 'marketing',
  'connections:write': 'brand_admin',
  'webhooks:manage': 'brand_admin',
  'forms:submit': 'marketing',
  'exports:create': 'marketing',
  'audit:read': 'brand_admin',
};

/** The role in which a key acts where it uses `scope`: a key of some locations is never more than their franchisee. */
export function roleOfKey(scope: ApiKeyScope, hasLocations: boolean): Role {
  return hasLocations ? 'franchisee' : roleOfScope[scope];
}
