import { type NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document.js';

/** Serves the document at `/api/openapi.json` and a reference page at `/api/docs`. */
export function serveOpenApi(app: NestExpressApplication, version: string): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Leadweave API',
    swaggerOptions: { docExpansion: 'none', tagsSorter: 'alpha', operationsSorter: 'alpha' },
  });
}
