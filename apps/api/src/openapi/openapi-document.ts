import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { webhookOperations, webhookSchemas } from './webhook-operations.js';
import { withConventions } from './with-conventions.js';

const description = `Leads of a franchise brand with the marketing that produced them.

People sign in and name the brand of each call in the header \`X-Leadweave-Brand\`. Other systems send an API key as
\`Authorization: Bearer\` or \`X-API-Key\`, which has its brand; an operation tells the scopes that open it. Errors are \`application/problem+json\` (RFC 9457) with a
stable \`code\`. Lists are read with an opaque cursor.`;

const keyText = 'A key from Settings → API keys. Its scopes decide what it opens.';

/** The OpenAPI 3.1 document, generated from the routes and their classes. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Leadweave API')
    .setDescription(description)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('__Host-leadweave', { type: 'apiKey', in: 'cookie', name: '__Host-leadweave' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'lw_live_…', description: keyText }, 'apiKey')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key', description: keyText }, 'apiKeyHeader')
    .addSecurityRequirements('session')
    .addGlobalParameters({
      name: 'X-Leadweave-Brand',
      in: 'header',
      required: false,
      description: 'Id of the brand; required by every route of a brand unless an API key is sent.',
      schema: { type: 'string', format: 'uuid' },
    });
  const options = { operationIdFactory: (_controller: string, method: string) => method };
  return withWebhooks(withConventions(SwaggerModule.createDocument(app, builder.build(), options)));
}

/** The builder knows no webhooks, which OpenAPI has since 3.1. */
function withWebhooks(document: OpenAPIObject): OpenAPIObject {
  const { components } = document;
  const schemas = { ...components?.schemas, ...webhookSchemas };
  return { ...document, components: { ...components, schemas }, webhooks: webhookOperations() };
}
