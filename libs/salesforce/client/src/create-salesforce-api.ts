import { type Connection } from '@jsforce/jsforce-node';
import {
  type CallEvent,
  type QueryPage,
  type SalesforceApi,
  type SalesforceRecord,
  type Span,
} from './salesforce-api.js';
import { errorFromVendor, type VendorError } from './errors/error-from-vendor.js';
import { isSalesforceError, SalesforceError } from './salesforce-error.js';
import { type ApiUsage } from './budget/api-usage.js';
import { compareConversionPairs, type ConversionDocument, withConversionPairs } from './records/conversion-map.js';
import { describeFromWire } from './records/describe-from-wire.js';
import { apiName, encodeExternalId, recordId } from './records/external-id.js';
import { MOST_RECORDS, outcomeFromWire, type SaveOutcome, slicesOf } from './records/save-outcome.js';
import { headersOf, type WriteOptions } from './records/write-options.js';
import { callWith, type CallSettings } from './transport/connection-call.js';
import { type ExchangeLimits, type Fetch } from './transport/exchange.js';

/** The API version this library speaks; check it against {@link SalesforceApi.versions} when connecting. */
export const API_VERSION = '62.0';

/** Options of {@link createSalesforceApi}. */
export interface SalesforceApiOptions {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** Our name, sent with every call. Letters and digits. */
  readonly clientName: string;
  /** Default {@link API_VERSION}. */
  readonly version?: string;
  /** Default: the platform's. */
  readonly fetch?: Fetch;
  /** One call from its first byte to its last: 30 s and 32 MiB unless set. */
  readonly limits?: Partial<ExchangeLimits>;
  /** Told of every exchange. */
  readonly onCall?: (event: CallEvent) => void;
}

const LIMITS: ExchangeLimits = { timeoutMs: 30_000, maxBodyBytes: 33_554_432 };

const unexpected = (what: string): SalesforceError =>
  new SalesforceError('unexpected-body', `The answer is no ${what}.`, { retryClass: 'A' });

const pageFromWire = (wire: unknown): QueryPage => {
  const { totalSize, records, nextRecordsUrl } = (wire ?? {}) as Record<string, unknown>;
  if (typeof totalSize !== 'number' || !Array.isArray(records)) throw unexpected('page of rows');
  const next = typeof nextRecordsUrl === 'string' ? nextRecordsUrl : undefined;
  return { totalSize, records: records as SalesforceRecord[], next };
};

