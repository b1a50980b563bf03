import { isInProgress, type LeadMoment, type LeadWire, bareLeadWire, leadWire, wireTime } from '../lead/lead-wire.js';
import { type LeadFacts, leadFacts } from '../lead/lead-facts.js';
import { leadTypeWord } from '../world/lead-types.js';
import { type ProfileRecord, type World } from '../world/world.js';
import { type LeadRef } from './stored-lead.js';
import { type Switches } from './switches.js';

/** How a lead is asked for. */
export interface Presentation {
  readonly nowSec: number;
  readonly switches: Switches;
  /** True for `GET /leads/{id}` and webhooks, false for a row of a list (switch `listTranscripts`). */
  readonly single: boolean;
  readonly journey: boolean;
}

const AMOUNTS = ['quote_value', 'sales_value', 'transaction_tax', 'transaction_shipping'];
const TRANSCRIPTS = ['call_transcription', 'voicemail_transcription'];
const TYPE_FIELDS = [
  'form_name',
  'chat_status',
  'message',
  'event_category',
  'event_action',
  'event_label',
  'sender_name',
  'email_subject',
  'email_message',
];

/** Facts of a lead; undefined for leads without generated fields. */
export const factsOf = (world: World, lead: LeadRef): LeadFacts | undefined =>
  lead.stored && lead.stored.form !== 'generated'
    ? undefined
    : leadFacts({ seed: world.seed, profile: world.profiles[lead.profileIndex] as ProfileRecord, ...lead });

const journeyOf = (lead: LeadWire): LeadWire[] => {
  const {
    date_created,
    lead_source,
    lead_medium,
    lead_campaign,
    lead_content,
    lead_keyword,
    lead_id,
    lead_type,
    lead_url,
  } = lead;
  const pages = [lead.landing_url, lead_url].map((page_url, index) => ({ order: index + 1, page_url }));
  return [
    {
      type: 'attribution',
      date_created,
      lead_source,
      lead_medium,
      lead_campaign,
      lead_content,
      lead_keyword,
      page_views: pages,
    },
    { type: 'lead', date_created, lead_id, lead_type, lead_url },
  ];
};

const withPatch = (lead: LeadWire, ref: LeadRef): LeadWire => {
  if (!ref.stored) return lead;
  const { patch, patchedSec } = ref.stored;
  const edited = patchedSec === undefined ? '' : wireTime(patchedSec);
  const updated = edited > String(lead.last_updated) ? { last_updated: edited } : {};
  const merged: LeadWire = { ...lead, ...updated, ...patch };
  for (const [key, value] of Object.entries(patch)) if (value === undefined) delete merged[key];
  return merged;
};

const asFieldList = (fields: unknown): unknown =>
  fields && typeof fields === 'object' && !Array.isArray(fields)
    ? Object.entries(fields).map(([field_name, field_value]) => ({ field_name, field_value: field_value as unknown }))
    : fields;

const applySwitches = (lead: LeadWire, ref: LeadRef, how: Presentation): LeadWire => {
  const { switches } = how;
  if (switches.amounts === 'string')
    for (const key of AMOUNTS) if (typeof lead[key] === 'number') lead[key] = String(lead[key]);
  if (switches.additionalFields === 'list') lead.additional_fields = asFieldList(lead.additional_fields);
  if (switches.inProgressText === 'In Progess')
    for (const key of ['lead_state', 'call_status', 'chat_status'])
      if (lead[key] === 'In Progress') lead[key] = 'In Progess';
  if (switches.typeFields === 'minimal' && leadTypeWord(ref.typeCode) !== 'phone_call')
    for (const key of TYPE_FIELDS) delete lead[key];
  if (switches.listTranscripts === 'singleOnly' && !how.single) for (const key of TRANSCRIPTS) delete lead[key];
  if (how.journey) lead.customer_journey = journeyOf(lead);
  return lead;
};

/** Under the switch `inProgressId: new` a lead in progress goes by another id than when it is completed. */
export const inProgressIdOf = (leadId: number): number => leadId + 1;

/** A lead as the API shows it now. Not for raw leads; see `leadText`. */
export const presentLead = (world: World, ref: LeadRef, how: Presentation): LeadWire => {
  const profile = world.profiles[ref.profileIndex] as ProfileRecord;
  const facts = factsOf(world, ref);
  const open = facts !== undefined && isInProgress(facts, ref.createdSec, how.nowSec);
  const leadId = open && how.switches.inProgressId === 'new' ? inProgressIdOf(ref.leadId) : ref.leadId;
  const moment: LeadMoment = {
    leadId,
    profile,
    typeCode: ref.typeCode,
    createdSec: ref.createdSec,
    nowSec: how.nowSec,
  };
  const lead = facts ? leadWire(facts, moment) : bareLeadWire(moment);
  return applySwitches(withPatch(lead, ref), ref, how);
};

/** A lead as JSON text; raw leads exactly as they were put in. */
export const leadText = (world: World, ref: LeadRef, how: Presentation): string =>
  ref.stored?.rawText ?? JSON.stringify(presentLead(world, ref, how));
