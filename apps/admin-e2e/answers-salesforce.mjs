// What the API answers about Salesforce on the screens: a fictional org and fictional people.
export * from './answers-salesforce/back-fill.mjs';
export * from './answers-salesforce/connection.mjs';
export * from './answers-salesforce/fields.mjs';
export * from './answers-salesforce/health.mjs';
export * from './answers-salesforce/lead.mjs';
export * from './answers-salesforce/log.mjs';
export * from './answers-salesforce/mapping-check.mjs';
export * from './answers-salesforce/set-up.mjs';
export * from './answers-salesforce/settings.mjs';