const idFromWire = (wire: unknown): string => {
  const { id } = (wire ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string') throw unexpected('saved record');
  return id;
};

/** 204 comes out of jsforce as a success; anything else is no answer to a change. */
const assertDone = (wire: unknown): void => {
  if ((wire as { success?: unknown } | undefined)?.success !== true) throw unexpected('confirmation');
};

const dateFromWire = (value: unknown): Date => {
  const date = new Date(String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(date.getTime())) throw unexpected('date');
  return date;
};

/** Name of the map of lead conversion in the metadata API, as a type and as the one document of it. */
const CONVERSION_SETTINGS = 'LeadConvertSettings';

/** Next pages come from the org; anything but a path of its data is refused. */
const nextPath = (next: string): string => {
  if (!/^\/services\/data\/v\d+\.\d\/[A-Za-z0-9/-]+$/.test(next)) throw unexpected('address of a page');
  return next;
};

const spanQuery = ({ from, to }: Span): string =>
  new URLSearchParams({ start: from.toISOString(), end: to.toISOString() }).toString();

/** Calls to one org with one access token. Make another one when the token changes. */
export const createSalesforceApi = (options: SalesforceApiOptions): SalesforceApi => {
  const settings: CallSettings = {
    instanceUrl: options.instanceUrl,
    accessToken: options.accessToken,
    version: options.version ?? API_VERSION,
    clientName: options.clientName,
    fetch: options.fetch ?? globalThis.fetch,
    limits: { ...LIMITS, ...options.limits },
    onCall: options.onCall ?? (() => undefined),
  };
  const call = <Result>(work: (connection: Connection) => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
    callWith(settings, work, signal);
  const get = (path: string, signal?: AbortSignal): Promise<unknown> =>
    call((connection) => connection.request<unknown>(path), signal);

  const saveAll = async (
    records: readonly SalesforceRecord[],
    purpose: 'create' | 'update' | 'upsert',
    options: WriteOptions,
    save: (connection: Connection, slice: SalesforceRecord[], headers: Record<string, string>) => Promise<unknown>,
  ): Promise<SaveOutcome[]> => {
    const outcomes: SaveOutcome[] = [];
    for (const slice of slicesOf(records, MOST_RECORDS)) {
      try {
        const answer = await call((connection) => save(connection, slice, headersOf(options)), options.signal);
        if (!Array.isArray(answer) || answer.length !== slice.length) throw unexpected('list of results');
        outcomes.push(...answer.map((wire) => outcomeFromWire(wire, purpose)));
      } catch (error) {
        // What earlier calls saved must not be forgotten: those that are left share the error instead.
        if (outcomes.length === 0 || !isSalesforceError(error)) throw error;
        return [...outcomes, ...records.slice(outcomes.length).map(() => ({ kind: 'refused', error }) as const)];
      }
    }
    return outcomes;
  };

  return {
    versions: async ({ signal } = {}) => {
      const list = await get('/services/data', signal);
      return Array.isArray(list) ? list.map((entry) => String((entry as { version?: unknown }).version)) : [];
    },
    describe: async (object, { signal } = {}) =>
      describeFromWire((await get(`/sobjects/${apiName(object)}/describe`, signal)) as SalesforceRecord),
    limits: async ({ signal } = {}): Promise<ApiUsage> => {
      const { DailyApiRequests } = (await get('/limits', signal)) as Record<string, { Max: number; Remaining: number }>;
      if (!DailyApiRequests) throw unexpected('list of limits');
      return { used: DailyApiRequests.Max - DailyApiRequests.Remaining, limit: DailyApiRequests.Max };
    },

    query: async (query, { signal, withDeleted = false } = {}) =>
      pageFromWire(await get(`/${withDeleted ? 'queryAll' : 'query'}?q=${encodeURIComponent(query.text)}`, signal)),
    queryMore: async (next, { signal } = {}) => pageFromWire(await get(nextPath(next), signal)),
    toolingQuery: async (query, { signal } = {}) =>
      pageFromWire(await get(`/tooling/query?q=${encodeURIComponent(query.text)}`, signal)),
    search: async (sosl, { signal } = {}) => {
      const { searchRecords } = await call((connection) => connection.search(sosl), signal);
      return searchRecords as readonly SalesforceRecord[];
    },
    updated: async (object, span, { signal } = {}) => {
      const wire = (await get(`/sobjects/${apiName(object)}/updated?${spanQuery(span)}`, signal)) as SalesforceRecord;
      if (!Array.isArray(wire.ids)) throw unexpected('list of changes');
      return { ids: wire.ids.map(String), coveredUntil: dateFromWire(wire.latestDateCovered) };
    },
    deleted: async (object, span, { signal } = {}) => {
      const wire = (await get(`/sobjects/${apiName(object)}/deleted?${spanQuery(span)}`, signal)) as SalesforceRecord;
      if (!Array.isArray(wire.deletedRecords)) throw unexpected('list of deletions');
      const records = wire.deletedRecords as { id: unknown; deletedDate: unknown }[];
      return {
        records: records.map(({ id, deletedDate }) => ({ id: String(id), deletedAt: dateFromWire(deletedDate) })),
        knownSince: dateFromWire(wire.earliestDateAvailable),
        coveredUntil: dateFromWire(wire.latestDateCovered),
      };
    },

    read: async (object, id, fields, { signal } = {}) =>
      (await get(
        `/sobjects/${apiName(object)}/${recordId(id)}?fields=${fields.map(apiName).join(',')}`,
        signal,
      )) as SalesforceRecord,
    create: async (object, values, options = {}) =>
      idFromWire(
        await call(
          (connection) => connection.create(apiName(object), { ...values }, { headers: headersOf(options) }),
          options.signal,
        ),
      ),
    update: async (object, id, values, options = {}) => {
      const record = { ...values, Id: recordId(id) };
      assertDone(
        await call(
          (connection) => connection.update(apiName(object), record, { headers: headersOf(options) }),
          options.signal,
        ),
      );
    },
    upsert: async (object, { field, value }, values, { updateOnly = false, ...options } = {}) => {
      const path = `/sobjects/${apiName(object)}/${apiName(field)}/${encodeExternalId(value)}`;
      const wire = await call(
        (connection) =>
          connection.request<SalesforceRecord>({
            method: 'PATCH',
            url: `${path}${updateOnly ? '?updateOnly=true' : ''}`,
            body: JSON.stringify(values),
            headers: { ...headersOf(options), 'content-type': 'application/json' },
          }),
        options.signal,
      );
      return { id: idFromWire(wire), created: wire.created === true };
    },
    delete: async (object, id, { signal } = {}) => {
      assertDone(await call((connection) => connection.destroy(apiName(object), recordId(id)), signal));
    },

    createAll: (object, records, options = {}) =>
      saveAll(records, 'create', options, (connection, slice, headers) =>
        connection.create(apiName(object), slice, { headers }),
      ),
    updateAll: (object, records, options = {}) =>
      saveAll(records, 'update', options, (connection, slice, headers) =>
        connection.update(apiName(object), slice as { Id: string }[], { headers }),
      ),
    upsertAll: (object, externalIdField, records, options = {}) =>
      saveAll(records, 'upsert', options, (connection, slice, headers) =>
        connection.upsert(apiName(object), slice, apiName(externalIdField), { headers }),
      ),

    createTextField: async ({ object, name, label, length, externalId, unique }, { signal } = {}) => {
      const metadata = { type: 'Text', label, length, externalId, unique, caseSensitive: false };
      const body = { FullName: `${apiName(object)}.${apiName(name)}`, Metadata: metadata };
      return idFromWire(
        await call((connection) => connection.requestPost<unknown>('/tooling/sobjects/CustomField', body), signal),
      );
    },
    mapConversion: async (pairs, { signal } = {}) => {
      const document = (await call(
        (connection) => connection.metadata.read(CONVERSION_SETTINGS, CONVERSION_SETTINGS),
        signal,
      )) as ConversionDocument;
      const change = compareConversionPairs(document, pairs);
      if (change.added.length === 0) return change;
      const grown = withConversionPairs(document, change.added);
      const saved = await call((connection) => connection.metadata.update(CONVERSION_SETTINGS, grown as never), signal);
      const [result] = [saved].flat() as { success: boolean; errors?: VendorError[] }[];
      if (!result?.success) throw errorFromVendor([result?.errors ?? []].flat()[0] ?? {});
      return change;
    },
  };
};
