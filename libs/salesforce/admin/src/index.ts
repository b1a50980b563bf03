export { SalesforceCard } from './gallery/salesforce-card.js';
export { loadSalesforceSection } from './lead/load-salesforce-section.js';
export { salesforceRoutes } from './salesforce.routes.js';
