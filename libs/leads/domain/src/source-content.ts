import { type LeadType } from './lead-type.js';

/** A phone number as received, and as E.164 when it could be parsed. */
export interface Phone {
  readonly raw: string;
  readonly e164?: string;
}

/** Who got in touch, as far as the source knows. */
export interface Contact {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: Phone;
}

/** The marketing that produced the contact, every value exactly as received. */
export interface Attribution {
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly content?: string;
  readonly keyword?: string;
  /** Page on which the visitor converted. */
  readonly leadUrl?: string;
  /** First page of the visit. */
  readonly landingUrl?: string;
  readonly referrer?: string;
  /** Click and visitor ids by their own names (`gclid`, `msclkid`, …), upper and lower case kept. */
  readonly clickIds: Readonly<Record<string, string>>;
}

export interface Device {
  readonly type?: string;
  readonly make?: string;
  readonly operatingSystem?: string;
  readonly browser?: string;
}

/** Place of the visitor or caller, not of the brand's location. */
export interface Place {
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country?: string;
  readonly ipAddress?: string;
}

export interface CallFacts {
  readonly status?: 'in_progress' | 'completed';
  readonly answerStatus?: 'answered' | 'no_answer' | 'busy';
  readonly durationSeconds?: number;
  readonly callerNumber?: Phone;
  /** The carrier's caller name. Never the contact's name. */
  readonly callerId?: string;
  readonly trackingName?: string;
  readonly trackingNumber?: Phone;
  readonly destinationNumber?: Phone;
  readonly lineType?: string;
  readonly transcript?: string;
  readonly voicemailTranscript?: string;
  readonly hasRecording: boolean;
  readonly hasVoicemail: boolean;
}

export interface ChatFacts {
  readonly status?: 'in_progress' | 'completed';
  readonly durationSeconds?: number;
}

/** Amounts are integers in minor units of the brand's currency; the vendor sends none. */
export interface ValueFacts {
  readonly quotable?: 'yes' | 'no' | 'pending' | 'not_set';
  readonly quoteMinor?: number;
  readonly salesMinor?: number;
  readonly taxMinor?: number;
  readonly shippingMinor?: number;
  readonly transactionId?: string;
  readonly leadScore?: number;
}

/** What the vendor thinks of the contact: shown as suggestions, never taken over as quality. */
export interface VendorFacts {
  readonly spam?: boolean;
  readonly duplicate?: boolean;
  readonly uniqueness?: 'unique' | 'repeat';
  readonly state?: 'in_progress' | 'completed';
  readonly notes?: string;
  readonly profileId?: string;
  readonly profileName?: string;
  readonly accountId?: string;
  readonly accountName?: string;
  /** The vendor's visitor id: evidence beside a pairing, never a reason for one. */
  readonly visitorId?: string;
  readonly spottedKeywords: readonly string[];
  /** The vendor's analysis, label → text; may arrive minutes after the lead. */
  readonly analysis: Readonly<Record<string, string>>;
}

/**
 * What one source said about one contact event, in our words and without loss: values that have no place of their own
 * stand under `unmapped` with their original names.
 */
export interface SourceContent {
  readonly type: LeadType;
  /** The source's own wording of the type, unchanged (for example "Phone Call"). */
  readonly transactionType?: string;
  readonly contact: Contact;
  readonly message?: string;
  readonly subject?: string;
  readonly formName?: string;
  /** All form fields under the form's own labels, unchanged. */
  readonly fields: Readonly<Record<string, string>>;
  readonly attribution: Attribution;
  readonly device: Device;
  readonly place: Place;
  readonly call?: CallFacts;
  readonly chat?: ChatFacts;
  readonly value: ValueFacts;
  readonly vendor: VendorFacts;
  /** Why our own form suspects an automated sender; a suggestion for people, absent when nothing is odd. */
  readonly suspicions?: readonly string[];
  readonly unmapped: Readonly<Record<string, unknown>>;
}
