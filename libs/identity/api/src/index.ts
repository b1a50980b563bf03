export { IdentityError, type IdentityErrorCode, identityProblems } from './identity-error.js';
export { IdentityModule } from './identity.module.js';
export { type AddressLimits, type IdentityOptions, type SessionLife } from './identity-options.js';
export { trustedOrigins } from './identity-settings.js';
export { type AccountDetails, IdentityService } from './identity.service.js';
export { type NewBrand } from './brands/create-brand.service.js';
export { ApiKeyDirectory, type LiveApiKey } from './api-keys/api-key-directory.js';
export { AccessGuard } from './guard/access.guard.js';
export { identityMailer } from './identity-tokens.js';
export {
  type ActiveMember,
  type DirectoryEntry,
  type DirectoryQuery,
  MemberDirectory,
} from './members/member-directory.js';
export { type Reach } from './members/members.repository.js';
export { identityMigrations } from './migrations/identity-migrations.js';
export { mountIdentity } from './mount-identity.js';
export { type PasswordCost } from './password/password-cost.js';
export { type RequestLimits } from './rate-limit/request-limits.js';
export { SessionDto } from './session/session.dto.js';
export { type User } from './users/users.repository.js';
