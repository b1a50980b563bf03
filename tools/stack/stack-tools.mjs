export { root, startProgram } from './child-process.mjs';
export { PortalClient } from './portal-client.mjs';
export { installationSecrets, startDatabaseServer, startProduct, startSimulator } from './stack.mjs';
