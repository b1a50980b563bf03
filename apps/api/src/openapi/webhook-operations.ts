import {
  type CatalogueEvent,
  catalogueEvents,
  catalogueSample,
  type JsonSchema,
  leadSchema,
} from '@leadweave/webhooks-domain';

const leadReference = { $ref: '#/components/schemas/WebhookLead' };

/** The lead that events carry, once for all of them. */
export const webhookSchemas: Readonly<Record<string, JsonSchema>> = { WebhookLead: leadSchema() };

/** The `webhooks` section of the document: what receivers get, with an example for each type of lead. */
export function webhookOperations(): Readonly<Record<string, object>> {
  return Object.fromEntries(catalogueEvents().map((event) => [event.name, { post: operationOf(event) }]));
}

function operationOf({ name, summary, leadTypes }: CatalogueEvent): object {
  const types = leadTypes.length > 0 ? leadTypes : [undefined];
  const examples = types.map((type) => [type ?? 'example', { value: catalogueSample(name, 'full', type)?.example }]);
  return {
    operationId: `receive.${name}`,
    tags: ['webhooks'],
    summary,
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: bodyOf(name, leadTypes), examples: Object.fromEntries(examples) as object },
      },
    },
    responses: { '2XX': { description: 'Any 2xx within 15 seconds is success; everything else is tried again.' } },
    security: [],
  };
}

function bodyOf(name: CatalogueEvent['name'], leadTypes: CatalogueEvent['leadTypes']): JsonSchema {
  const { $schema: _draft, ...schema } = catalogueSample(name, 'full')?.schema ?? {};
  const properties = schema['properties'] as Record<string, JsonSchema>;
  return leadTypes.length > 0 ? { ...schema, properties: { ...properties, data: leadReference } } : schema;
}
