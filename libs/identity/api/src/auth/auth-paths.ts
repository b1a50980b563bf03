/** The routes of better-auth that are open under /api/auth; all others answer 404. */
export const authPaths = {
  '/sign-in/email': 'POST',
  '/sign-out': 'POST',
  '/request-password-reset': 'POST',
  '/reset-password': 'POST',
  '/change-password': 'POST',
  '/update-user': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/verify-totp': 'POST',
  '/two-factor/verify-backup-code': 'POST',
  '/two-factor/generate-backup-codes': 'POST',
} as const;

export type AuthPath = keyof typeof authPaths;

/** Where better-auth is mounted. */
export const authBasePath = '/api/auth';
/** Header in which the mount tells better-auth the true client address; one sent by a client is overwritten. */
export const clientAddressHeader = 'x-leadweave-client-address';

/** Whether the path under /api/auth is open for the method. */
export function isAuthPath(path: string, method: string): path is AuthPath {
  return Object.hasOwn(authPaths, path) && authPaths[path as AuthPath] === method;
}
