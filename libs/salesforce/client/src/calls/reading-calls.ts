import { describeFromWire } from '../records/describe-from-wire.js';
import { apiName, recordId } from '../records/external-id.js';
import { type QueryPage, type SalesforceApi, type SalesforceRecord, type Span } from '../salesforce-api.js';
import { dateFromWire, objectFromWire, type OrgCaller, unexpected, type WireObject } from './org-caller.js';

type ReadingCalls = Pick<
  SalesforceApi,
  | 'versions'
  | 'describe'
  | 'limits'
  | 'query'
  | 'queryMore'
  | 'toolingQuery'
  | 'search'
  | 'updated'
  | 'deleted'
  | 'read'
>;

const pageFromWire = ({ totalSize, records, nextRecordsUrl }: WireObject): QueryPage => {
  if (typeof totalSize !== 'number' || !Array.isArray(records)) throw unexpected('page of rows');
  const next = typeof nextRecordsUrl === 'string' ? nextRecordsUrl : undefined;
  return { totalSize, records: records as SalesforceRecord[], next };
};

/** Next pages come from the org; anything but a path of its data is refused. */
const nextPath = (next: string): string => {
  if (!/^\/services\/data\/v\d+\.\d\/[A-Za-z0-9/-]+$/.test(next)) throw unexpected('address of a page');
  return next;
};

const spanQuery = ({ from, to }: Span): string =>
  new URLSearchParams({ start: from.toISOString(), end: to.toISOString() }).toString();

/** The calls that change nothing. */
export const readingCalls = ({ call, get, getObject }: OrgCaller): ReadingCalls => ({
  versions: async ({ signal } = {}) => {
    const list = await get('/services/data', signal);
    if (!Array.isArray(list)) throw unexpected('list of versions');
    return list.map((entry) => String(objectFromWire(entry).version));
  },
  describe: async (object, { signal } = {}) => {
    const wire = await getObject(`/sobjects/${apiName(object)}/describe`, signal);
    if (!Array.isArray(wire.fields)) throw unexpected('description');
    return describeFromWire(wire);
  },
  limits: async ({ signal } = {}) => {
    const { Max, Remaining } = objectFromWire((await getObject('/limits', signal)).DailyApiRequests);
    if (typeof Max !== 'number' || typeof Remaining !== 'number') throw unexpected('list of limits');
    return { used: Max - Remaining, limit: Max };
  },
  query: async (query, { signal, withDeleted = false } = {}) => {
    const path = `/${withDeleted ? 'queryAll' : 'query'}?q=${encodeURIComponent(query.text)}`;
    return pageFromWire(await getObject(path, signal));
  },
  queryMore: async (next, { signal } = {}) => pageFromWire(await getObject(nextPath(next), signal)),
  toolingQuery: async (query, { signal } = {}) =>
    pageFromWire(await getObject(`/tooling/query?q=${encodeURIComponent(query.text)}`, signal)),
  search: async (sosl, { signal } = {}) => {
    const { searchRecords } = objectFromWire(await call((connection) => connection.search(sosl), signal));
    if (!Array.isArray(searchRecords)) throw unexpected('list of rows');
    return searchRecords as SalesforceRecord[];
  },
  updated: async (object, span, { signal } = {}) => {
    const wire = await getObject(`/sobjects/${apiName(object)}/updated?${spanQuery(span)}`, signal);
    if (!Array.isArray(wire.ids)) throw unexpected('list of changes');
    return { ids: wire.ids.map(String), coveredUntil: dateFromWire(wire.latestDateCovered) };
  },
  deleted: async (object, span, { signal } = {}) => {
    const wire = await getObject(`/sobjects/${apiName(object)}/deleted?${spanQuery(span)}`, signal);
    if (!Array.isArray(wire.deletedRecords)) throw unexpected('list of deletions');
    return {
      records: wire.deletedRecords.map(objectFromWire).map(({ id, deletedDate }) => ({
        id: String(id),
        deletedAt: dateFromWire(deletedDate),
      })),
      knownSince: dateFromWire(wire.earliestDateAvailable),
      coveredUntil: dateFromWire(wire.latestDateCovered),
    };
  },
  read: (object, id, fields, { signal } = {}) => {
    const names = fields.map(apiName).join(',');
    return getObject(`/sobjects/${apiName(object)}/${recordId(id)}?fields=${names}`, signal);
  },
});
