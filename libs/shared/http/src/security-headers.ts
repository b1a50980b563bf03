import helmet from 'helmet';

/** What the headers depend on. */
export interface SecurityHeadersOptions {
  /** Base address of the product; strict transport is asked for when it is https. */
  readonly publicUrl: string;
  /** Further addresses that recordings may be played from. */
  readonly mediaSources?: readonly string[];
}

const oneYearSeconds = 31_536_000;

/**
 * Middleware: headers for an Angular portal and its API on one origin. No inline script, no plug-in, no framing, Trusted Types with
 * Angular's own policies. Inline styles are allowed, because Angular and Material add style elements at run time.
 */
export function securityHeaders(options: SecurityHeadersOptions): ReturnType<typeof helmet> {
  const secure = options.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(options, secure) },
    strictTransportSecurity: secure ? { maxAge: oneYearSeconds, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

function directives({ mediaSources = [] }: SecurityHeadersOptions, secure: boolean): Record<string, string[]> {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'media-src': ["'self'", ...mediaSources],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['angular', 'angular#bundler', 'angular#components'],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
