// What the org has of what is needed, and what would be made.
import { ago } from '../answers-time.mjs';

const ourField = (object, name, label, state, required = false, length = 255) => ({
  object,
  name,
  label,
  type: 'string',
  length,
  state,
  required,
});
export const setUp = {
  apiVersion: '67.0',
  checkedAt: ago(0),
  permissions: [
    { permission: 'read-leads', ok: true, required: true },
    { permission: 'create-leads', ok: true, required: true },
    { permission: 'update-leads', ok: true, required: true },
    { permission: 'read-opportunities', ok: true, required: true },
    { permission: 'read-conversion-map', ok: false, required: false },
    { permission: 'read-custom-fields', ok: true, required: false },
  ],
  fields: [
    ourField('Lead', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'missing', true, 36),
    ourField('Lead', 'WhatConverts_Lead_ID__c', 'WhatConverts Lead ID', 'ok', true, 20),
    ourField('Contact', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'missing', true, 36),
    ourField('Opportunity', 'Leadweave_Lead_ID__c', 'Leadweave Lead ID', 'hidden', true, 36),
    ourField('Lead', 'Leadweave_Source__c', 'Leadweave Source', 'missing'),
    ourField('Lead', 'Leadweave_Landing_Page__c', 'Leadweave Landing Page', 'ok'),
  ],
  conversion: [
    { leadField: 'Leadweave_Lead_ID__c', object: 'Contact', field: 'Leadweave_Lead_ID__c', state: 'missing' },
    { leadField: 'Leadweave_Lead_ID__c', object: 'Opportunity', field: 'Leadweave_Lead_ID__c', state: 'missing' },
    { leadField: 'WhatConverts_Lead_ID__c', object: 'Opportunity', field: 'WhatConverts_Lead_ID__c', state: 'taken' },
  ],
  canCreate: true,
  ready: false,
};
export const setUpReady = {
  ...setUp,
  permissions: setUp.permissions.map((one) => ({ ...one, ok: true })),
  fields: setUp.fields.map((field) => ({ ...field, state: 'ok' })),
  conversion: setUp.conversion.map((pair) => ({ ...pair, state: 'ok' })),
  ready: true,
};
export const setUpForbidden = {
  ...setUp,
  permissions: setUp.permissions.map((one) => (one.permission === 'create-leads' ? { ...one, ok: false } : one)),
};

const planned = (action, object, name, detail) => ({ action, object, name, detail });
export const plan = {
  digest: 'b1946ac92492d2347c6235b4d2611184',
  steps: [
    planned('create-field', 'Lead', 'Leadweave_Lead_ID__c', 'Text (36), external id, unique'),
    planned('create-field', 'Contact', 'Leadweave_Lead_ID__c', 'Text (36), external id'),
    planned(
      'grant-field',
      'Opportunity',
      'Leadweave_Lead_ID__c',
      'Through a permission set of ours for the connected user',
    ),
    planned('create-field', 'Lead', 'Leadweave_Source__c', 'Text (255)'),
    planned('map-conversion', 'Opportunity', 'Leadweave_Lead_ID__c', 'From the lead’s field of the same name'),
  ],
  calls: 9,
};
export const planDone = {
  steps: plan.steps.map((step) => ({ ...step, done: true, failure: null })),
  setUp: setUpReady,
};
export const planFailed = {
  steps: plan.steps.map((step, index) => ({
    ...step,
    done: index < 3,
    failure: index < 3 ? null : 'The connected user may not change the settings of conversion.',
  })),
  setUp: { ...setUpReady, ready: true },
};
