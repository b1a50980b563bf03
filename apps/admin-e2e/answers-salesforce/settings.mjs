// What is sent, what is taken, and who owns it.
import { ago } from '../answers-time.mjs';

const line = (source, target, mode, parts = {}) => ({
  source: { kind: 'lead', field: source },
  target,
  mode,
  ...parts,
});
const mapping = [
  line('leadId', 'Leadweave_Lead_ID__c', 'salesforce-unless-blank'),
  line('whatConvertsId', 'WhatConverts_Lead_ID__c', 'salesforce-unless-blank'),
  line('lastName', 'LastName', 'salesforce-unless-blank', { fallback: ['{phone}', 'Unknown caller'] }),
  line('company', 'Company', 'salesforce-unless-blank', { fallback: ['{firstName} {lastName}', '[not provided]'] }),
  line('firstName', 'FirstName', 'salesforce-unless-blank'),
  line('email', 'Email', 'newest-wins'),
  line('phone', 'Phone', 'salesforce-wins'),
  line('source', 'LeadSource', 'salesforce-unless-blank', { translate: { google: 'Web', facebook: 'Advertisement' } }),
  line('source', 'Leadweave_Source__c', 'ours-wins'),
  line('campaign', 'Leadweave_Campaign__c', 'ours-wins'),
  { source: { kind: 'form-field', label: 'Project type' }, target: 'Description', mode: 'ours-wins' },
];
const toSalesforce = {
  on: true,
  since: ago(60 * 24 * 12),
  types: [],
  qualities: [],
  sources: [],
  locationIds: [],
  holdVendorSpam: true,
  holdVendorDuplicates: false,
  searchEmail: true,
  searchPhone: true,
  duplicates: 'hold',
  owner: { kind: 'assignment-rule' },
  phoneFormat: 'e164',
  whenDeleted: 'stop',
  afterConversion: 'contact-and-opportunity',
};
const toLeads = {
  on: true,
  since: ago(60 * 24 * 12),
  triggers: ['new', 'updated'],
  filter: null,
  whileMatching: false,
  several: 'sum',
  writeBack: { quotable: true, quote: true, sales: true },
};
export const settings = { version: 4, updatedAt: ago(600), toSalesforce, toLeads, mapping };
export const narrowSettings = {
  ...settings,
  toSalesforce: {
    ...toSalesforce,
    qualities: ['good'],
    types: ['web_form', 'phone_call'],
    owner: { kind: 'owner', id: '00G5g000000AbC' },
  },
};
export const filteredSettings = {
  ...settings,
  toLeads: {
    ...toLeads,
    triggers: ['matching-filter'],
    filter: {
      match: 'all',
      lines: [
        { field: 'StageName', operator: 'is-one-of', values: ['Proposal', 'Closed Won'] },
        { field: 'Amount', operator: 'over', values: ['5000'] },
        {
          match: 'any',
          lines: [
            { field: 'CloseDate', operator: 'at-least', values: ['2026-11-01'] },
            { field: 'IsWon', operator: 'is', values: ['true'] },
          ],
        },
      ],
    },
  },
};

export const faultySettings = { ...settings, mapping: mapping.filter(({ target }) => target !== 'Company') };

export const owners = {
  data: [
    { id: '00G5g000000AbCdEAK', name: 'Inbound Leads', type: 'queue' },
    { id: '00G5g000000AbCeEAK', name: 'Inbound Leads, after hours', type: 'queue' },
    { id: '0055g000000AbCdAAK', name: 'Sales Person', type: 'user' },
  ],
};

export const phones = {
  readable: true,
  formats: [
    { format: 'e164', text: '+17045550101' },
    { format: 'local', text: '(704) 555-0101' },
    { format: 'as-received', text: '704.555.0101' },
  ],
};
export const preview = { faults: [], count: 37, names: ['Sample – Kitchen windows', 'Doe – Patio door'] };
export const faultyPreview = { faults: [{ code: 'value-not-valid', at: [1] }], count: null, names: [] };
