import { type Phone, type VendorFacts } from '@leadweave/domain';
import { type Explanation, type LeadRule, type LeadView } from '@leadweave/lead-matching';
import { type Colleague } from '../colleagues/colleagues.js';
import { type LeadPairing, pairingToDto } from '../pairing/pairing.mapper.js';
import { type LeadCallDto, type LeadDetailDto, type LeadSourceDto } from './lead-detail.dto.js';
import { type DetailedRecord, type LeadDetailRow } from './lead-detail.repository.js';
import { leadItemFromRow, money, phoneDto } from './lead-item-row.js';

/** A lead with all that was computed for it. */
export interface LeadDetail {
  readonly row: LeadDetailRow;
  readonly view: LeadView;
  readonly records: readonly DetailedRecord[];
  readonly explanation: Explanation;
  readonly pairing: LeadPairing;
  /** Members whose ids stand in the lead. */
  readonly people: readonly Colleague[];
  /** Of the brand, for what they suggest. */
  readonly rules: readonly LeadRule[];
}

export function leadDetailToDto({ row, view, records, pairing, people, rules }: LeadDetail): LeadDetailDto {
  const item = leadItemFromRow(row, rules);
  const { device, place } = view;
  return {
    ...item,
    message: view.message ?? null,
    subject: view.subject ?? null,
    fields: view.fields,
    attribution: attributionDto(view),
    device: {
      type: device.type ?? null,
      make: device.make ?? null,
      operatingSystem: device.operatingSystem ?? null,
      browser: device.browser ?? null,
    },
    place: {
      city: place.city ?? null,
      state: place.state ?? null,
      zip: place.zip ?? null,
      country: place.country ?? null,
      ipAddress: place.ipAddress ?? null,
    },
    call: callDto(view),
    chat: view.chat ? { status: view.chat.status ?? null, durationSeconds: view.chat.durationSeconds ?? null } : null,
    value: valueDto(view, row.currency),
    vendor: vendorDto(view.vendor),
    unmapped: view.unmapped,
    sources: records.map(sourceDto),
    pairing: pairingToDto(pairing),
    origins: view.origins,
    qualityBy: row.quality_by,
    qualityAt: row.quality_at?.toISOString() ?? null,
    foldedLeadIds: row.folded.map(({ id }) => id),
    people: people.map(({ id, name }) => ({ id, name })),
  };
}

function attributionDto({ attribution, device, channel }: LeadView): LeadDetailDto['attribution'] {
  const { source, medium, campaign, content, keyword, leadUrl, landingUrl, referrer, clickIds } = attribution;
  return {
    source: source ?? null,
    medium: medium ?? null,
    campaign: campaign ?? null,
    content: content ?? null,
    keyword: keyword ?? null,
    device: device.type ?? null,
    channel,
    leadUrl: leadUrl ?? null,
    landingUrl: landingUrl ?? null,
    referrer: referrer ?? null,
    clickIds,
  };
}

const phone = (number: Phone | undefined) => phoneDto(number?.raw, number?.e164);

function callDto({ call }: LeadView): LeadCallDto | null {
  if (!call) return null;
  return {
    status: call.status ?? null,
    answerStatus: call.answerStatus ?? null,
    durationSeconds: call.durationSeconds ?? null,
    callerNumber: phone(call.callerNumber),
    callerId: call.callerId ?? null,
    trackingName: call.trackingName ?? null,
    trackingNumber: phone(call.trackingNumber),
    destinationNumber: phone(call.destinationNumber),
    lineType: call.lineType ?? null,
    transcript: call.transcript ?? null,
    voicemailTranscript: call.voicemailTranscript ?? null,
    hasRecording: call.hasRecording,
    hasVoicemail: call.hasVoicemail,
  };
}

function valueDto({ value }: LeadView, currency: string): LeadDetailDto['value'] {
  return {
    quotable: value.quotable ?? null,
    quote: money(value.quoteMinor, currency),
    sales: money(value.salesMinor, currency),
    tax: money(value.taxMinor, currency),
    shipping: money(value.shippingMinor, currency),
    transactionId: value.transactionId ?? null,
    leadScore: value.leadScore ?? null,
  };
}

function vendorDto(vendor: VendorFacts): LeadDetailDto['vendor'] {
  return {
    spam: vendor.spam ?? null,
    duplicate: vendor.duplicate ?? null,
    uniqueness: vendor.uniqueness ?? null,
    state: vendor.state ?? null,
    notes: vendor.notes ?? null,
    profileId: vendor.profileId ?? null,
    profileName: vendor.profileName ?? null,
    accountId: vendor.accountId ?? null,
    accountName: vendor.accountName ?? null,
    visitorId: vendor.visitorId ?? null,
    spottedKeywords: [...vendor.spottedKeywords],
    analysis: vendor.analysis,
  };
}

const time = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());

function sourceDto(record: DetailedRecord): LeadSourceDto {
  return {
    recordId: record.id,
    system: record.source,
    externalId: record.externalId,
    state: record.state,
    goneSince: time(record.goneSinceMs),
    occurredAt: new Date(record.occurredAtMs).toISOString(),
    updatedAt: time(record.sourceUpdatedAtMs),
    receivedAt: record.receivedAt.toISOString(),
    verified: record.verified,
  };
}
