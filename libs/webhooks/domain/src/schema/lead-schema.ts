import { channels, type LeadType, leadTypes, qualities, statuses } from '@leadweave/domain';
import {
  amount,
  anything,
  described,
  flag,
  id,
  type JsonSchema,
  known,
  listOf,
  mapOf,
  nothing,
  object,
  oneOf,
  only,
  text,
  time,
  whole,
} from './json-schema.js';

const progress = oneOf(['in_progress', 'completed']);
const phone = known(object({ e164: known(described(text, 'Null when it could not be parsed.')), raw: text }));
const money = known(object({ amountMinor: described(whole, 'In minor units.'), currency: text }));

/** Properties that may be unknown, all of them texts. */
const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, known(text)]));

/** The lead as `leadPayload` writes it: of one type, or of any. */
export function leadSchema(type?: LeadType): JsonSchema {
  return object({
    id,
    version: whole,
    locationId: id,
    type: type ? only(type) : described(oneOf(leadTypes), 'More can come; treat an unknown one as `other`.'),
    transactionType: known(described(text, 'The wording of the source.')),
    status: oneOf(statuses),
    quality: oneOf(qualities),
    verified: described(flag, 'False until WhatConverts has confirmed a pushed lead.'),
    occurredAt: time,
    contact,
    subject: known(text),
    message: known(text),
    formName: known(text),
    fields: described(mapOf(text), 'Form fields under their own labels.'),
    attribution,
    device: object(texts(['type', 'make', 'operatingSystem', 'browser'])),
    place: object(texts(['city', 'state', 'zip', 'country', 'ipAddress'])),
    call: known(call),
    chat: type && type !== 'chat' ? nothing : known(chat),
    value,
    vendor,
    unmapped: described(mapOf(anything), 'What the source said beyond this, under its own names.'),
    sources: listOf(source),
    pairing,
  });
}

/** Ids and type alone, as `thinLeadPayload` writes it. */
export function thinLeadSchema(type?: LeadType): JsonSchema {
  return object({ id, version: whole, locationId: id, type: type ? only(type) : oneOf(leadTypes) });
}

const contact = object({ ...texts(['name', 'company', 'email']), phone });

const attribution = object({
  ...texts(['source', 'medium', 'campaign', 'content', 'keyword', 'device']),
  channel: oneOf(channels),
  ...texts(['leadUrl', 'landingUrl', 'referrer']),
  clickIds: described(mapOf(text), 'Click and visitor ids, such as gclid, unchanged.'),
});

const call = object({
  status: known(progress),
  answerStatus: known(oneOf(['answered', 'no_answer', 'busy'])),
  durationSeconds: known(whole),
  callerId: known(text),
  trackingName: known(text),
  lineType: known(text),
  callerNumber: phone,
  trackingNumber: phone,
  destinationNumber: phone,
  transcript: known(text),
  voicemailTranscript: known(text),
  hasRecording: flag,
  hasVoicemail: flag,
});

const chat = object({ status: known(progress), durationSeconds: known(whole) });

const value = object({
  quotable: known(oneOf(['yes', 'no', 'pending', 'not_set'])),
  quote: money,
  sales: money,
  tax: money,
  shipping: money,
  transactionId: known(text),
  leadScore: known(amount),
});

const vendor = object({
  spam: known(flag),
  duplicate: known(flag),
  uniqueness: known(oneOf(['unique', 'repeat'])),
  state: known(progress),
  ...texts(['notes', 'profileId', 'profileName', 'accountId', 'accountName', 'visitorId']),
  spottedKeywords: listOf(text),
  analysis: described(mapOf(text), 'May arrive minutes after the lead.'),
});

const source = object(
  {
    system: oneOf(['leadweave_form', 'whatconverts']),
    externalId: text,
    state: oneOf(['present', 'gone']),
    receivedAt: known(time),
  },
  { profileId: known(text) },
);

const pairing = object({
  state: oneOf(['paired', 'alone']),
  differenceSeconds: known(amount),
  decidedBy: known(text),
});
