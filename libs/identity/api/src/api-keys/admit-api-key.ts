import { type Access, type ApiKeyScope, type Role, roleOfKey } from '@leadweave/access';
import { IdentityError } from '../identity-error.js';
import type { RequestedBrand } from '../guard/brand-of-request.js';
import type { UsedApiKey } from './used-api-keys.repository.js';

/** What a route says about who may enter. */
export interface Entrance {
  /** Any of them opens it; undefined when the route says nothing about keys. */
  readonly scopes: readonly ApiKeyScope[] | undefined;
  readonly roles: readonly Role[];
  readonly brand: RequestedBrand;
}

/**
 * What a key may do at an entrance. Another brand than its own does not exist for it.
 *
 * @throws IdentityError `brand-unknown`, `route-closed-to-keys`, `scope-lacks`, `role-lacks`
 */
export function admitApiKey(key: UsedApiKey, { scopes, roles, brand }: Entrance): Access {
  const isForeign = brand.kind === 'malformed' || (brand.kind === 'named' && brand.brandId !== key.brandId);
  if (isForeign) throw new IdentityError('brand-unknown', 'Not the brand of the key');
  if (!scopes) throw new IdentityError('route-closed-to-keys', 'The route declares no scope');
  const scope = scopes.find((one) => key.scopes.includes(one));
  if (!scope) throw new IdentityError('scope-lacks', `The key needs ${scopes.join(' or ')}.`);
  const { locationIds } = key;
  const role = roleOfKey(scope, locationIds !== null);
  if (!roles.includes(role)) throw new IdentityError('role-lacks', 'A key of some locations is not let in');
  return {
    user: { userId: key.id, name: apiKeyName(key), email: '' },
    brandId: key.brandId,
    role,
    scope: locationIds === null ? { kind: 'all-locations' } : { kind: 'locations', locationIds },
    apiKey: { id: key.id, scopes: key.scopes },
  };
}

/** How records name a key, so that nobody takes it for a person. */
export function apiKeyName({ name }: { readonly name: string }): string {
  return `${name} (API key)`;
}
