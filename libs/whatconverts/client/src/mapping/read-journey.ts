import { leadTypes } from '../wire/enumerations.js';
import { idFromWire } from '../wire/id-from-wire.js';
import { timeFromWire } from '../wire/wire-time.js';
import { compact } from './fields/compact.js';
import { FieldReader } from './fields/field-reader.js';
import { empty, isEmpty, odd, read, type Reading } from './fields/reading.js';
import { type JourneyStep } from './whatconverts-lead.js';

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const pageViewFrom = (value: unknown): { order?: number; pageUrl?: string } => {
  const fields = new FieldReader(isRow(value) ? value : {}, undefined);
  return compact({ order: fields.number('order'), pageUrl: fields.text('page_url') });
};

const attributionStep = (row: Row, createdAt: Date): JourneyStep => {
  const fields = new FieldReader(row, undefined);
  const pageViews = Array.isArray(row['page_views']) ? row['page_views'].map(pageViewFrom) : [];
  return compact({
    kind: 'attribution' as const,
    createdAt,
    source: fields.text('lead_source'),
    medium: fields.text('lead_medium'),
    campaign: fields.text('lead_campaign'),
    content: fields.text('lead_content'),
    keyword: fields.text('lead_keyword'),
    pageViews,
  });
};

const leadStep = (row: Row, createdAt: Date): JourneyStep => {
  const fields = new FieldReader(row, undefined);
  const id = idFromWire(row['lead_id']);
  return compact({
    kind: 'lead' as const,
    createdAt,
    leadId: id.kind === 'id' ? id.id : undefined,
    leadType: fields.literal('lead_type', leadTypes),
    leadUrl: fields.text('lead_url'),
  });
};

const stepFrom = (raw: unknown): JourneyStep => {
  const createdAt = isRow(raw) ? timeFromWire(raw['date_created']) : undefined;
  if (!isRow(raw) || !createdAt) return { kind: 'unknown', raw };
  if (raw['type'] === 'attribution') return attributionStep(raw, createdAt);
  if (raw['type'] === 'lead') return leadStep(raw, createdAt);
  return { kind: 'unknown', raw };
};

/** `customer_journey` (contract 6.1, shape inferred): a step that is not understood is kept as received. */
export function readJourney(value: unknown): Reading<JourneyStep[]> {
  if (isEmpty(value)) return empty;
  if (!Array.isArray(value)) return odd;
  return value.length === 0 ? empty : read(value.map(stepFrom));
}
