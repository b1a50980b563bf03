import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { apiKeyHeader } from './api-key-header.js';
import { RequestError } from './request-error.js';

/** Whom the guard lets in. */
export interface OriginGuardOptions {
  /** Origins of the portal, such as `https://leads.example.com`. */
  readonly origins: readonly string[];
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that another website sends with a person's cookie (CSRF). Requests without a cookie are nobody's session
 * and pass; so do those with an API key, for which no session counts and which a website cannot add to a request.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly options: OriginGuardOptions) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isSameSiteChange(request, this.options.origins)) return true;
    throw new RequestError('foreign-origin', 'Changes are accepted from the portal itself only.');
  }
}

/** Decides for one request; a browser tells where it comes from in `Origin`, `Sec-Fetch-Site` or both. */
export function isSameSiteChange(request: Pick<Request, 'method' | 'headers'>, origins: readonly string[]): boolean {
  const { cookie, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (safeMethods.includes(request.method) || cookie === undefined) return true;
  if (apiKeyHeader(request) !== undefined) return true;
  if (origin === undefined) return site === 'same-origin';
  return origins.includes(origin) && (site === undefined || site === 'same-origin');
}
