import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Request } from 'express';
import { maxBodyBytes, parseJsonBody } from './json-body.js';
import { noStore } from './no-store.js';
import { OriginGuard } from './origin-guard.js';
import { ProblemFilter, type ProblemFilterOptions } from './problem-filter.js';
import { refuseRepeatedParameters } from './repeated-parameters.js';
import { assignRequestId } from './request-id.js';
import { securityHeaders, type SecurityHeadersOptions } from './security-headers.js';
import { limitServer } from './server-limits.js';
import { RequestValidationPipe } from './validation-pipe.js';

/** How a body reaches its handler: parsed, as a Buffer, or left in the stream for another reader. */
export type BodyHandling = 'json' | 'bytes' | 'unread';

/** Everything the conventions need from the application. */
export interface HttpConventionsOptions extends ProblemFilterOptions, SecurityHeadersOptions {
  /** Further origins of the portal, such as a development server. The public address always counts. */
  readonly origins?: readonly string[];
  /** Decides per request; all bodies are JSON without it. */
  readonly bodyHandling?: (request: Request) => BodyHandling;
}

/**
 * Makes an application keep the API conventions: problems, request ids, body limits, validation, origin check, security headers,
 * server limits. Create the application with `{ bodyParser: false }`, and call this before anything else.
 */
export function applyHttpConventions(app: NestExpressApplication, options: HttpConventionsOptions): void {
  const { bodyHandling = () => 'json' } = options;
  app.disable('x-powered-by');
  app.use(assignRequestId, securityHeaders(options));
  app.use('/api', noStore, refuseRepeatedParameters);
  app.useBodyParser('raw', { type: (request) => bodyHandling(request as Request) !== 'unread', limit: maxBodyBytes });
  app.use(jsonUnless((request) => bodyHandling(request) !== 'json'));
  app.useGlobalFilters(new ProblemFilter(options));
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalGuards(new OriginGuard({ origins: [new URL(options.publicUrl).origin, ...(options.origins ?? [])] }));
  limitServer(app.getHttpServer());
}

function jsonUnless(skips: (request: Request) => boolean): typeof parseJsonBody {
  return (request, response, next) => (skips(request) ? next() : parseJsonBody(request, response, next));
}
