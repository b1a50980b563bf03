import { leadTypeTitle, leadTypeWord } from '../world/lead-types.js';
import { type ProfileRecord } from '../world/world.js';
import { type LeadFacts } from './lead-facts.js';

/** A lead as it travels. */
export type LeadWire = Record<string, unknown>;

/** Identity and moment of a lead to be shown. */
export interface LeadMoment {
  readonly leadId: number;
  readonly profile: ProfileRecord;
  readonly typeCode: number;
  readonly createdSec: number;
  readonly nowSec: number;
}

/** `YYYY-MM-DDTHH:MM:SSZ` (contract 3). */
export const wireTime = (sec: number): string => `${new Date(sec * 1000).toISOString().slice(0, 19)}Z`;

const identity = ({ leadId, profile, typeCode }: LeadMoment): LeadWire => ({
  account_id: profile.account.accountId,
  account: profile.account.name,
  profile_id: profile.profileId,
  profile: profile.name,
  lead_id: leadId,
  lead_type: leadTypeTitle(typeCode),
});

const statusFields = (moment: LeadMoment, inProgress: boolean): LeadWire => {
  const text = inProgress ? 'In Progress' : 'Completed';
  const type = leadTypeWord(moment.typeCode);
  if (type === 'phone_call') return { call_status: text };
  return type === 'chat' ? { chat_status: text } : {};
};

/** True while a call or chat of this lead goes on. */
export const isInProgress = (facts: LeadFacts, createdSec: number, nowSec: number): boolean =>
  nowSec < createdSec + facts.openSeconds;

/**
 * A generated lead as it stands at a moment: the steps of its life up to then are in, later ones are not, and
 * `last_updated` is the time of the latest (contract 6, key order of the real object of 2025).
 */
export const leadWire = (facts: LeadFacts, moment: LeadMoment): LeadWire => {
  const inProgress = isInProgress(facts, moment.createdSec, moment.nowSec);
  const geography = moment.profile.geography;
  const lead: LeadWire = {
    ...identity(moment),
    lead_status: facts.status,
    lead_score: 0,
    date_created: wireTime(moment.createdSec),
    lead_state: inProgress ? 'In Progress' : 'Completed',
    quotable: 'Not Set',
    quote_value: null,
    sales_value: null,
    ...facts.traffic,
    ...facts.pages,
    ...facts.device,
    ...facts.contact,
    user_id: facts.person.userId,
    spam: facts.spamAtOnce,
    duplicate: facts.duplicate,
    spotted_keywords: inProgress ? '' : facts.spottedKeywords,
    lead_analysis: [],
    last_updated: '',
    ...statusFields(moment, inProgress),
    ...facts.opening,
    city: facts.person.city,
    state: geography.state,
    ...(facts.person.repeat ? {} : { zip: facts.person.zip }),
    country: 'US',
    additional_fields: facts.opening.additional_fields ?? [],
    ...facts.clickIds,
  };
  let updatedSec = moment.createdSec;
  for (const step of facts.steps) {
    if (step.atSec > moment.nowSec) break;
    Object.assign(lead, step.fields);
    updatedSec = step.atSec;
  }
  lead.last_updated = wireTime(updatedSec);
  return lead;
};

/** A lead that was created through the API knows only what it was told (contract 7.1). */
export const bareLeadWire = (moment: LeadMoment): LeadWire => ({
  ...identity(moment),
  lead_status: 'Unique',
  lead_score: 0,
  date_created: wireTime(moment.createdSec),
  lead_state: 'Completed',
  quotable: 'Not Set',
  quote_value: null,
  sales_value: null,
  lead_source: '(direct)',
  lead_medium: '(none)',
  lead_url: '',
  landing_url: '',
  contact_name: '',
  contact_company_name: '',
  contact_email_address: '',
  contact_phone_number: '',
  phone_number: '',
  spam: false,
  duplicate: false,
  spotted_keywords: '',
  lead_analysis: [],
  last_updated: wireTime(moment.createdSec),
  additional_fields: [],
});
