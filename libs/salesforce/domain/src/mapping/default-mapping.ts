import { type FieldMapping, type FieldMode, leadweaveIdField, whatConvertsIdField } from './field-mapping.js';
import { type LeadField } from './lead-field.js';
import { type Fallback } from './fallback.js';

/** A person's name is whoever called; the carrier's name of the line stands in the last name already. */
const namelessCaller: Fallback = ['{phone}', 'Unknown caller'];
const withoutCompany: Fallback = ['{firstName} {lastName}', '{lastName}', '[not provided]'];

/**
 * The table a brand begins with. People in Salesforce keep what they corrected of a person; where the lead came from is ours. A record of
 * somebody who got in touch before keeps the ids of that lead: one record may stand for many leads. Fields that an
 * org does not have are told as faults and can be created or taken out.
 */
export const defaultMapping: readonly FieldMapping[] = [
  line('leadId', leadweaveIdField, 'salesforce-unless-blank'),
  line('whatConvertsId', whatConvertsIdField, 'salesforce-unless-blank'),
  line('firstName', 'FirstName', 'salesforce-unless-blank'),
  line('lastName', 'LastName', 'salesforce-unless-blank', namelessCaller),
  line('company', 'Company', 'salesforce-unless-blank', withoutCompany),
  line('email', 'Email', 'salesforce-unless-blank'),
  line('phone', 'Phone', 'salesforce-unless-blank'),
  line('message', 'Description', 'salesforce-unless-blank'),
  line('city', 'City', 'salesforce-unless-blank'),
  line('state', 'State', 'salesforce-unless-blank'),
  line('zip', 'PostalCode', 'salesforce-unless-blank'),
  line('country', 'Country', 'salesforce-unless-blank'),
  line('source', 'LeadSource', 'salesforce-unless-blank'),
  line('source', 'Leadweave_Source__c', 'ours-wins'),
  line('medium', 'Leadweave_Medium__c', 'ours-wins'),
  line('campaign', 'Leadweave_Campaign__c', 'ours-wins'),
  line('keyword', 'Leadweave_Keyword__c', 'ours-wins'),
  line('landingUrl', 'Leadweave_Landing_Page__c', 'ours-wins'),
  line('gclid', 'Leadweave_Google_Click_ID__c', 'ours-wins'),
];

function line(field: LeadField, target: string, mode: FieldMode, fallback?: Fallback): FieldMapping {
  return { source: { kind: 'lead', field }, target, mode, ...(fallback && { fallback }) };
}
