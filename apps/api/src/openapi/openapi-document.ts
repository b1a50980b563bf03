import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { webhookOperations, webhookSchemas } from './webhook-operations.js';

const description = `Leads of a franchise brand with the marketing that produced them.

Every call names its brand in the header \`X-Leadweave-Brand\`. Errors are \`application/problem+json\` (RFC 9457) with a
stable \`code\`. Lists are read with an opaque cursor.`;

/** The OpenAPI 3.1 document, generated from the routes and their classes. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Leadweave API')
    .setDescription(description)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('__Host-leadweave', { type: 'apiKey', in: 'cookie', name: '__Host-leadweave' }, 'session')
    .addSecurityRequirements('session')
    .addGlobalParameters({
      name: 'X-Leadweave-Brand',
      in: 'header',
      required: false,
      description: 'Id of the brand; required by every route of a brand.',
      schema: { type: 'string', format: 'uuid' },
    });
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
  });
  return withWebhooks(document);
}

/** The builder knows no webhooks, which OpenAPI has since 3.1. */
function withWebhooks(document: OpenAPIObject): OpenAPIObject {
  const { components } = document;
  const schemas = { ...components?.schemas, ...webhookSchemas };
  return { ...document, components: { ...components, schemas }, webhooks: webhookOperations() } as OpenAPIObject;
}
