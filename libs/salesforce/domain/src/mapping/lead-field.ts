/** Kind of a value: it decides which fields can take it and whether it may be cut. */
export type ValueKind = 'text' | 'name' | 'id' | 'email' | 'phone' | 'url' | 'number' | 'flag' | 'instant';

interface LeadFieldFacts {
  readonly kind: ValueKind;
  /** As people read it. */
  readonly label: string;
  /** Every lead has it. */
  readonly always?: true;
  /** A value of Salesforce may take its place. A name is one here and two there, which no value of theirs could be put together from. */
  readonly editable?: true;
}

/** Values of a lead that can be sent. */
export const leadFields = {
  leadId: { kind: 'id', label: 'Leadweave Lead ID', always: true },
  whatConvertsId: { kind: 'id', label: 'WhatConverts Lead ID' },
  leadLink: { kind: 'url', label: 'Link to the lead', always: true },
  type: { kind: 'text', label: 'Lead type', always: true },
  occurredAt: { kind: 'instant', label: 'Date and time', always: true },
  location: { kind: 'text', label: 'Location', always: true },
  quality: { kind: 'text', label: 'Quality', always: true },
  firstName: { kind: 'name', label: 'First name' },
  lastName: { kind: 'name', label: 'Last name' },
  company: { kind: 'text', label: 'Company', editable: true },
  email: { kind: 'email', label: 'E-mail', editable: true },
  phone: { kind: 'phone', label: 'Phone', editable: true },
  message: { kind: 'text', label: 'Message', editable: true },
  subject: { kind: 'text', label: 'Subject' },
  formName: { kind: 'text', label: 'Form' },
  source: { kind: 'text', label: 'Source', editable: true },
  medium: { kind: 'text', label: 'Medium', editable: true },
  campaign: { kind: 'text', label: 'Campaign', editable: true },
  content: { kind: 'text', label: 'Content', editable: true },
  keyword: { kind: 'text', label: 'Keyword', editable: true },
  landingUrl: { kind: 'url', label: 'Landing page' },
  leadUrl: { kind: 'url', label: 'Lead page' },
  referrer: { kind: 'url', label: 'Referrer' },
  gclid: { kind: 'id', label: 'Google click id' },
  msclkid: { kind: 'id', label: 'Microsoft click id' },
  city: { kind: 'text', label: 'City' },
  state: { kind: 'text', label: 'State' },
  zip: { kind: 'text', label: 'Postal code' },
  country: { kind: 'text', label: 'Country' },
  callSeconds: { kind: 'number', label: 'Call duration in seconds' },
  callAnswer: { kind: 'text', label: 'Call answer' },
  trackingName: { kind: 'text', label: 'Tracking number name' },
  leadScore: { kind: 'number', label: 'Lead score' },
  vendorDuplicate: { kind: 'flag', label: 'Duplicate in WhatConverts' },
} as const satisfies Readonly<Record<string, LeadFieldFacts>>;

/** A value of a lead that can be sent. */
export type LeadField = keyof typeof leadFields;

/** What is known of a field of ours. */
export function leadFieldFacts(field: LeadField): LeadFieldFacts {
  return leadFields[field];
}

/** Values of one lead, ready to be fitted; instants are milliseconds since the epoch. Blank texts are left out. */
export type LeadValues = Readonly<Partial<Record<LeadField, string | number | boolean>>>;
