import { type NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { openApiDocument } from './openapi-document.js';

/** Serves the document at `/api/openapi.json` and a reference page at `/api/docs`. */
export function serveOpenApi(app: NestExpressApplication, version: string): void {
  app.use('/api/docs', withoutTrustedTypes);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Leadweave API',
    swaggerOptions: { docExpansion: 'none', tagsSorter: 'alpha', operationsSorter: 'alpha' },
  });
}

/** The reference page's own script writes HTML; everything else of the policy stays as it is everywhere. */
function withoutTrustedTypes(_request: Request, response: Response, next: NextFunction): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  const rules = policy.split(';').filter((rule) => !/^(require-)?trusted-types/.test(rule.trim()));
  response.setHeader('Content-Security-Policy', rules.join(';'));
  next();
}
