import { answerStatuses, leadStates, quotables } from '../wire/enumerations.js';
import { compact } from './fields/compact.js';
import { type FieldReader } from './fields/field-reader.js';
import { readKeywords } from './fields/read-keywords.js';
import { readJourney } from './read-journey.js';
import { type WhatConvertsCall, type WhatConvertsIds } from './whatconverts-lead.js';

/** A value of `lead_analysis` is text; anything else is shown as its JSON. */
const textsOf = (map: Record<string, unknown> | undefined): Record<string, string> | undefined => {
  if (!map) return undefined;
  const entries = Object.entries(map).map(([label, value]) => [
    label,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
};

const contactFrom = (fields: FieldReader) => ({
  name: fields.text('contact_name'),
  company: fields.text('contact_company_name'),
  email: fields.text('contact_email_address'),
  phone: fields.phone('contact_phone_number'),
  leadEmail: fields.text('email_address'),
  leadPhone: fields.phone('phone_number'),
  mappedFields: fields.map('field_mappings'),
  formFields: fields.map('additional_fields'),
});

const attributionFrom = (fields: FieldReader) => ({
  source: fields.text('lead_source'),
  medium: fields.text('lead_medium'),
  campaign: fields.text('lead_campaign'),
  content: fields.text('lead_content'),
  keyword: fields.text('lead_keyword'),
  leadUrl: fields.text('lead_url'),
  landingUrl: fields.text('landing_url'),
  journey: fields.apply('customer_journey', readJourney),
});

const placeFrom = (fields: FieldReader) => ({
  device: compact({
    operatingSystem: fields.text('operating_system'),
    browser: fields.text('browser'),
    type: fields.text('device_type'),
    make: fields.text('device_make'),
  }),
  location: compact({
    ipAddress: fields.text('ip_address'),
    city: fields.text('city'),
    state: fields.text('state'),
    zip: fields.text('zip'),
    country: fields.text('country'),
  }),
});

const callFrom = (fields: FieldReader): WhatConvertsCall => ({
  status: fields.literal('call_status', leadStates),
  answerStatus: fields.literal('answer_status', answerStatuses),
  trackingName: fields.text('phone_name'),
  trackingNumber: fields.phone('tracking_number'),
  destinationNumber: fields.phone('destination_number'),
  callerNumber: fields.phone('caller_number'),
  callerId: fields.text('caller_name'),
  callerCity: fields.text('caller_city'),
  callerState: fields.text('caller_state'),
  callerZip: fields.text('caller_zip'),
  callerCountry: fields.text('caller_country'),
  lineType: fields.text('line_type'),
  durationSeconds: fields.number('call_duration_seconds'),
  recordingUrl: fields.text('recording'),
  playRecordingUrl: fields.text('play_recording'),
  transcript: fields.text('call_transcription'),
  voicemailUrl: fields.text('voicemail'),
  playVoicemailUrl: fields.text('play_voicemail'),
  voicemailTranscript: fields.text('voicemail_transcription'),
});

const otherTypesFrom = (fields: FieldReader) => ({
  chat: compact({ status: fields.literal('chat_status', leadStates), message: fields.text('message') }),
  email: compact({
    senderName: fields.text('sender_name'),
    subject: fields.text('email_subject'),
    message: fields.text('email_message'),
  }),
  event: compact({
    category: fields.text('event_category'),
    action: fields.text('event_action'),
    label: fields.text('event_label'),
  }),
  transaction: compact({
    id: fields.text('transaction_id'),
    tax: fields.number('transaction_tax'),
    shipping: fields.number('transaction_shipping'),
  }),
});

const valueFrom = (fields: FieldReader) => ({
  quotable: fields.literal('quotable', quotables),
  quote: fields.number('quote_value'),
  sales: fields.number('sales_value'),
  leadScore: fields.number('lead_score'),
});

const idsFrom = (fields: FieldReader): WhatConvertsIds => ({
  gclid: fields.text('gclid'),
  msclkid: fields.text('msclkid'),
  facebookClickId: fields.text('facebook_click_id'),
  facebookBrowserId: fields.text('facebook_browser_id'),
  googleAnalyticsClientId: fields.text('google_analytics_client_id'),
  googleAnalyticsSessionId: fields.text('google_analytics_session_id'),
  unbouncePageId: fields.text('unbounce_page_id'),
  unbounceVariantId: fields.text('unbounce_variant_id'),
  unbounceVisitorId: fields.text('unbounce_visitor_id'),
  salesforceUserId: fields.text('salesforce_user_id'),
  roistatVisitId: fields.text('roistat_visit_id'),
  hubspotVisitorId: fields.text('hubspot_visitor_id'),
  vwoAccountId: fields.text('vwo_account_id'),
  vwoExperimentId: fields.text('vwo_experiment_id'),
  vwoVariantId: fields.text('vwo_variant_id'),
  vwoUserId: fields.text('vwo_user_id'),
});

/** Every group of a lead with only what the row carried: no defaults, no missing values. */
export function groupsFromWire(fields: FieldReader) {
  return {
    flags: compact({ spam: fields.flag('spam'), duplicate: fields.flag('duplicate') }),
    contact: compact(contactFrom(fields)),
    attribution: compact(attributionFrom(fields)),
    ...placeFrom(fields),
    call: compact(callFrom(fields)),
    ...otherTypesFrom(fields),
    value: compact(valueFrom(fields)),
    analysis: compact({
      spottedKeywords: fields.apply('spotted_keywords', readKeywords),
      results: textsOf(fields.map('lead_analysis')),
    }),
    ids: compact(idsFrom(fields)),
  };
}
