import { type LeadPairing, type PairingCandidate } from '../detail/lead-detail-api.js';
import { type LeadDetail, type LeadItem } from '../leads-api.js';

/** A lead of the list; a test names only what matters to it. */
export function aLead(part: Partial<LeadItem> = {}): LeadItem {
  return {
    id: 'lead-1',
    version: 1,
    type: 'web_form',
    badge: 'Form',
    transactionType: 'Web Form',
    occurredAt: '2026-11-20T14:02:11.000Z',
    receivedAt: '2026-11-20T14:02:12.000Z',
    updatedAt: '2026-11-20T14:02:12.000Z',
    locationId: 'location-1',
    locationName: 'Austin North',
    timeZone: 'America/Chicago',
    status: 'viewed',
    quality: 'unscored',
    contact: { name: 'Jane Doe', company: null, email: 'jane@example.com', phone: null },
    callerId: null,
    formName: 'Contact Us',
    messageExcerpt: null,
    attribution: { source: 'google', medium: 'cpc', campaign: 'spring', keyword: null, device: null, channel: 'paid' },
    durationSeconds: null,
    hasRecording: false,
    paired: false,
    verified: true,
    goneSince: null,
    suggestions: [],
    ruleSuggestions: [],
    value: { quotable: null, quote: null, sales: null },
    ...part,
  };
}

/** Everything known about a lead of which little is known. */
export function aDetail(part: Partial<LeadDetail> = {}): LeadDetail {
  return {
    ...aLead(),
    message: null,
    subject: null,
    fields: {},
    attribution: {
      source: 'google',
      medium: 'cpc',
      campaign: null,
      keyword: null,
      device: 'Smartphone',
      content: null,
      channel: 'paid',
      leadUrl: null,
      landingUrl: null,
      referrer: null,
      clickIds: {},
    },
    device: { type: 'Smartphone', make: null, operatingSystem: null, browser: null },
    place: { city: null, state: null, zip: null, country: null, ipAddress: null },
    call: null,
    chat: null,
    value: {
      quotable: null,
      quote: null,
      sales: null,
      tax: null,
      shipping: null,
      transactionId: null,
      leadScore: null,
    },
    vendor: {
      spam: null,
      duplicate: null,
      uniqueness: null,
      state: null,
      notes: null,
      profileId: null,
      profileName: null,
      accountId: null,
      accountName: null,
      visitorId: null,
      spottedKeywords: [],
      analysis: {},
    },
    unmapped: {},
    sources: [
      {
        recordId: 'record-1',
        system: 'whatconverts',
        externalId: '153928',
        state: 'present',
        goneSince: null,
        occurredAt: '2026-11-20T14:02:11.000Z',
        updatedAt: null,
        receivedAt: '2026-11-20T14:02:12.000Z',
        verified: true,
      },
    ],
    pairing: {
      state: 'alone',
      reason: 'no-candidate',
      differenceSeconds: null,
      windowSeconds: 300,
      normalisedEmail: 'jane@example.com',
      system: 'whatconverts',
      occurredAt: '2026-11-20T14:02:11.000Z',
      partner: null,
      candidates: [],
      nearMisses: [],
      elsewhere: [],
      decisions: [],
    },
    origins: {},
    qualityBy: null,
    qualityAt: null,
    foldedLeadIds: [],
    people: [],
    ...part,
  };
}

/** A WhatConverts lead 2 min 14 s after the form. */
export function aCandidate(part: Partial<PairingCandidate> = {}): PairingCandidate {
  return {
    leadId: 'lead-2',
    system: 'whatconverts',
    externalId: '153928',
    locationId: 'location-1',
    locationName: null,
    occurredAt: '2026-11-20T14:04:25.000Z',
    differenceSeconds: 134,
    direction: 'native-first',
    nativeEmail: 'J.Doe@Example.com',
    whatConvertsEmail: 'j.doe@example.com',
    sameVisitorId: true,
    outcome: 'paired',
    takenByDifferenceSeconds: null,
    ...part,
  };
}

/** The pairing of a form submission that stands alone, with nothing near it. */
export function aPairing(part: Partial<LeadPairing> = {}): LeadPairing {
  return { ...aDetail().pairing, system: 'form', ...part };
}

/** The pairing of a form submission with a WhatConverts lead. */
export function aPair(part: Partial<LeadPairing> = {}): LeadPairing {
  const partner = aCandidate();
  return aPairing({ state: 'paired', reason: 'nearest-candidate', differenceSeconds: 134, partner, ...part });
}
