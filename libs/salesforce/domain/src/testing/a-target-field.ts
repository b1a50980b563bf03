import { type TargetField } from '../mapping/target-field.js';

/** A visible text field of 255 characters; name what matters. */
export function aField(name: string, more: Partial<TargetField> = {}): TargetField {
  return {
    name,
    label: name,
    type: 'string',
    length: 255,
    precision: 0,
    scale: 0,
    createable: true,
    updateable: true,
    required: false,
    restrictedPicklist: false,
    picklistValues: [],
    ...more,
  };
}

/** The fields of a Lead that the default mapping uses, in their real sizes (contract 5.1). */
export const fieldsOfLead: readonly TargetField[] = [
  aField('LastName', { length: 80, required: true }),
  aField('FirstName', { length: 40 }),
  aField('Company'),
  aField('Email', { type: 'email', length: 80 }),
  aField('Phone', { type: 'phone', length: 40 }),
  aField('Description', { type: 'textarea', length: 32_000 }),
  aField('City', { length: 40 }),
  aField('State', { length: 80 }),
  aField('PostalCode', { length: 20 }),
  aField('Country', { length: 80 }),
  aField('LeadSource', { type: 'picklist', picklistValues: [{ value: 'Web', label: 'Web' }] }),
  ...['Leadweave_Lead_ID__c', 'WhatConverts_Lead_ID__c', 'Leadweave_Google_Click_ID__c'].map((name) => aField(name)),
  ...['Source', 'Medium', 'Campaign', 'Keyword', 'Landing_Page'].map((name) => aField(`Leadweave_${name}__c`)),
];
