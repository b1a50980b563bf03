export {
  type Access,
  type AccessNeed,
  accessNeedKey,
  type ActingKey,
  type Actor,
  actorOf,
  Anyone,
  CurrentAccess,
  CurrentUser,
  isRole,
  type LocationScope,
  Members,
  type RequestWithAccess,
  type Role,
  roles,
  SignedIn,
  type SignedInUser,
} from './access.js';
export { type ApiKeyScope, apiKeyScopes, brandWideScopes, roleOfKey } from './api-key-scopes.js';
export { apiKeyScopesKey, Scopes } from './scopes.js';
