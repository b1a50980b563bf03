import {
  type CallFacts,
  type LeadType,
  type LocationId,
  normaliseEmail,
  type SourceContent,
  type SourceRecord,
  type SourceRecordId,
} from '@leadweave/domain';
import { view } from '@leadweave/lead-matching';
import { type LeadFacts } from '../lead-facts.js';

const occurredAtMs = Date.parse('2026-11-20T14:02:11.000Z');
const recordId = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' as SourceRecordId;
const locationId = '019a9f0e-0000-7000-8000-0000000000a2' as LocationId;

const call: CallFacts = {
  status: 'completed',
  answerStatus: 'no_answer',
  durationSeconds: 13,
  callerNumber: { raw: '+18035550112', e164: '+18035550112' },
  callerId: 'EXAMPLE CALLER',
  trackingName: 'Google Ads',
  trackingNumber: { raw: '+17045550110', e164: '+17045550110' },
  destinationNumber: { raw: '+17045550111', e164: '+17045550111' },
  lineType: 'Landline',
  transcript: 'Caller\nHello.',
  hasRecording: true,
  hasVoicemail: false,
};

/** A text message has the numbers of a call, and nothing else of it. */
const textMessage: CallFacts = {
  callerNumber: call.callerNumber,
  trackingName: call.trackingName,
  trackingNumber: call.trackingNumber,
  destinationNumber: call.destinationNumber,
  hasRecording: false,
  hasVoicemail: false,
};

const message = 'Please call me about a quote.';
const fields = { 'Project type': 'Kitchen' };

/** What a lead of each type has and the others lack. */
const ofType: Readonly<Record<LeadType, Partial<SourceContent>>> = {
  web_form: { transactionType: 'Web Form', formName: 'Contact Us', message, fields },
  phone_call: { transactionType: 'Phone Call', call },
  chat: { transactionType: 'Chat', message, fields, chat: { status: 'completed', durationSeconds: 340 } },
  text_message: { transactionType: 'Text Message', message, call: textMessage },
  email: { transactionType: 'Email', subject: 'Quote', message },
  appointment: { transactionType: 'Appointment', fields: { ...fields, 'Preferred day': 'Tuesday' } },
  event: { transactionType: 'Event', fields, unmapped: { event_category: 'Video' } },
  transaction: {
    transactionType: 'Transaction',
    fields,
    value: {
      quotable: 'yes',
      salesMinor: 15_687,
      taxMinor: 512,
      shippingMinor: 300,
      transactionId: 'T-1001',
      leadScore: 50,
    },
  },
  other: { transactionType: 'Other', fields },
};

/** The content of a fictional lead with something in every place that its type has: for examples and tests of receivers. */
export function sampleContent(type: LeadType, more: Partial<SourceContent> = {}): SourceContent {
  return {
    type,
    contact: {
      name: 'Jordan Sample',
      company: 'Sample Kitchens',
      email: 'Jordan@Example.com',
      phone: { raw: '(704) 555-0101', e164: '+17045550101' },
    },
    fields: {},
    attribution: {
      source: 'google',
      medium: 'cpc',
      campaign: 'spring',
      content: 'banner-b',
      keyword: 'kitchen remodel',
      leadUrl: 'https://www.example.com/contact',
      landingUrl: 'https://www.example.com/',
      clickIds: { gclid: 'Cj0K-Ab', msclkid: '25d8' },
    },
    device: { type: 'Smartphone', make: 'Acme', operatingSystem: 'iOS 12', browser: 'Chrome Mobile 71' },
    place: { city: 'Charlotte', state: 'NC', zip: '28226', country: 'US', ipAddress: '192.0.2.10' },
    value: { quotable: 'yes', quoteMinor: 15_687, salesMinor: 0, leadScore: 50 },
    vendor: {
      spam: false,
      duplicate: true,
      uniqueness: 'repeat',
      state: 'completed',
      notes: 'A note',
      profileId: '51497',
      profileName: 'My Profile',
      accountId: '27313',
      accountName: 'My Account',
      visitorId: '51497-af17340d',
      spottedKeywords: ['buy', 'quote'],
      analysis: { 'Sentiment Detection': 'Positive' },
    },
    unmapped: {},
    ...ofType[type],
    ...more,
  };
}

/** A fictional lead that stands on one WhatConverts record. */
export function sampleLead(content: SourceContent, more: Partial<SourceRecord> = {}): LeadFacts {
  const primary: SourceRecord = {
    id: recordId,
    source: 'whatconverts',
    externalId: '153928',
    locationId,
    occurredAtMs,
    normalisedEmail: normaliseEmail(content.contact.email),
    state: 'present',
    content,
    ...more,
  };
  return {
    view: view({ primary }),
    version: 7,
    currency: 'USD',
    currencyDigits: 2,
    verified: true,
    updatedAtMs: Date.parse('2026-11-20T14:20:19.412Z'),
    receivedAtMs: { [primary.id]: occurredAtMs + 320 },
  };
}
