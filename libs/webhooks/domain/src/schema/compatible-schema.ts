import { type LeadType } from '@leadweave/domain';
import {
  amount,
  anything,
  described,
  either,
  flag,
  type JsonSchema,
  known,
  mapOf,
  object,
  oneOf,
  only,
  text,
  time,
  whole,
} from './json-schema.js';

type Properties = Readonly<Record<string, JsonSchema>>;

const textsOf = (names: readonly string[]): Properties => Object.fromEntries(names.map((name) => [name, text]));
/** The vendor writes an empty map as an empty list. */
const map = either(mapOf(anything), { type: 'array', maxItems: 0 });
const vendorId = either(whole, text);
const state = oneOf(['In Progress', 'Completed']);

/** The flat object that `compatibleBody` writes. An update leaves out groups in which nothing changed. */
export function compatibleSchema(type: LeadType, trigger: 'new' | 'update'): JsonSchema {
  const groups = { lead_analysis: map, ...devices, ...ofType[type] };
  const complete = trigger === 'new' && type !== 'phone_call';
  return {
    ...object(
      { trigger: only(trigger), ...common, ...(complete && groups) },
      {
        ...(!complete && groups),
        ...attribution,
        ...(ofTypeAtTimes[type] ?? {}),
        test: only(true),
        truncated: only(true),
      },
    ),
    additionalProperties: described(anything, 'Click ids, such as gclid, and what the source said beyond this.'),
  };
}

const common: Properties = {
  lead_id: described(vendorId, 'The id at WhatConverts, or ours for a lead that WhatConverts does not know.'),
  user_id: text,
  lead_type: text,
  lead_status: oneOf(['Unique', 'Repeat']),
  last_updated: time,
  date_created: time,
  quotable: oneOf(['Yes', 'No', 'Pending', 'Not Set']),
  quote_value: known(described(amount, 'In major units.')),
  sales_value: known(described(amount, 'In major units.')),
  spotted_keywords: text,
  lead_score: known(amount),
  lead_state: state,
  profile: text,
  profile_id: known(vendorId),
  account: text,
  account_id: known(vendorId),
  ...textsOf(['lead_url', 'landing_url', 'ip_address', 'notes', 'contact_name', 'contact_company_name']),
  ...textsOf(['contact_email_address', 'contact_phone_number', 'email_address', 'phone_number']),
  ...textsOf(['city', 'state', 'zip', 'country']),
  field_mappings: map,
  duplicate: flag,
  spam: flag,
};

const devices = textsOf(['operating_system', 'browser', 'device_type', 'device_make']);
const attribution = textsOf(['lead_source', 'lead_medium', 'lead_campaign', 'lead_content', 'lead_keyword']);
const tracking = textsOf(['phone_name', 'tracking_number', 'destination_number', 'caller_number']);

const ofType: Readonly<Record<LeadType, Properties>> = {
  web_form: { form_name: text, additional_fields: map },
  phone_call: {
    call_status: state,
    ...tracking,
    ...textsOf(['caller_name', 'line_type', 'call_duration', 'call_transcription', 'voicemail_transcription']),
    call_duration_seconds: whole,
    answer_status: oneOf(['Answered', 'No Answer', 'Busy']),
  },
  chat: { chat_status: state, additional_fields: map },
  text_message: { message: text },
  transaction: {
    transaction_id: text,
    transaction_tax: known(amount),
    transaction_shipping: known(amount),
    additional_fields: map,
  },
  email: { email_subject: text, email_message: text },
  event: { additional_fields: map },
  appointment: { additional_fields: map },
  other: { additional_fields: map },
};

const ofTypeAtTimes: Readonly<Partial<Record<LeadType, Properties>>> = { text_message: tracking };
