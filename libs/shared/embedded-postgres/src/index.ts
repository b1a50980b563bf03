export {
  EmbeddedPostgresError,
  type EmbeddedPostgres,
  type EmbeddedPostgresErrorCode,
  type EmbeddedPostgresOptions,
  type StopOptions,
  ensureDatabase,
  startEmbeddedPostgres,
} from './launcher.mjs';
