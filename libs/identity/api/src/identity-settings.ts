import type { IdentityOptions, IdentitySettings } from './identity-options.js';
import { defaultRequestLimits } from './rate-limit/request-limits.js';

const hour = 3600;
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address leads to the machine itself, so that nobody else can use it. */
export function isThisMachine({ hostname }: URL): boolean {
  return loopbackNames.includes(hostname);
}

/** Fills in the defaults: Secure `__Host-` cookies everywhere but on a plain http address that is not this machine. */
export function identitySettings(options: IdentityOptions): IdentitySettings {
  const publicUrl = new URL(options.publicUrl);
  const secureCookies = options.secureCookies ?? (publicUrl.protocol === 'https:' || isThisMachine(publicUrl));
  return {
    publicUrl,
    trustedOrigins: trustedOrigins(options.publicUrl),
    secret: options.secret,
    cookieName: secureCookies ? '__Host-leadweave' : 'leadweave',
    secureCookies,
    session: { idleSeconds: 8 * hour, absoluteSeconds: 30 * 24 * hour, ...options.session },
    addressLimits: { signInsPerMinute: 60, resetsPerMinute: 10, ...options.addressLimits },
    requestLimits: { ...defaultRequestLimits, ...options.requestLimits },
    demo: options.demo ?? false,
    mail: options.mailer ? 'smtp' : 'development',
  };
}

/** The origins whose pages may sign in and change things: the public address; on this machine under each of its names. */
export function trustedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  const { origin, protocol, port } = url;
  if (!isThisMachine(url)) return [origin];
  return loopbackNames.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}
