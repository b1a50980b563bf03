import { type Connection } from '@jsforce/jsforce-node';
import { apiName, encodeExternalId, recordId } from '../records/external-id.js';
import { MOST_RECORDS, outcomeFromWire, type SaveOutcome, slicesOf } from '../records/save-outcome.js';
import { headersOf, type WriteOptions } from '../records/write-options.js';
import { type SalesforceApi, type SalesforceRecord } from '../salesforce-api.js';
import { isSalesforceError } from '../salesforce-error.js';
import { idFromWire, objectFromWire, type OrgCaller, unexpected } from './org-caller.js';

type WritingCalls = Pick<
  SalesforceApi,
  'create' | 'update' | 'upsert' | 'delete' | 'createAll' | 'updateAll' | 'upsertAll'
>;

type Headers = Record<string, string>;

/** How the records of one call are saved. */
type SaveSlice = (connection: Connection, slice: SalesforceRecord[], headers: Headers) => Promise<unknown>;

/** 204 comes out of jsforce as a success; anything else is no answer to a change. */
const assertDone = (wire: unknown): void => {
  if (objectFromWire(wire).success !== true) throw unexpected('confirmation');
};

/** The calls on records. */
export const writingCalls = ({ call }: OrgCaller): WritingCalls => {
  const saveAll = async (
    records: readonly SalesforceRecord[],
    purpose: 'create' | 'update' | 'upsert',
    options: WriteOptions,
    save: SaveSlice,
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
    create: async (object, values, options = {}) => {
      const headers = headersOf(options);
      const wire = await call(
        (connection) => connection.create(apiName(object), { ...values }, { headers }),
        options.signal,
      );
      return idFromWire(wire);
    },
    update: async (object, id, values, options = {}) => {
      const record = { ...values, Id: recordId(id) };
      const headers = headersOf(options);
      assertDone(await call((connection) => connection.update(apiName(object), record, { headers }), options.signal));
    },
    // Not by jsforce's own upsert, which does not encode the external id (contract 2.3).
    upsert: async (object, { field, value }, values, { updateOnly = false, ...options } = {}) => {
      const path = `/sobjects/${apiName(object)}/${apiName(field)}/${encodeExternalId(value)}`;
      const request = {
        method: 'PATCH',
        url: updateOnly ? `${path}?updateOnly=true` : path,
        body: JSON.stringify(values),
        headers: { ...headersOf(options), 'content-type': 'application/json' },
      } as const;
      const wire = await call((connection) => connection.request<unknown>(request), options.signal);
      return { id: idFromWire(wire), created: objectFromWire(wire).created === true };
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
  };
};
