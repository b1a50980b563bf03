// What the server says of the mapping, by the example of one lead.
import { ago } from '../answers-time.mjs';

const modesOf = (ours, theirs) => [
  { mode: 'ours-wins', outcome: 'write', value: ours, because: 'ours-wins' },
  { mode: 'salesforce-wins', outcome: 'take', value: theirs, because: 'theirs-wins' },
  { mode: 'salesforce-unless-blank', outcome: 'keep', value: null, because: 'theirs-filled' },
  { mode: 'newest-wins', outcome: 'take', value: theirs, because: 'theirs-newer' },
  { mode: 'off', outcome: 'keep', value: null, because: 'off' },
];
const checked = (target, ours, theirs, parts = {}) => ({
  target,
  faults: [],
  ours,
  note: null,
  theirs,
  modes: modesOf(ours, theirs),
  ...parts,
});
const lead = { id: 'lead-1', name: 'Jordan Sample', occurredAt: ago(90), tied: true };
const lines = [
  checked('Leadweave_Lead_ID__c', '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', null),
  checked('WhatConverts_Lead_ID__c', '153928', null),
  checked('LastName', 'Sample', 'Sample'),
  checked('Company', '[not provided]', 'Sample Kitchens', { note: 'fallback' }),
  checked('FirstName', 'Jordan', 'Jordan'),
  checked('Email', 'jordan@example.com', 'j.sample@example.com'),
  checked('Phone', '+17045550101', '(704) 555-0144'),
  checked('LeadSource', 'Web', 'Phone Inquiry', {
    faults: [{ code: 'may-not-be-listed', target: 'LeadSource', blocks: false }],
  }),
  checked('Leadweave_Source__c', 'google', 'google'),
  checked('Leadweave_Campaign__c', 'spring', null),
  checked('Description', 'Kitchen', null),
];
export const check = { lead, lines, faults: [] };
export const faultyCheck = {
  lead,
  lines: lines.map((one) =>
    one.target === 'Leadweave_Campaign__c'
      ? { ...one, faults: [{ code: 'missing-or-hidden', target: one.target, blocks: true }] }
      : one,
  ),
  faults: [{ code: 'required-not-mapped', target: 'Company', blocks: true }],
};
