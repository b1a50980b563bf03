import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { isCsv, wrapCsvBody } from './csv-body.js';
import { maxBodyBytes, parseJsonBody } from './json-body.js';
import { linkNextPage } from './link-next-page.js';
import { noStore } from './no-store.js';
import { OriginGuard } from './origin-guard.js';
import { ProblemFilter, type ProblemFilterOptions } from './problem-filter.js';
import { refuseRepeatedParameters } from './repeated-parameters.js';
import { assignRequestId } from './request-id.js';
import { securityHeaders, type SecurityHeadersOptions } from './security-headers.js';
import { limitServer } from './server-limits.js';
import { RequestValidationPipe } from './validation-pipe.js';

/**
 * How a body reaches its handler: parsed; parsed or, when it is a CSV file, as `{ csv: text }`; as a Buffer; or left in the
 * stream for another reader.
 */
export type BodyHandling = 'json' | 'json-or-csv' | 'bytes' | 'unread';

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
  app.use('/api', noStore, refuseRepeatedParameters, linkNextPage);
  app.useBodyParser('raw', { type: (request) => bodyHandling(request as Request) !== 'unread', limit: maxBodyBytes });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const parse = parserFor(bodyHandling(request), request);
    return parse ? parse(request, response, next) : next();
  });
  app.useGlobalFilters(new ProblemFilter(options));
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalGuards(new OriginGuard({ origins: [new URL(options.publicUrl).origin, ...(options.origins ?? [])] }));
  limitServer(app.getHttpServer());
}

function parserFor(handling: BodyHandling, request: Request): typeof parseJsonBody | undefined {
  if (handling === 'json-or-csv' && isCsv(request)) return wrapCsvBody;
  return handling === 'json' || handling === 'json-or-csv' ? parseJsonBody : undefined;
}
