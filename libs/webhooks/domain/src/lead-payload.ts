import { type CallFacts, type Phone } from '@leadweave/domain';
import { type LeadView } from '@leadweave/lead-matching';
import { type LeadFacts } from './lead-facts.js';

type Json = Readonly<Record<string, unknown>>;

/** The lead in our own style (API conventions 9.2): every property is there, `null` where nothing is known. */
export function leadPayload(facts: LeadFacts): Json {
  const { view, version, verified } = facts;
  return {
    id: view.id,
    version,
    locationId: view.locationId,
    type: view.type,
    transactionType: view.transactionType ?? null,
    status: view.status,
    quality: view.quality,
    verified,
    occurredAt: iso(view.occurredAtMs),
    contact: contactOf(view),
    subject: view.subject ?? null,
    message: view.message ?? null,
    formName: view.formName ?? null,
    fields: view.fields,
    attribution: attributionOf(view),
    device: nulls(view.device, ['type', 'make', 'operatingSystem', 'browser']),
    place: nulls(view.place, ['city', 'state', 'zip', 'country', 'ipAddress']),
    call: view.call ? callOf(view.call) : null,
    chat: view.chat ? nulls(view.chat, ['status', 'durationSeconds']) : null,
    value: valueOf(facts),
    vendor: vendorOf(view),
    unmapped: view.unmapped,
    sources: sourcesOf(facts),
    pairing: pairingOf(view),
  };
}

/** Ids and type alone: the receiver reads the lead. */
export function thinLeadPayload({ view, version }: LeadFacts): Json {
  return { id: view.id, version, locationId: view.locationId, type: view.type };
}

const iso = (ms: number) => new Date(ms).toISOString();

/** The named properties of an object, `null` for those it lacks. */
function nulls<Part extends object>(part: Part, names: readonly (keyof Part & string)[]): Json {
  return Object.fromEntries(names.map((name) => [name, part[name] ?? null]));
}

function phoneOf(phone: Phone | undefined): Json | null {
  return phone ? { e164: phone.e164 ?? null, raw: phone.raw } : null;
}

function contactOf({ contact }: LeadView): Json {
  return { ...nulls(contact, ['name', 'company', 'email']), phone: phoneOf(contact.phone) };
}

function attributionOf({ attribution, device, channel }: LeadView): Json {
  return {
    ...nulls(attribution, ['source', 'medium', 'campaign', 'content', 'keyword']),
    device: device.type ?? null,
    channel,
    ...nulls(attribution, ['leadUrl', 'landingUrl', 'referrer']),
    clickIds: attribution.clickIds,
  };
}

function callOf(call: CallFacts): Json {
  return {
    ...nulls(call, ['status', 'answerStatus', 'durationSeconds', 'callerId', 'trackingName', 'lineType']),
    callerNumber: phoneOf(call.callerNumber),
    trackingNumber: phoneOf(call.trackingNumber),
    destinationNumber: phoneOf(call.destinationNumber),
    ...nulls(call, ['transcript', 'voicemailTranscript']),
    hasRecording: call.hasRecording,
    hasVoicemail: call.hasVoicemail,
  };
}

function valueOf({ view: { value }, currency }: LeadFacts): Json {
  const money = (amountMinor: number | undefined) => (amountMinor === undefined ? null : { amountMinor, currency });
  return {
    quotable: value.quotable ?? null,
    quote: money(value.quoteMinor),
    sales: money(value.salesMinor),
    tax: money(value.taxMinor),
    shipping: money(value.shippingMinor),
    transactionId: value.transactionId ?? null,
    leadScore: value.leadScore ?? null,
  };
}

function vendorOf({ vendor }: LeadView): Json {
  const names = ['spam', 'duplicate', 'uniqueness', 'state', 'notes', 'profileId', 'profileName'] as const;
  return {
    ...nulls(vendor, [...names, 'accountId', 'accountName', 'visitorId']),
    spottedKeywords: vendor.spottedKeywords,
    analysis: vendor.analysis,
  };
}

function sourcesOf({ view, receivedAtMs }: LeadFacts): readonly Json[] {
  return view.sources.map(({ recordId, source, externalId, state }) => ({
    system: source === 'form' ? 'leadweave_form' : source,
    externalId,
    state,
    ...(source === 'whatconverts' && { profileId: view.vendor.profileId ?? null }),
    receivedAt: receivedAtMs[recordId] === undefined ? null : iso(receivedAtMs[recordId]),
  }));
}

function pairingOf({ pairing }: LeadView): Json {
  return pairing
    ? { state: 'paired', differenceSeconds: pairing.differenceMs / 1_000, decidedBy: 'rule' }
    : { state: 'alone', differenceSeconds: null, decidedBy: null };
}
