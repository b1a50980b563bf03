import { type SourceContent } from '@leadweave/domain';
import { amountToMinorUnits, resolveContact, type WhatConvertsLead } from '@leadweave/whatconverts-client';

/** What the reading of a lead depends on beside the lead. */
export interface ContentOptions {
  /** Minor digits of the brand's currency; the vendor sends amounts without one. */
  readonly currencyDigits: number;
  /** Two-letter country for phone numbers without a country code. */
  readonly defaultRegion?: string;
}

/** A WhatConverts lead in the words of the product. What has no place of its own stays under `unmapped`. */
export function contentFromLead(lead: WhatConvertsLead, options: ContentOptions): SourceContent {
  const resolved = resolveContact(lead, options.defaultRegion);
  const { value, unmapped } = valueFrom(lead, options.currencyDigits);
  return {
    type: lead.type,
    transactionType: lead.transactionType,
    contact: {
      name: resolved.name?.value,
      company: resolved.company?.value,
      email: resolved.email?.value,
      phone: resolved.phone?.value,
    },
    message: resolved.message?.value,
    subject: lead.email.subject,
    formName: lead.formName,
    fields: { ...textsOf(lead.contact.mappedFields), ...textsOf(lead.contact.formFields) },
    attribution: attributionFrom(lead),
    device: lead.device,
    place: lead.location,
    ...callFrom(lead),
    ...chatFrom(lead),
    value,
    vendor: vendorFrom(lead),
    unmapped: { ...lead.unmapped, ...otherFacts(lead), ...unmapped },
  };
}

function attributionFrom({ attribution, ids }: WhatConvertsLead): SourceContent['attribution'] {
  const { source, medium, campaign, content, keyword, leadUrl, landingUrl } = attribution;
  return { source, medium, campaign, content, keyword, leadUrl, landingUrl, clickIds: textsOf({ ...ids }) };
}

function callFrom({ type, call, location: _location }: WhatConvertsLead): Pick<SourceContent, 'call'> {
  if (type !== 'phone_call' && type !== 'text_message' && call.callerNumber === undefined) return {};
  const { status, answerStatus, durationSeconds, callerNumber, callerId, trackingName, trackingNumber } = call;
  const { destinationNumber, lineType, transcript, voicemailTranscript } = call;
  return {
    call: {
      status,
      answerStatus,
      durationSeconds: durationSeconds === undefined ? undefined : Math.round(durationSeconds),
      callerNumber,
      callerId,
      trackingName,
      trackingNumber,
      destinationNumber,
      lineType,
      transcript,
      voicemailTranscript,
      hasRecording: call.recordingUrl !== undefined,
      hasVoicemail: call.voicemailUrl !== undefined,
    },
  };
}

function chatFrom({ type, chat }: WhatConvertsLead): Pick<SourceContent, 'chat'> {
  return type === 'chat' ? { chat: { status: chat.status } } : {};
}

function vendorFrom(lead: WhatConvertsLead): SourceContent['vendor'] {
  const { flags, uniqueness, state, notes, profileId, profileName, accountId, accountName, visitorId, analysis } = lead;
  return {
    spam: flags.spam,
    duplicate: flags.duplicate,
    uniqueness,
    state,
    notes,
    profileId,
    profileName,
    accountId,
    accountName,
    visitorId,
    spottedKeywords: analysis.spottedKeywords,
    analysis: analysis.results,
  };
}

/** Amounts that are no plain number are kept as received instead of being guessed. */
function valueFrom({ value, transaction }: WhatConvertsLead, digits: number) {
  const unmapped: Record<string, unknown> = {};
  const minor = (name: string, amount: number | undefined) => {
    if (amount === undefined) return undefined;
    try {
      return amountToMinorUnits(amount, digits);
    } catch {
      unmapped[name] = amount;
      return undefined;
    }
  };
  const facts: SourceContent['value'] = {
    quotable: value.quotable,
    quoteMinor: minor('quote_value', value.quote),
    salesMinor: minor('sales_value', value.sales),
    taxMinor: minor('transaction_tax', transaction.tax),
    shippingMinor: minor('transaction_shipping', transaction.shipping),
    transactionId: transaction.id,
    leadScore: value.leadScore,
  };
  return { value: facts, unmapped };
}

/** Facts that the product has no field for, under the vendor's names. */
function otherFacts({ event, call, attribution }: WhatConvertsLead): Record<string, unknown> {
  const facts = {
    event_category: event.category,
    event_action: event.action,
    event_label: event.label,
    caller_city: call.callerCity,
    caller_state: call.callerState,
    caller_zip: call.callerZip,
    caller_country: call.callerCountry,
    customer_journey: attribution.journey.length > 0 ? attribution.journey : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** Values as text; anything else as its JSON. Entries, so that a label like `__proto__` is only a label. */
function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    present.map(([label, value]) => [label, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]),
  );
}
