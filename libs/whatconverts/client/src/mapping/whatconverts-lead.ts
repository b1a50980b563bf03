import {
  type AnswerStatus,
  type LeadState,
  type LeadType,
  type LeadUniqueness,
  type Quotable,
} from '../wire/enumerations.js';

/** A phone number: `raw` as received, `e164` when it could be parsed. */
export interface Phone {
  readonly raw: string;
  readonly e164?: string;
}

/** Who wrote or called, as the vendor's card and the form know it. See {@link resolveContact} for one answer out of these. */
export interface WhatConvertsContact {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: Phone;
  /** E-mail address of the lead itself; stands in when the card has none. */
  readonly leadEmail?: string;
  /** Phone of the lead itself; stands in when the card has none. */
  readonly leadPhone?: Phone;
  /** Fields that the account mapped by hand: `Company Name`, `Contact Person`, `Email`, `Phone Number`, and others. */
  readonly mappedFields: Readonly<Record<string, unknown>>;
  /** The form as filled in, under its own labels. */
  readonly formFields: Readonly<Record<string, unknown>>;
}

/** One step of the customer journey (contract 6.1). Unknown steps are kept as received. */
export type JourneyStep =
  | {
      readonly kind: 'attribution';
      readonly createdAt: Date;
      readonly source?: string;
      readonly medium?: string;
      readonly campaign?: string;
      readonly content?: string;
      readonly keyword?: string;
      readonly pageViews: readonly { readonly order?: number; readonly pageUrl?: string }[];
    }
  | {
      readonly kind: 'lead';
      readonly createdAt: Date;
      readonly leadId?: string;
      readonly leadType?: LeadType;
      readonly leadUrl?: string;
    }
  | { readonly kind: 'unknown'; readonly raw: unknown };

/** Where the lead came from. `(direct)`, `(none)` and `(not set)` stay as they are; missing means "not captured". */
export interface WhatConvertsAttribution {
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly content?: string;
  readonly keyword?: string;
  /** Page of conversion, with its query. Untrusted text: link it only if it is http(s). */
  readonly leadUrl?: string;
  /** First page, as `leadUrl`. */
  readonly landingUrl?: string;
  readonly journey: readonly JourneyStep[];
}

/** A phone call; its numbers and line type are also used by text messages. */
export interface WhatConvertsCall {
  readonly status?: LeadState;
  readonly answerStatus?: AnswerStatus;
  readonly trackingName?: string;
  readonly trackingNumber?: Phone;
  readonly destinationNumber?: Phone;
  readonly callerNumber?: Phone;
  /** The carrier's caller ID: never a person's name, never matched on (contract 10). */
  readonly callerId?: string;
  readonly callerCity?: string;
  readonly callerState?: string;
  readonly callerZip?: string;
  readonly callerCountry?: string;
  readonly lineType?: string;
  /** Whole seconds; missing while in progress. */
  readonly durationSeconds?: number;
  /** Opaque address; open it with `recordings.open`, never in a browser. */
  readonly recordingUrl?: string;
  readonly playRecordingUrl?: string;
  readonly transcript?: string;
  readonly voicemailUrl?: string;
  readonly playVoicemailUrl?: string;
  readonly voicemailTranscript?: string;
}

/** Ids of clicks and visitors, case kept. */
export interface WhatConvertsIds {
  readonly gclid?: string;
  readonly msclkid?: string;
  readonly facebookClickId?: string;
  readonly facebookBrowserId?: string;
  readonly googleAnalyticsClientId?: string;
  readonly googleAnalyticsSessionId?: string;
  readonly unbouncePageId?: string;
  readonly unbounceVariantId?: string;
  readonly unbounceVisitorId?: string;
  readonly salesforceUserId?: string;
  readonly roistatVisitId?: string;
  readonly hubspotVisitorId?: string;
  readonly vwoAccountId?: string;
  readonly vwoExperimentId?: string;
  readonly vwoVariantId?: string;
  readonly vwoUserId?: string;
}

/** The parts of a lead that are grouped by topic. */
export interface WhatConvertsLeadGroups {
  readonly flags: { readonly spam?: boolean; readonly duplicate?: boolean };
  readonly contact: WhatConvertsContact;
  readonly attribution: WhatConvertsAttribution;
  readonly device: {
    readonly operatingSystem?: string;
    readonly browser?: string;
    readonly type?: string;
    readonly make?: string;
  };
  /** Place of the visitor or caller, not of the business. */
  readonly location: {
    readonly ipAddress?: string;
    readonly city?: string;
    readonly state?: string;
    readonly zip?: string;
    readonly country?: string;
  };
  readonly call: WhatConvertsCall;
  readonly chat: { readonly status?: LeadState; readonly message?: string };
  readonly email: { readonly senderName?: string; readonly subject?: string; readonly message?: string };
  readonly event: { readonly category?: string; readonly action?: string; readonly label?: string };
  /** Amounts without a currency; the total is `value.sales`. */
  readonly transaction: { readonly id?: string; readonly tax?: number; readonly shipping?: number };
  /** Amounts without a currency (contract 3); turn them into minor units with {@link amountToMinorUnits}. 0 is a value. */
  readonly value: {
    readonly quotable?: Quotable;
    readonly quote?: number;
    readonly sales?: number;
    readonly leadScore?: number;
  };
  readonly analysis: {
    readonly spottedKeywords: readonly string[];
    readonly results: Readonly<Record<string, string>>;
  };
  readonly ids: WhatConvertsIds;
  /** Texts of the enumerations exactly as received, by wire field name. */
  readonly wireTexts: Readonly<Record<string, string>>;
  /** Keys this library does not know, and values it could not read, verbatim. Never dropped. */
  readonly unmapped: Readonly<Record<string, unknown>>;
}

/** The head of a lead. */
export interface WhatConvertsLeadHead {
  /** Unique; the identity of the lead. Decimal text, since it may exceed 32 bits. */
  readonly leadId: string;
  /** When the contact happened. */
  readonly createdAt: Date;
  /** Moves with each edit; decides which version is newer. No order relative to `createdAt` may be assumed (contract 9.3). */
  readonly updatedAt?: Date;
  readonly visitorId?: string;
  readonly accountId?: string;
  readonly accountName?: string;
  readonly profileId?: string;
  readonly profileName?: string;
  /** An unknown type is `other`; `transactionType` keeps the text. */
  readonly type: LeadType;
  /** `lead_type` as received. */
  readonly transactionType?: string;
  readonly uniqueness?: LeadUniqueness;
  readonly state?: LeadState;
  /** The vendor's notes. */
  readonly notes?: string;
  readonly formName?: string;
}

/** A WhatConverts lead in our words. A missing, `null` or empty value on the wire is `undefined` here (contract 3). */
export type WhatConvertsLead = WhatConvertsLeadHead & WhatConvertsLeadGroups;

/**
 * What an update webhook carried, and nothing else: an absent key means "not sent", never "cleared" (contract 9.3).
 * Empty values are left out as well, since only a read through the API may clear a value.
 */
export type WhatConvertsLeadChanges = Pick<WhatConvertsLeadHead, 'leadId'> &
  Partial<WhatConvertsLeadHead> & {
    readonly [Group in keyof WhatConvertsLeadGroups]?: Partial<WhatConvertsLeadGroups[Group]>;
  };
