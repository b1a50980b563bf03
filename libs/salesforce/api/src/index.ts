export { FirstSends } from './figures/first-sends.js';
export { type CountedLeadState, SalesforceFigures, type SalesforceSituation } from './figures/salesforce-figures.js';
export { salesforceMigrations } from './migrations/salesforce-migrations.js';
export { SalesforceApiError, type SalesforceApiErrorCode, salesforceProblems } from './salesforce-api-error.js';
export { SalesforceModule } from './salesforce.module.js';
export { type SalesforceOptions } from './salesforce-options.js';
