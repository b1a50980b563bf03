/** What may go wrong when a cluster is created or started. */
export type EmbeddedPostgresErrorCode =
  'binaries-missing' | 'initdb-failed' | 'start-failed' | 'start-timeout' | 'stop-timeout' | 'locked' | 'invalid-name';

/** Thrown by everything in this library. `message` ends with the tail of the server's log where there is one. */
export declare class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions);
}

/** How to create or find a cluster. */
export interface EmbeddedPostgresOptions {
  /** Folder of this cluster: data, generated password, last port and server log. Created (mode 0700) when missing. */
  readonly dataDirectory: string;
  /** Loopback port; without it the last port is used again when free, else a random free one. */
  readonly port?: number;
  /** Name of the bootstrap superuser; only read when the cluster is created. Default `postgres`. */
  readonly superuser?: string;
  /** Server settings, for example `{ fsync: 'off' }`. They win over the defaults of the launcher. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Folder with `initdb`, `postgres` and `pg_ctl` (PostgreSQL 15 or later) instead of the installed npm package. */
  readonly binariesDirectory?: string;
  /** How long a start may take, recovery included. Default 60 s. */
  readonly startTimeoutMs?: number;
}

/** How to stop. */
export interface StopOptions {
  /** Also stop a server that this process found running. Default false: such a server is left alone. */
  readonly evenIfAdopted?: boolean;
}

/** A running server. */
export interface EmbeddedPostgres {
  /** Connection URL of the superuser to the database `postgres`, password included. */
  readonly url: string;
  readonly port: number;
  /** Process id of the postmaster. */
  readonly processId: number;
  /** True when the server was already running and was taken over. */
  readonly adopted: boolean;
  /** Fast shutdown: open transactions are rolled back. Resolves when the server is gone; calling twice is harmless. */
  stop(options?: StopOptions): Promise<void>;
}

/**
 * Starts PostgreSQL on 127.0.0.1 from the binaries that npm installed, or adopts the server that already runs on this
 * data directory. Several processes may call it at once: one starts the server, the others adopt it.
 *
 * @throws EmbeddedPostgresError
 */
export declare function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres>;

/**
 * Creates the database `name` on the server of `url` unless it exists, and returns the URL to it.
 *
 * @throws EmbeddedPostgresError `invalid-name` when the name is not lower-case letters, digits and underscores
 */
export declare function ensureDatabase(url: string, name: string): Promise<string>;
