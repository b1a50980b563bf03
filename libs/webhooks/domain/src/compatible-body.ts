import { type LeadType } from '@leadweave/domain';
import { type LeadView } from '@leadweave/lead-matching';
import { fitBody } from './fit-body.js';
import { type Changed, type LeadFacts } from './lead-facts.js';

type Flat = Readonly<Record<string, unknown>>;

export interface CompatibleEvent {
  readonly trigger: 'new' | 'update';
  readonly changed: Changed;
  readonly test: boolean;
}

/**
 * The body that WhatConverts' own webhooks have (contract 9.2): one flat object with the vendor's names and wording and a
 * `trigger`, so that receivers written for them go on working. A new lead is complete; an update carries the common
 * variables and the groups in which something changed. A lead that WhatConverts does not know has our id.
 */
export function compatibleBody(facts: LeadFacts, event: CompatibleEvent): string {
  const { view } = facts;
  const complete = event.trigger === 'new';
  const has = (...groups: string[]) => complete || groups.some((group) => isTouched(group, event.changed));
  const ours: Flat = {
    trigger: event.trigger,
    ...commonHead(facts),
    ...(has('vendor.analysis') && { lead_analysis: mapOrList(view.vendor.analysis) }),
    ...commonFacts(facts),
    ...(has('device') && deviceFields(view)),
    ...(has('call', 'chat', 'fields', 'formName', 'message', 'subject', 'value') && typeFields(facts)),
    ...commonTail(facts),
    ...(event.test && { test: true }),
  };
  return fitBody({ ...ours, ...besides(ours, view.attribution.clickIds), ...besides(ours, untypedFacts(view)) });
}

/** Names that a source chose never stand in the place of ours. */
function besides(ours: Flat, others: Flat): Flat {
  return Object.fromEntries(Object.entries(others).filter(([name]) => !Object.hasOwn(ours, name)));
}

/** What the vendor tells of types that have no fields of their own here. */
function untypedFacts({ type, unmapped }: LeadView): Flat {
  return type === 'event' || type === 'appointment' || type === 'other' ? unmapped : {};
}

function isTouched(group: string, changed: Changed): boolean {
  return Object.keys(changed).some((path) => path === group || path.startsWith(`${group}.`));
}

function commonHead({ view }: LeadFacts): Flat {
  return {
    lead_id: leadIdOf(view),
    user_id: view.vendor.visitorId ?? '',
    lead_type: view.transactionType ?? typeWords[view.type],
    lead_status: view.vendor.uniqueness === 'repeat' ? 'Repeat' : 'Unique',
  };
}

function commonFacts(facts: LeadFacts): Flat {
  const { view, updatedAtMs } = facts;
  const { vendor, value, attribution } = view;
  return {
    last_updated: wireTime(updatedAtMs),
    date_created: wireTime(view.occurredAtMs),
    quotable: quotableWords[value.quotable ?? 'not_set'],
    quote_value: amountOf(value.quoteMinor, facts),
    sales_value: amountOf(value.salesMinor, facts),
    spotted_keywords: vendor.spottedKeywords.join(','),
    lead_score: value.leadScore ?? null,
    lead_state: vendor.state === 'in_progress' ? 'In Progress' : 'Completed',
    profile: vendor.profileName ?? '',
    profile_id: wireId(vendor.profileId),
    account: vendor.accountName ?? '',
    account_id: wireId(vendor.accountId),
    lead_url: attribution.leadUrl ?? '',
    landing_url: attribution.landingUrl ?? '',
  };
}

function deviceFields({ device }: LeadView): Flat {
  return {
    operating_system: device.operatingSystem ?? '',
    browser: device.browser ?? '',
    device_type: device.type ?? '',
    device_make: device.make ?? '',
  };
}

/** Attribution keys that are unknown are left out, as the vendor does (contract 12). */
function commonTail({ view }: LeadFacts): Flat {
  const { attribution, contact, place, vendor } = view;
  const phone = contact.phone?.e164 ?? contact.phone?.raw ?? '';
  return {
    ...present({
      lead_source: attribution.source,
      lead_medium: attribution.medium,
      lead_campaign: attribution.campaign,
      lead_content: attribution.content,
      lead_keyword: attribution.keyword,
    }),
    ip_address: place.ipAddress ?? '',
    notes: vendor.notes ?? '',
    contact_name: contact.name ?? '',
    contact_company_name: contact.company ?? '',
    contact_email_address: contact.email ?? '',
    contact_phone_number: phone,
    email_address: contact.email ?? '',
    phone_number: phone,
    city: place.city ?? '',
    state: place.state ?? '',
    zip: place.zip ?? '',
    country: place.country ?? '',
    field_mappings: fieldMappings(view),
    duplicate: vendor.duplicate === true,
    spam: vendor.spam === true,
  };
}

