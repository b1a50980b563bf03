export { rewrapSalesforce } from './connection/rewrap-salesforce.js';
export { salesforceMigrations } from './migrations/salesforce-migrations.js';
export { ConnectionMail } from './notices/connection-mail.js';
export { SalesforceNews } from './notices/salesforce-news.js';
export { SalesforceApiError, type SalesforceApiErrorCode, salesforceProblems } from './salesforce-api-error.js';
export { SalesforceModule } from './salesforce.module.js';
export { type SalesforceOptions } from './salesforce-options.js';
export { salesforceQueues } from './salesforce-queues.js';
