export {
  type DatabaseServer,
  type Environment,
  installationSecrets,
  PortalClient,
  type Product,
  type Program,
  root,
  type Simulator,
  startDatabaseServer,
  startProduct,
  startProgram,
  startSimulator,
} from './stack-tools.mjs';
