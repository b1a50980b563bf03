import type { IdentityOptions, IdentitySettings } from './identity-options.js';

const hour = 3600;
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Fills in the defaults: Secure `__Host-` cookies everywhere but on a plain http address that is not this machine. */
export function identitySettings(options: IdentityOptions): IdentitySettings {
  const publicUrl = new URL(options.publicUrl);
  const loopback = loopbackNames.includes(publicUrl.hostname);
  const secureCookies = options.secureCookies ?? (publicUrl.protocol === 'https:' || loopback);
  return {
    publicUrl,
    trustedOrigins: loopback ? loopbackOrigins(publicUrl) : [publicUrl.origin],
    secret: options.secret,
    cookieName: secureCookies ? '__Host-leadweave' : 'leadweave',
    secureCookies,
    session: { idleSeconds: 8 * hour, absoluteSeconds: 30 * 24 * hour, ...options.session },
    addressLimits: { signInsPerMinute: 60, resetsPerMinute: 10, ...options.addressLimits },
    demo: options.demo ?? false,
    mail: options.mailer ? 'smtp' : 'development',
  };
}

/** This machine has several names; a developer may use any of them. */
function loopbackOrigins(url: URL): string[] {
  const port = url.port === '' ? '' : `:${url.port}`;
  return loopbackNames.map((name) => `${url.protocol}//${name}${port}`);
}
