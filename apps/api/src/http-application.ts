import { brandsProblems } from '@leadweave/brands-api';
import { formsProblems, readsFormBytes } from '@leadweave/forms-api';
import { applyHttpConventions, type BodyHandling } from '@leadweave/http';
import { identityProblems, mountIdentity, trustedOrigins } from '@leadweave/identity-api';
import { insightsProblems } from '@leadweave/insights-api';
import { leadsProblems } from '@leadweave/leads-api';
import { salesforceProblems } from '@leadweave/salesforce-api';
import { webhooksProblems } from '@leadweave/webhooks-api';
import { mountInboundWebhooks, whatConvertsProblems } from '@leadweave/whatconverts-api';
import { Logger, RequestMethod } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { type NextFunction, type Request, type Response } from 'express';
import { type Configuration } from './configuration/configuration.js';
import { Metrics } from './metrics/metrics.js';
import { serveOpenApi } from './openapi/serve-openapi.js';
import { servePortal } from './portal/serve-portal.js';
import { productVersion } from './product-version.js';

/** Binds conventions, sign-in, reference page and portal to an application, in the order in which a request meets them. */
export function prepareHttp(app: NestExpressApplication, configuration: Configuration): void {
  const log = new Logger('http');
  app.set('trust proxy', configuration.trustedProxyHops);
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'health/*path', method: RequestMethod.GET }, 'f/*path'] });
  if (configuration.role !== 'worker') receiveWebhooks(app, configuration, log);
  app.use(measure(app.get(Metrics)));
  app.use(compression({ filter: (request, response) => !isStream(response) && compression.filter(request, response) }));
  applyHttpConventions(app, {
    publicUrl: configuration.publicUrl,
    origins: trustedOrigins(configuration.publicUrl),
    tables: [
      identityProblems,
      brandsProblems,
      leadsProblems,
      whatConvertsProblems,
      formsProblems,
      webhooksProblems,
      salesforceProblems,
      insightsProblems,
    ],
    bodyHandling,
    onFault: (error, requestId) => log.error({ err: error, requestId }, 'a request failed'),
  });
  if (configuration.role === 'worker') return void app.use(onlyHealth);
  mountIdentity(app);
  serveOpenApi(app, productVersion);
  if (configuration.portalDirectory) servePortal(app.getHttpAdapter().getInstance(), configuration.portalDirectory);
}

/** Routes that take a file as it is, besides the file in JSON. */
const csvRoutes: ReadonlySet<string> = new Set(['/api/v1/locations/import']);

/** First of all, so that nothing else costs them time or logs their addresses. */
function receiveWebhooks(app: NestExpressApplication, { publicUrl }: Configuration, log: Logger): void {
  const { inboundWebhookSeconds } = app.get(Metrics);
  mountInboundWebhooks(app, {
    publicUrl,
    onAnswer: (status, seconds) => inboundWebhookSeconds.observe({ status }, seconds),
    onFault: (error) => log.error({ err: error }, 'a webhook could not be kept'),
  });
}

function bodyHandling({ path }: Request): BodyHandling {
  if (path.startsWith('/api/auth/')) return 'unread';
  if (csvRoutes.has(path)) return 'json-or-csv';
  return readsFormBytes(path) ? 'bytes' : 'json';
}

/** Compression would hold events back. */
const isStream = (response: { getHeader(name: string): number | string | string[] | undefined }) =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/** A worker answers to whoever watches it, and to nobody else. */
function onlyHealth(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/health/')) next();
  else response.status(404).end();
}

function measure({ requestSeconds }: Metrics) {
  return (request: Request, response: Response, next: NextFunction) => {
    const stop = requestSeconds.startTimer();
    response.once('close', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      stop({ route: typeof route === 'string' ? route : 'other', status: response.statusCode });
    });
    next();
  };
}
