import { type OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Every error, RFC 9457. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'https://leads.example.com/api/docs/problems/scope-lacks' },
    title: { type: 'string', example: 'The API key lacks the scope', description: 'For people; may change.' },
    status: { type: 'integer', example: 403 },
    detail: { type: 'string', example: 'The key needs leads:write.', description: 'For people; may change.' },
    instance: {
      type: 'string',
      format: 'uri',
      example: 'urn:uuid:019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
      description: 'Holds the request id, which is in `X-Request-Id` too.',
    },
    code: { type: 'string', example: 'scope_lacks', description: 'For programs; stays the same.' },
    errors: {
      type: 'array',
      description: 'Each value that is not valid.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', example: '/scopes' },
          detail: { type: 'string', example: 'must not be empty' },
        },
      },
    },
  },
};

const problemAnswer = {
  description: 'What was wrong. 401, 403 and 404 tell who may do it, 429 how long to wait (`Retry-After`).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes repetitions within 24 hours harmless: the first answer comes again, with `Idempotency-Replayed: true`.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: 'export-2026-11-20',
};

const brandHeader = 'X-Leadweave-Brand';

/**
 * Adds what holds for every operation, so that no route has to say it: its problems, safe repetition of POST, and that an API
 * key needs no brand beside it.
 */
export function withConventions(document: OpenAPIObject): OpenAPIObject {
  const components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
    responses: { ...document.components?.responses, Problem: problemAnswer },
    parameters: { ...document.components?.parameters, IdempotencyKey: idempotencyKey },
  } as OpenAPIObject['components'];
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      operation.responses['default'] ??= { $ref: '#/components/responses/Problem' };
      if (opensToKeys(operation)) operation.parameters = operation.parameters?.map(asOptionalBrand);
      if (method === 'post' && !takesIdempotencyKey(operation)) {
        operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }];
      }
    }
  }
  return { ...document, components };
}

type Parameter = NonNullable<Operation['parameters']>[number];

const opensToKeys = ({ security = [] }: Operation) => security.some((one) => 'apiKey' in one);

function asOptionalBrand(parameter: Parameter): Parameter {
  return 'name' in parameter && parameter.name === brandHeader ? { ...parameter, required: false } : parameter;
}

function takesIdempotencyKey({ parameters = [] }: Operation): boolean {
  return parameters.some((parameter) => 'name' in parameter && parameter.name === idempotencyKey.name);
}
