export { type Connection } from './connection.js';
export { type ConnectionState, connectionStates, statesBefore } from './connection-state.js';
export {
  type ConnectionChange,
  type ConnectionMove,
  ConnectionStore,
  credentialsFingerprint,
  type NewConnection,
} from './connection-store.js';
export { ConnectionsError, type ConnectionsErrorCode } from './connections-error.js';
export { Connections0001, connectionsMigrations } from './migrations/connections-0001.js';
export { brandsWithConnections, rewrapConnections } from './rewrap-connections.js';
export { rewrapTable, type RewrapResult, type SealedTable } from './rewrap-table.js';
