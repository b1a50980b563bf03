import { field, type FieldDefinition, picklist, READ_ONLY, text } from './field-definition.js';

/** Values of LeadSource in a fresh org. */
export const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
/** Values of Industry, shortened. */
export const INDUSTRIES = ['Agriculture', 'Construction', 'Consulting', 'Energy', 'Hospitality', 'Retail', 'Other'];
/** Values of Rating. */
export const RATINGS = ['Hot', 'Warm', 'Cold'];

/** First, last and full name of Lead and Contact (contract 5.1: Name is composed). */
export const nameFields = (): FieldDefinition[] => [
  text('LastName', 80, { nillable: false, compoundFieldName: 'Name' }),
  text('FirstName', 40, { compoundFieldName: 'Name' }),
  picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.'], { length: 40, compoundFieldName: 'Name' }),
  text('Name', 121, { ...READ_ONLY, nillable: false }),
];

/** An e-mail address that records may be found by. */
export const emailField = (): FieldDefinition => field('Email', 'email', { length: 80, idLookup: true });

/** A phone number, kept as typed. */
export const phone = (name: string): FieldDefinition => field(name, 'phone', { length: 40 });

/** Street to country with a prefix, e.g. `Mailing`. */
export const addressFields = (prefix = ''): FieldDefinition[] =>
  (
    [
      ['Street', 255],
      ['City', 40],
      ['State', 80],
      ['PostalCode', 20],
      ['Country', 80],
    ] as const
  ).map(([part, length]) =>
    field(`${prefix}${part}`, part === 'Street' ? 'textarea' : 'string', {
      length,
      compoundFieldName: `${prefix}Address`,
    }),
  );
