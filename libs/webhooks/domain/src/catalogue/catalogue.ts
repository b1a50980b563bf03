import { type LeadType, leadTypes } from '@leadweave/domain';
import { type EventName, eventNames } from '../event-name.js';
import { dataOfEvent, sampleBody } from '../sample/sample-event.js';
import { compatibleSchema } from '../schema/compatible-schema.js';
import { eventSchema } from '../schema/event-schema.js';
import { type JsonSchema, schemaOfExample } from '../schema/json-schema.js';
import { leadSchema, thinLeadSchema } from '../schema/lead-schema.js';

/** How a body is written: whole, ids alone, or as WhatConverts' own webhooks. */
export type CatalogueStyle = 'full' | 'thin' | 'whatconverts';

/** One event that an endpoint can ask for. */
export interface CatalogueEvent {
  readonly name: EventName;
  /** When it is sent, one sentence. */
  readonly summary: string;
  /** Types of lead that it can tell of, each with a schema of its own; empty for what tells of no lead. */
  readonly leadTypes: readonly LeadType[];
  /** Styles in which it goes out. */
  readonly styles: readonly CatalogueStyle[];
}

/** A body with its schema; the body is valid by it. */
export interface CatalogueSample {
  readonly schema: JsonSchema;
  readonly example: Readonly<Record<string, unknown>>;
}

const summaries: Readonly<Record<EventName, string>> = {
  'lead.created': 'A lead appears; once per lead.',
  'lead.updated': 'A property changed, by enrichment, by the source or by a person.',
  'lead.scored': 'The quality changed, with who did it.',
  'lead.folded': 'A lead became part of another one; both ids.',
  'lead.split': 'A person separated a pair: the lead stands alone again.',
  'lead.value_changed': 'The quote or sales value changed.',
  'lead.deleted': 'A lead was erased; ids only.',
  'opportunity.updated': 'A Salesforce opportunity of a lead is new, has changed, or begins to match the filter.',
  'location.updated': 'A location or its mapping changed.',
  'sync.completed': 'A sync ended, with counts.',
  'connection.failing': 'A connection needs a person.',
  'connection.recovered': 'A connection works again.',
  'webhook.test': 'Sent by the test button.',
};

const everyStyle: readonly CatalogueStyle[] = ['full', 'thin', 'whatconverts'];

/** Every event that is sent, with what it tells of. */
export function catalogueEvents(): CatalogueEvent[] {
  return eventNames.map((name) => {
    const tellsLead = dataOfEvent(name) === undefined;
    return {
      name,
      summary: summaries[name],
      leadTypes: tellsLead ? leadTypes : [],
      // The vendor has no words for what tells of no lead.
      styles: tellsLead ? everyStyle : ['full', 'thin'],
    };
  });
}

const example = {
  id: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11',
  brandId: '019a9f0e-0000-7000-8000-000000000001',
  atMs: Date.parse('2026-11-20T14:20:19.412Z'),
  test: false,
} as const;

/**
 * Schema and example of one event in one style, about a lead of one type.
 *
 * @returns nothing when the event does not go out, or not in this style
 */
export function catalogueSample(
  name: EventName,
  style: CatalogueStyle,
  type: LeadType = 'web_form',
): CatalogueSample | undefined {
  const data = dataOfEvent(name);
  if (data && style === 'whatconverts') return undefined;
  const body = JSON.parse(sampleBody({ ...example, name, type }, style)) as Record<string, unknown>;
  return { schema: schemaOf(name, style, type, data), example: body };
}

function schemaOf(name: EventName, style: CatalogueStyle, type: LeadType, data: unknown): JsonSchema {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  if (style === 'whatconverts') {
    return { $schema, ...compatibleSchema(type, name === 'lead.created' ? 'new' : 'update') };
  }
  if (data) return { $schema, ...eventSchema(name, schemaOfExample(data)) };
  return { $schema, ...eventSchema(name, style === 'thin' ? thinLeadSchema(type) : leadSchema(type)) };
}
