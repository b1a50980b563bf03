import { leadTypes } from '@leadweave/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compatibleBody } from '../compatible-body.js';
import { eventBody } from '../event-body.js';
import { eventNames } from '../event-name.js';
import { type LeadFacts } from '../lead-facts.js';
import { leadPayload } from '../lead-payload.js';
import { sampleContent, sampleLead } from '../sample/sample-lead.js';
import { compatibleSchema } from '../schema/compatible-schema.js';
import { eventSchema } from '../schema/event-schema.js';
import { leadSchema } from '../schema/lead-schema.js';
import { type JsonSchema } from '../schema/json-schema.js';
import { catalogueEvents, catalogueSample, type CatalogueStyle } from './catalogue.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uuid: uuid(), 'date-time': dateTime() } });

function uuid() {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
}
function dateTime() {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
}

/** What is wrong with a body, in words; nothing when it is valid. */
function faults(schema: JsonSchema, body: unknown): string[] {
  const validate = ajv.compile(schema);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The same schema, refusing properties that it does not name: a receiver allows for more, the catalogue names all. */
function closed(schema: unknown): JsonSchema {
  if (Array.isArray(schema)) return schema.map(closed) as never;
  if (typeof schema !== 'object' || schema === null) return schema as never;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const styles: readonly CatalogueStyle[] = ['full', 'thin', 'whatconverts'];
const samples = catalogueEvents().flatMap(({ name, styles: offered, leadTypes: types }) =>
  offered.flatMap((style) => (types.length > 0 ? types : [undefined]).map((type) => [name, style, type] as const)),
);

describe('the catalogue', () => {
  it('names every event that is sent with a sentence', () => {
    expect(catalogueEvents().map(({ name }) => name)).toEqual(eventNames);
    expect(catalogueEvents().filter(({ summary }) => !/^[A-Z].*\.$/.test(summary))).toEqual([]);
  });

  it.each(samples)('has an example of %s, %s, %s that its schema accepts and names whole', (name, style, type) => {
    const { schema, example } = catalogueSample(name, style, type)!;
    expect(faults(closed(schema), example)).toEqual([]);
  });

  it('tells each type of lead by a schema of its own', () => {
    for (const style of styles) {
      const { example } = catalogueSample('lead.created', style, 'phone_call')!;
      const others = leadTypes.filter((type) => type !== 'phone_call' && style !== 'whatconverts');
      for (const type of others) {
        expect(faults(catalogueSample('lead.created', style, type)!.schema, example)).not.toEqual([]);
      }
    }
  });

  it('has no example of what does not go out in a style', () => {
    expect(catalogueSample('lead.deleted', 'whatconverts')).toBeUndefined();
    expect(catalogueEvents().find(({ name }) => name === 'lead.deleted')).toMatchObject({ styles: ['full', 'thin'] });
  });
});

/** Any lead of a type, down to one of which nothing is known. */
const anyLead = (type: (typeof leadTypes)[number]): fc.Arbitrary<LeadFacts> => {
  const whole = sampleContent(type);
  const some = <Part extends object>(part: Part) =>
    fc.subarray(Object.entries(part)).map((entries) => Object.fromEntries(entries) as Partial<Part>);
  return fc
    .record({
      contact: some(whole.contact),
      device: some(whole.device),
      place: some(whole.place),
      value: some(whole.value),
      attribution: some(whole.attribution).map((part) => ({ clickIds: {}, ...part })),
      vendor: some(whole.vendor).map((part) => ({ spottedKeywords: [], analysis: {}, ...part })),
      fields: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true }),
      message: fc.option(fc.string(), { nil: undefined }),
      source: fc.constantFrom('whatconverts' as const, 'form' as const),
      call: fc.boolean(),
    })
    .map(({ source, call, ...parts }) =>
      sampleLead({ ...whole, ...parts, ...(!call && { call: undefined, chat: undefined }) }, { source }),
    );
};

describe.each(leadTypes)('the schemas of a %s', (type) => {
  const changed = { message: { before: null, after: 'x' } };

  it('accept every lead of this type in every style', () => {
    const whole = ajv.compile(closed(eventSchema('lead.updated', leadSchema(type))));
    const asNew = ajv.compile(closed(compatibleSchema(type, 'new')));
    const asUpdate = ajv.compile(closed(compatibleSchema(type, 'update')));
    const event = { ...anEvent, changed };
    fc.assert(
      fc.property(anyLead(type), (facts) => {
        const bodies = [
          [whole, eventBody(event, leadPayload(facts))],
          [asNew, compatibleBody(facts, { trigger: 'new', changed: {}, test: true })],
          [asUpdate, compatibleBody(facts, { trigger: 'update', changed, test: false })],
        ] as const;
        for (const [validate, body] of bodies) {
          validate(JSON.parse(body));
          expect(validate.errors ?? []).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const anEvent = {
  id: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11',
  name: 'lead.updated',
  atMs: Date.parse('2026-11-20T14:20:19.412Z'),
  brandId: '019a9f0e-0000-7000-8000-000000000001',
  sequence: 7,
  test: false,
  actor: { kind: 'user', id: '019a9f0e-0000-7000-8000-0000000000f3' },
} as const;
