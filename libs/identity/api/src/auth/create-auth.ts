import { newId } from '@leadweave/persistence';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { IdentitySettings } from '../identity-options.js';
import type { PasswordHasher } from '../password/password-hasher.js';
import { authBasePath, clientAddressHeader } from './auth-paths.js';

/** What better-auth needs from the rest of the library. */
export interface AuthParts {
  readonly pool: Pool;
  readonly settings: IdentitySettings;
  readonly hasher: PasswordHasher;
  sendResetLink(email: string, token: string): Promise<void>;
  /** Somebody proved to own the mailbox of the account. */
  onPasswordReset(email: string): Promise<void>;
  /** Work that may end after the answer, so that its length tells nothing. */
  readonly inBackground: (work: Promise<unknown>) => void;
  warn(message: string): void;
}

export const resetLinkSeconds = 30 * 60;
const minute = 60;

/** better-auth on its own schema: password, second factor, sessions. People join through our routes only. */
export function createAuth(parts: AuthParts) {
  const { settings, hasher } = parts;
  return betterAuth({
    appName: 'Leadweave',
    baseURL: settings.publicUrl.origin,
    basePath: authBasePath,
    secret: settings.secret,
    trustedOrigins: [...settings.trustedOrigins],
    database: parts.pool,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => parts.warn(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password) => hasher.hash(password),
        verify: ({ hash, password }) => hasher.verify(password, hash),
      },
      sendResetPassword: ({ user, token }) => parts.sendResetLink(user.email, token),
      onPasswordReset: ({ user }) => parts.onPasswordReset(user.email),
    },
    // The library's own expiry is the absolute one; the idle limit is judged from `updatedAt` (see live-session.ts).
    session: { expiresIn: settings.session.absoluteSeconds, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: { enabled: true, storage: 'database', window: minute, max: 300, customRules: addressRules(settings) },
    advanced: advanced(parts),
    plugins: [twoFactor({ issuer: 'Leadweave', totpOptions: { allowPasswordless: false } })],
  });
}

export type Auth = ReturnType<typeof createAuth>;

function advanced({ settings, inBackground }: AuthParts) {
  const attributes = { secure: settings.secureCookies, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return {
    // The prefix __Host- stands in the name itself; the library would add __Secure- in front of it.
    useSecureCookies: false,
    cookiePrefix: settings.cookieName,
    cookies: { session_token: { name: settings.cookieName, attributes } },
    defaultCookieAttributes: attributes,
    ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    database: { generateId: () => newId() },
    backgroundTasks: { handler: inBackground },
  };
}

function addressRules({ addressLimits }: IdentitySettings) {
  const signIn = { window: minute, max: addressLimits.signInsPerMinute };
  const reset = { window: minute, max: addressLimits.resetsPerMinute };
  return {
    '/sign-in/email': signIn,
    '/two-factor/*': signIn,
    '/change-password': signIn,
    '/request-password-reset': reset,
    '/reset-password': signIn,
  };
}
