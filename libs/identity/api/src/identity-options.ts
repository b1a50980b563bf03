import type { Mailer } from '@leadweave/mail';
import type { Clock } from '@leadweave/time';
import type { PasswordHasherOptions } from './password/password-hasher.js';
import type { RequestLimits } from './rate-limit/request-limits.js';

/** How long a session lives. */
export interface SessionLife {
  /** Without any request. Default 8 h. */
  readonly idleSeconds: number;
  /** Since signing in, whatever happens. Default 30 days. */
  readonly absoluteSeconds: number;
}

/** How often a client address may call the sign-in routes. */
export interface AddressLimits {
  /** Sign-ins, second factors and accepted invitations. Default 60 a minute: an office shares one address. */
  readonly signInsPerMinute: number;
  /** Links to reset a password. Default 10 a minute. */
  readonly resetsPerMinute: number;
}

/** What the app decides for this library. */
export interface IdentityOptions {
  /** Connection URL of the login user; better-auth keeps a small pool of its own in the application's role. */
  readonly databaseUrl: string;
  /** Base of links and the only origin whose pages may sign in, for example `https://leads.example.com`. */
  readonly publicUrl: string;
  /** Signs cookies and seals second factors: at least 32 random characters. */
  readonly secret: string;
  /** Absent: mails land in the development mailbox. */
  readonly mailer?: Mailer;
  readonly password?: PasswordHasherOptions;
  /** `false` only where the portal is reached over plain http under a name that is not this machine. Default: derived from `publicUrl`. */
  readonly secureCookies?: boolean;
  readonly session?: Partial<SessionLife>;
  readonly addressLimits?: Partial<AddressLimits>;
  /** How often each API key may call. */
  readonly requestLimits?: Partial<RequestLimits>;
  /** Whether this process removes what is too old to be asked for; needs Nest's schedule. Default false. */
  readonly runsUpkeep?: boolean;
  readonly clock?: Clock;
  /** Whether this installation shows a demo brand. */
  readonly demo?: boolean;
  /** Connections of better-auth's pool. Default 5. */
  readonly maxConnections?: number;
}

/** The options with every default filled in. */
export interface IdentitySettings {
  readonly publicUrl: URL;
  readonly trustedOrigins: readonly string[];
  readonly secret: string;
  readonly cookieName: string;
  readonly secureCookies: boolean;
  readonly session: SessionLife;
  readonly addressLimits: AddressLimits;
  readonly requestLimits: RequestLimits;
  readonly demo: boolean;
  readonly mail: 'smtp' | 'development';
}