function fieldMappings({ contact }: LeadView): unknown {
  return mapOrList(
    present({
      'Company Name': contact.company,
      'Contact Person': contact.name,
      Email: contact.email,
      'Phone Number': contact.phone?.raw,
    }),
  );
}

function typeFields(facts: LeadFacts): Flat {
  return { ...ownFields(facts), additional_fields: mapOrList(facts.view.fields) };
}

function ownFields(facts: LeadFacts): Flat {
  const { view } = facts;
  switch (view.type) {
    case 'phone_call':
      return callFields(view);
    case 'chat':
      return { chat_status: stateWord(view.chat?.status) };
    case 'web_form':
      return { form_name: view.formName ?? '' };
    case 'text_message':
      return { message: view.message ?? '', ...present(lineFields(view)) };
    case 'transaction':
      return transactionFields(facts);
    case 'email':
      return {
        sender_name: view.contact.name ?? '',
        email_subject: view.subject ?? '',
        email_message: view.message ?? '',
      };
    case 'event':
    case 'appointment':
    case 'other':
      return {};
  }
}

function callFields(view: LeadView): Flat {
  const { call } = view;
  if (!call) return {};
  return {
    call_status: stateWord(call.status),
    ...present(lineFields(view)),
    ...present({
      destination_number: call.destinationNumber?.e164 ?? call.destinationNumber?.raw,
      caller_name: call.callerId,
      call_duration: call.durationSeconds === undefined ? undefined : `${call.durationSeconds} seconds`,
      call_duration_seconds: call.durationSeconds,
      answer_status: call.answerStatus && answerWords[call.answerStatus],
      call_transcription: call.transcript,
      voicemail_transcription: call.voicemailTranscript,
    }),
  };
}

function lineFields({ call, contact }: LeadView) {
  return {
    phone_name: call?.trackingName,
    tracking_number: call?.trackingNumber?.e164 ?? call?.trackingNumber?.raw,
    line_type: call?.lineType,
    caller_number: call?.callerNumber?.e164 ?? call?.callerNumber?.raw ?? contact.phone?.e164,
  };
}

function transactionFields(facts: LeadFacts): Flat {
  const { value } = facts.view;
  return {
    transaction_id: value.transactionId ?? '',
    transaction_tax: amountOf(value.taxMinor, facts),
    transaction_shipping: amountOf(value.shippingMinor, facts),
  };
}

function leadIdOf({ id, sources }: LeadView): unknown {
  const known = sources.find(({ source }) => source === 'whatconverts');
  return known ? wireId(known.externalId) : id;
}

/** The vendor writes ids as numbers; one that no number holds exactly stays a text. */
function wireId(id: string | undefined): unknown {
  if (id === undefined) return null;
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}

/** In major units, as the vendor writes amounts. */
function amountOf(minor: number | undefined, { currencyDigits }: LeadFacts): number | null {
  return minor === undefined ? null : Number((minor / 10 ** currencyDigits).toFixed(currencyDigits));
}

/** UTC to the second (contract 3). */
function wireTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** An empty map is an empty list on the vendor's wire (contract 10). */
function mapOrList(map: Readonly<Record<string, unknown>>): unknown {
  return Object.keys(map).length === 0 ? [] : map;
}

function present(fields: Readonly<Record<string, unknown>>): Flat {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const stateWord = (state: 'in_progress' | 'completed' | undefined) =>
  state === 'in_progress' ? 'In Progress' : 'Completed';
const answerWords = { answered: 'Answered', no_answer: 'No Answer', busy: 'Busy' } as const;
const quotableWords = { yes: 'Yes', no: 'No', pending: 'Pending', not_set: 'Not Set' } as const;

const typeWords: Readonly<Record<LeadType, string>> = {
  web_form: 'Web Form',
  phone_call: 'Phone Call',
  chat: 'Chat',
  text_message: 'Text Message',
  email: 'Email',
  appointment: 'Appointment',
  event: 'Event',
  transaction: 'Transaction',
  other: 'Other',
};
