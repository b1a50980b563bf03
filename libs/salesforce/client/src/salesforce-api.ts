import { type ApiUsage } from './budget/api-usage.js';
import { type ConversionMapChange, type ConversionPair } from './records/conversion-map.js';
import { type ObjectDescription } from './records/describe-from-wire.js';
import { type SaveOutcome } from './records/save-outcome.js';
import { type WriteOptions } from './records/write-options.js';
import { type Soql } from './soql/soql.js';

/** A record as Salesforce shows it: API names and JSON values. */
export type SalesforceRecord = Readonly<Record<string, unknown>>;

/** Options of a call that reads. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** A page of rows. */
export interface QueryPage {
  readonly totalSize: number;
  readonly records: readonly SalesforceRecord[];
  /** Address of the next page; it dies after a while. Undefined on the last one. */
  readonly next: string | undefined;
}

/** An external id: a field and its value. */
export interface ExternalId {
  readonly field: string;
  readonly value: string;
}

/** Which records changed, and up to when that is the whole truth (contract 8.2). */
export interface ChangedRecords {
  readonly ids: readonly string[];
  /** Later changes may still appear with older stamps; begin here next time. */
  readonly coveredUntil: Date;
}

/** Which records were deleted. */
export interface DeletedRecords {
  readonly records: readonly { readonly id: string; readonly deletedAt: Date }[];
  /** Nothing is known of deletions before. */
  readonly knownSince: Date;
  readonly coveredUntil: Date;
}

/** A span of server time; more than a minute, at most 30 days back (15 for deletions). */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** A text field to make (contract 10.3). */
export interface NewTextField {
  readonly object: string;
  /** API name, ends in `__c`. */
  readonly name: string;
  readonly label: string;
  /** 1 to 255. */
  readonly length: number;
  readonly externalId: boolean;
  readonly unique: boolean;
}

/**
 * The calls to an org's data. Every method is one call and is never repeated here, except those on lists, which are one
 * call for each 200 records. All throw {@link SalesforceError} and nothing else.
 */
export interface SalesforceApi {
  /** Versions the org serves, e.g. `62.0`. */
  versions(options?: ReadOptions): Promise<readonly string[]>;
  /** An object with the fields that the user may see. */
  describe(object: string, options?: ReadOptions): Promise<ObjectDescription>;
  limits(options?: ReadOptions): Promise<ApiUsage>;

  /** The first page of a query; `withDeleted` looks at the recycle bin too. */
  query(query: Soql, options?: ReadOptions & { readonly withDeleted?: boolean }): Promise<QueryPage>;
  /** The page at an address from {@link QueryPage.next}. */
  queryMore(next: string, options?: ReadOptions): Promise<QueryPage>;
  /** A query of the Tooling API, e.g. about custom fields. */
  toolingQuery(query: Soql, options?: ReadOptions): Promise<QueryPage>;
  /** Rows of a search: `FIND {…} IN PHONE FIELDS RETURNING Lead(Id)`; phrases by `soslPhrase`. */
  search(sosl: string, options?: ReadOptions): Promise<readonly SalesforceRecord[]>;
  updated(object: string, span: Span, options?: ReadOptions): Promise<ChangedRecords>;
  deleted(object: string, span: Span, options?: ReadOptions): Promise<DeletedRecords>;

  /** A record with the named fields. */
  read(object: string, id: string, fields: readonly string[], options?: ReadOptions): Promise<SalesforceRecord>;
  /** Makes a record; repeated after a lost answer it makes a second one, so prefer {@link upsert}. Returns its id. */
  create(object: string, values: SalesforceRecord, options?: WriteOptions): Promise<string>;
  update(object: string, id: string, values: SalesforceRecord, options?: WriteOptions): Promise<void>;
  /** Creates or changes the record with an external id; safe to repeat. `several-records` when the id is not unique. */
  upsert(
    object: string,
    externalId: ExternalId,
    values: SalesforceRecord,
    options?: WriteOptions & { readonly updateOnly?: boolean },
  ): Promise<{ readonly id: string; readonly created: boolean }>;
  delete(object: string, id: string, options?: ReadOptions): Promise<void>;

  /**
   * Makes records; outcomes stand in their order, one refused record costs its neighbours nothing. When a later call of the
   * list fails as a whole, its records and those after it are `refused` with its error; only the first call may throw.
   */
  createAll(
    object: string,
    records: readonly SalesforceRecord[],
    options?: WriteOptions,
  ): Promise<readonly SaveOutcome[]>;
  /** Changes records; each carries its `Id`. */
  updateAll(
    object: string,
    records: readonly SalesforceRecord[],
    options?: WriteOptions,
  ): Promise<readonly SaveOutcome[]>;
  /** Creates or changes records by an external id that each carries and no two share. */
  upsertAll(
    object: string,
    externalIdField: string,
    records: readonly SalesforceRecord[],
    options?: WriteOptions,
  ): Promise<readonly SaveOutcome[]>;

  /** Makes a text field; nobody sees it until a permission set grants it. Returns the id of its CustomField. */
  createTextField(field: NewTextField, options?: ReadOptions): Promise<string>;
  /** How the map of lead conversion stands to pairs: `added` are those that are missing and free. Changes nothing. */
  compareConversion(pairs: readonly ConversionPair[], options?: ReadOptions): Promise<ConversionMapChange>;
  /**
   * Adds pairs to the map of lead conversion, so that ids survive it: two calls, reading the whole map and writing it back.
   * Targets that have another source are left to it and told.
   */
  mapConversion(pairs: readonly ConversionPair[], options?: ReadOptions): Promise<ConversionMapChange>;
}

/** What one call came to. Carries no query, no record and no token. */
export interface CallEvent {
  readonly method: string;
  /** Undefined when no answer arrived. */
  readonly status: number | undefined;
  readonly durationMs: number;
  readonly usage: ApiUsage | undefined;
  /** The server's own time, from its `Date` header; cursors follow it, never our clock (contract 8.2). */
  readonly serverTime: Date | undefined;
}
