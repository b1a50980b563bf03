// The fields of the org.
import { ago } from '../answers-time.mjs';

const field = (name, label, type, length = 255, parts = {}) => ({
  name,
  label,
  type,
  length,
  precision: 0,
  scale: 0,
  custom: name.endsWith('__c'),
  createable: true,
  updateable: true,
  required: false,
  filterable: true,
  restrictedPicklist: false,
  picklistValues: [],
  ...parts,
});
const listOf = (...values) => ({ picklistValues: values.map((value) => ({ value, label: value })) });
const leadFields = [
  field('LastName', 'Last Name', 'string', 80, { required: true }),
  field('FirstName', 'First Name', 'string', 40),
  field('Company', 'Company', 'string', 255, { required: true }),
  field('Email', 'Email', 'email', 80),
  field('Phone', 'Phone', 'phone', 40),
  field('MobilePhone', 'Mobile Phone', 'phone', 40),
  field('Description', 'Description', 'textarea', 32_000),
  field('LeadSource', 'Lead Source', 'picklist', 255, {
    restrictedPicklist: true,
    ...listOf('Web', 'Phone Inquiry', 'Advertisement', 'Other'),
  }),
  field('City', 'City', 'string', 40),
  field('Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'string', 36),
  field('WhatConverts_Lead_ID__c', 'WhatConverts Lead ID', 'string', 20),
  field('Leadweave_Source__c', 'Leadweave Source', 'string'),
  field('Leadweave_Campaign__c', 'Leadweave Campaign', 'string'),
];
const opportunityFields = [
  field('Name', 'Opportunity Name', 'string', 120),
  field(
    'StageName',
    'Stage',
    'picklist',
    255,
    listOf('Prospecting', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'),
  ),
  field('Amount', 'Amount', 'currency', 0),
  field('CloseDate', 'Close Date', 'date', 0),
  field('IsWon', 'Won', 'boolean', 0),
  field('CreatedDate', 'Created Date', 'datetime', 0),
  field('Type', 'Type', 'picklist', 255, listOf('New Business', 'Existing Business')),
];
export const fieldsOf = { data: leadFields, readAt: ago(2) };
export const opportunityFieldsOf = { data: opportunityFields, readAt: ago(2) };
