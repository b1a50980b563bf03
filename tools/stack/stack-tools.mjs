export { root, startProgram } from './child-process.mjs';
export { connectDemoOrg, recordsOfDemoOrg, salesforceSettings } from './demo-org.mjs';
export { PortalClient } from './portal-client.mjs';
export { installationSecrets, startDatabaseServer, startProduct, startSimulator } from './stack.mjs';
