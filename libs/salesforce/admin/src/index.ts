export { SalesforceCard } from './gallery/salesforce-card.js';
export { salesforceRoutes } from './salesforce.routes.js';
