import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { AuthHandler } from './auth/auth-handler.js';
import { authBasePath } from './auth/auth-paths.js';

/**
 * Puts sign-in, password reset and second factor under /api/auth. Call it after `applyHttpConventions` (whose `bodyHandling`
 * may leave these bodies unread or parse them, both work) and before the application listens.
 */
export function mountIdentity(app: NestExpressApplication): void {
  const handler = app.get(AuthHandler, { strict: false });
  app.use(authBasePath, (request: Request, response: Response, next: NextFunction) => {
    handler.handle(request, response).catch(next);
  });
}
