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
  type LocationScope,
  Members,
  type RequestWithAccess,
  SignedIn,
  type SignedInUser,
} from './access.js';
export { type ApiKeyScope, apiKeyScopes, brandWideScopes, roleOfKey } from './api-key-scopes.js';
export { isRole, type Role, roles } from './role.js';
export { apiKeyScopesKey, Scopes } from './scopes.js';
