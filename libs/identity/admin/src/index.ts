export { BrandMark } from './entry/brand-mark.js';
export { entryRoutes, identityRoutes } from './identity.routes.js';
export {
  type Installation,
  type Role,
  type Session,
  type SessionBrand,
  type SessionLocation,
  type SessionUser,
} from './session/session.js';
export { signedInGuard } from './session/session-guards.js';
export { sessionInterceptor } from './session/session-interceptor.js';
export { SessionStore } from './session/session-store.js';
