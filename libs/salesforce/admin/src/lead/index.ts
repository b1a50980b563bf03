export { loadSalesforceSection } from './load-salesforce-section.js';
