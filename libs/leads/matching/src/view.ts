import {
  type Attribution,
  channelOf,
  leadIdOf,
  type SourceContent,
  type SourceRecord,
  type ValueFacts,
  type VendorFacts,
} from '@leadweave/domain';
import { badgeOf } from './badge.js';
import { type DealState, type DealValue } from './deal-value.js';
import { type LeadFlags, type LeadSource, type LeadView } from './lead-view.js';
import { mergeGroup, mergeMap } from './merge-fields.js';
import { type Pair } from './pairing.js';
import { noDecisions, type PeoplesDecisions } from './peoples-decisions.js';
import { suggestionsOf } from './suggestions.js';
import { Trail } from './trail.js';

export interface ViewInput {
  /** The record that the lead's id comes from: of a pair, the native submission. */
  readonly primary: SourceRecord;
  /** The WhatConverts record that enriches the native submission. */
  readonly enrichment?: SourceRecord;
  readonly pairing?: Pair;
  /** After a fold: the decisions on both leads, merged by `mergePeoplesDecisions`. */
  readonly people?: PeoplesDecisions;
}

/**
 * The lead that one source record, or one pair, shows. WhatConverts' values win for attribution, device, value and the
 * vendor's facts; the native submission's win for all the rest, and either fills what the other lacks. What a person
 * edited wins over both, and a deal of the system of sales over the sources' amounts. `origins` says of each value where it comes from and what it replaced. Never throws.
 */
export function view(input: ViewInput): LeadView {
  const { primary, enrichment, pairing, people = noDecisions } = input;
  const records = enrichment ? [primary, enrichment] : [primary];
  const trail = new Trail(records, people.edits, people.deal);
  const facts = { ...mergeHead(trail), ...mergeGroups(trail, records) };
  const unedited = Object.keys(people.edits).length === 0 ? facts : uneditedFacts(records);
  return {
    id: leadIdOf(primary.id),
    locationId: primary.locationId,
    type: primary.content.type,
    occurredAtMs: primary.occurredAtMs,
    badge: badgeOf(primary.content.type),
    quality: people.quality?.value ?? 'unscored',
    status: people.status?.value ?? 'new',
    ...facts,
    channel: channelOf(unedited.attribution),
    suggestions: suggestionsOf(facts.vendor, unedited.value, suspicionsOf(records)),
    sources: records.map(leadSourceOf),
    ...(people.deal && { deal: dealStateOf(people.deal) }),
    ...(pairing && { pairing }),
    // Collected when somebody asks: the intake, which makes most of the views, does not.
    get origins() {
      return trail.origins;
    },
    flags: flagsOf(records, facts.call?.hasRecording === true),
  };
}

/** What the sources say, whatever people edited. */
function uneditedFacts(records: readonly SourceRecord[]) {
  const trail = new Trail(records, {});
  return { attribution: mergeAttribution(trail, records), value: mergeValue(trail) };
}

function mergeHead(trail: Trail): Pick<SourceContent, 'transactionType' | 'message' | 'subject' | 'formName'> {
  const head = {
    transactionType: trail.choose('transactionType', 'native', (content) => content.transactionType),
    message: trail.choose('message', 'native', (content) => content.message),
    subject: trail.choose('subject', 'native', (content) => content.subject),
    formName: trail.choose('formName', 'native', (content) => content.formName),
  };
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
}

function mergeGroups(trail: Trail, records: readonly SourceRecord[]) {
  const call = trail.choose('call', 'native', (content) => content.call);
  const chat = trail.choose('chat', 'native', (content) => content.chat);
  return {
    contact: mergeGroup(trail, 'contact', ['name', 'company', 'email', 'phone'], 'native'),
    fields: mergeMap(trail, 'fields', records, 'native', ({ fields }) => fields),
    attribution: mergeAttribution(trail, records),
    device: mergeGroup(trail, 'device', deviceKeys, 'whatconverts'),
    place: mergeGroup(trail, 'place', placeKeys, 'native'),
    value: mergeValue(trail),
    vendor: mergeVendor(trail, records),
    unmapped: mergeMap(trail, 'unmapped', records, 'native', ({ unmapped }) => unmapped),
    ...(call && { call }),
    ...(chat && { chat }),
  };
}

const deviceKeys = ['type', 'make', 'operatingSystem', 'browser'] as const;
const placeKeys = ['city', 'state', 'zip', 'country', 'ipAddress'] as const;
const attributionKeys = [
  'source',
  'medium',
  'campaign',
  'content',
  'keyword',
  'leadUrl',
  'landingUrl',
  'referrer',
] as const;
const valueKeys = [
  'quotable',
  'quoteMinor',
  'salesMinor',
  'taxMinor',
  'shippingMinor',
  'transactionId',
  'leadScore',
] as const;
const vendorKeys = [
  'spam',
  'duplicate',
  'uniqueness',
  'state',
  'notes',
  'profileId',
  'profileName',
  'accountId',
  'accountName',
  'visitorId',
  'spottedKeywords',
] as const;

function mergeAttribution(trail: Trail, records: readonly SourceRecord[]): Attribution {
  return {
    ...mergeGroup(trail, 'attribution', attributionKeys, 'whatconverts'),
    clickIds: mergeMap(
      trail,
      'attribution.clickIds',
      records,
      'whatconverts',
      ({ attribution }) => attribution?.clickIds,
    ),
  };
}

function mergeValue(trail: Trail): ValueFacts {
  return mergeGroup(trail, 'value', valueKeys, 'whatconverts');
}

function mergeVendor(trail: Trail, records: readonly SourceRecord[]): VendorFacts {
  return {
    spottedKeywords: [],
    ...mergeGroup(trail, 'vendor', vendorKeys, 'whatconverts'),
    analysis: mergeMap(trail, 'vendor.analysis', records, 'whatconverts', ({ vendor }) => vendor?.analysis),
  };
}

function dealStateOf({ outcome, stage, closeDate }: DealValue): DealState {
  return { outcome, ...(stage !== undefined && { stage }), ...(closeDate !== undefined && { closeDate }) };
}

function suspicionsOf(records: readonly SourceRecord[]): string[] {
  return records.flatMap(({ content }) => content.suspicions ?? []);
}

function leadSourceOf({ id, source, externalId, state, goneSinceMs }: SourceRecord): LeadSource {
  return { recordId: id, source, externalId, state, ...(goneSinceMs !== undefined && { goneSinceMs }) };
}

function flagsOf(records: readonly SourceRecord[], hasRecording: boolean): LeadFlags {
  const gone = records.filter(({ state }) => state === 'gone');
  const sinceMs = gone.map(({ goneSinceMs }) => goneSinceMs).filter((ms) => ms !== undefined);
  return {
    paired: records.length > 1,
    hasRecording,
    gone: gone.length > 0,
    ...(sinceMs.length > 0 && { goneSinceMs: Math.min(...sinceMs) }),
  };
}
