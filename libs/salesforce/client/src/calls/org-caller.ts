import { type Connection } from '@jsforce/jsforce-node';
import { SalesforceError } from '../salesforce-error.js';
import { type CallSettings, callWith } from '../transport/connection-call.js';

/** JSON of an answer that is an object. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Sends the calls of one org. */
export interface OrgCaller {
  /** One call of jsforce. */
  readonly call: <Result>(work: (connection: Connection) => Promise<Result>, signal?: AbortSignal) => Promise<Result>;
  /** A GET whose answer is JSON; paths begin below the version, or with `/services/`. */
  readonly get: (path: string, signal?: AbortSignal) => Promise<unknown>;
  /** A GET whose answer is a JSON object. */
  readonly getObject: (path: string, signal?: AbortSignal) => Promise<WireObject>;
}

/** An answer that is not what was asked for. */
export const unexpected = (what: string): SalesforceError =>
  new SalesforceError('unexpected-body', `The answer is no ${what}.`, { retryClass: 'A' });

/** A JSON object; throws for anything else, such as the text of a page where JSON is due. */
export const objectFromWire = (value: unknown): WireObject => {
  if (typeof value !== 'object' || value === null) throw unexpected('object');
  return value as WireObject;
};

/** An instant as Salesforce writes it, `2026-11-20T12:00:00.000+0000`. */
export const dateFromWire = (value: unknown): Date => {
  const date = new Date(String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(date.getTime())) throw unexpected('date');
  return date;
};

/** The id in an answer to a write. */
export const idFromWire = (value: unknown): string => {
  const { id } = objectFromWire(value);
  if (typeof id !== 'string') throw unexpected('saved record');
  return id;
};

/** A caller with settings. */
export const createOrgCaller = (settings: CallSettings): OrgCaller => {
  const get = (path: string, signal?: AbortSignal): Promise<unknown> =>
    callWith(settings, (connection) => connection.request<unknown>(path), signal);
  return {
    call: (work, signal) => callWith(settings, work, signal),
    get,
    getObject: async (path, signal) => objectFromWire(await get(path, signal)),
  };
};
