import { leadTypes, type LeadType } from '@leadweave/domain';
import { compatibleBody } from './compatible-body.js';
import { sampleContent, sampleLead } from './sample/sample-lead.js';

const words = (text: string) => text.trim().split(/\s+/);

/** The vendor's contract in its own words, section 6.1: fields of every type. */
const ofEveryType = words(`
  account_id account profile_id profile lead_id user_id lead_type lead_status lead_state date_created last_updated
  quotable quote_value sales_value lead_score spotted_keywords lead_analysis
  lead_source lead_medium lead_campaign lead_content lead_keyword lead_url landing_url
  operating_system browser device_type device_make ip_address city state zip country
  contact_name contact_company_name contact_email_address contact_phone_number email_address phone_number
  notes spam duplicate additional_fields field_mappings`);

/** The same, ids of visitors and clicks: each is there when it is known. */
const visitorIds = words(`
  gclid msclkid google_analytics_client_id google_analytics_session_id facebook_browser_id facebook_click_id
  unbounce_page_id unbounce_variant_id unbounce_visitor_id salesforce_user_id roistat_visit_id hubspot_visitor_id
  vwo_account_id vwo_experiment_id vwo_variant_id vwo_user_id`);

/**
 * Section 6.2: fields by type. Left out are links to recordings, which open with the vendor's key only (`recording`, `play_recording`,
 * `voicemail`, `play_voicemail`), and what stands in the API but in none of its webhooks (`caller_city` and the like).
 */
const ofType: Readonly<Record<LeadType, readonly string[]>> = {
  phone_call: words(`call_status answer_status phone_name tracking_number destination_number caller_number caller_name
    line_type call_duration call_duration_seconds call_transcription voicemail_transcription`),
  web_form: words('form_name'),
  chat: words('chat_status'),
  text_message: words('message tracking_number caller_number phone_name line_type'),
  transaction: words('transaction_id transaction_tax transaction_shipping'),
  event: words('event_category event_action event_label'),
  email: words('sender_name email_subject email_message'),
  appointment: [],
  other: [],
};

describe("WhatConverts' own fields", () => {
  const clickIds = Object.fromEntries(visitorIds.map((name) => [name, `id-of-${name}`]));
  const { call } = sampleContent('phone_call');
  const contentOf = (type: LeadType) => {
    const content = sampleContent(type);
    return sampleContent(type, {
      attribution: { ...content.attribution, clickIds },
      unmapped: type === 'event' ? { event_category: 'Video', event_action: 'Play', event_label: 'Home' } : {},
      ...((type === 'phone_call' || type === 'text_message') && { call: { ...call!, voicemailTranscript: 'Hello.' } }),
    });
  };

  it.each(leadTypes)('are all there for a new %s, and no others', (type) => {
    const body = compatibleBody(sampleLead(contentOf(type)), { trigger: 'new', changed: {}, test: false });
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(
      ['trigger', ...ofEveryType, ...visitorIds, ...ofType[type]].sort(),
    );
  });
});
