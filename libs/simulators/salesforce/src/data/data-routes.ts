import { notFound, refusal } from '../http/api-refusal.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Call } from '../http/call.js';
import { objectOrThrow } from '../records/save-record.js';
import { toolingRoute } from '../tooling/tooling-routes.js';
import { deleteCollection, readCollection, saveCollection, upsertCollection } from './collection-routes.js';
import { compositeRoute } from './composite-route.js';
import { describeGlobal, describeObject } from './describe.js';
import { queryRoute } from './query-routes.js';
import { createRoute, externalIdRoute, recordRoute } from './record-routes.js';
import { deletedRoute, updatedRoute } from './replication-routes.js';
import { searchRoute } from './search-route.js';

const FIRST_VERSION = 50;
const LAST_VERSION = 67;

/** The API versions that are served, oldest first. */
export const versions = (): { label: string; url: string; version: string }[] =>
  Array.from({ length: LAST_VERSION - FIRST_VERSION + 1 }, (_, index) => {
    const version = `${FIRST_VERSION + index}.0`;
    return { label: `API ${version}`, url: `/services/data/v${version}`, version };
  });

const methodNotAllowed = () => refusal(405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed.');

const allow = (call: Call, ...methods: string[]): void => {
  if (!methods.includes(call.method)) throw methodNotAllowed();
};

const resources = (call: Call): Answer => {
  const base = `/services/data/v${call.version}`;
  const names = ['sobjects', 'query', 'queryAll', 'search', 'composite', 'limits', 'tooling'];
  return jsonAnswer({
    ...Object.fromEntries(names.map((name) => [name, `${base}/${name}`])),
    identity: `${call.origin}/${call.host}/id/${call.org.id}/${call.user.id}`,
  });
};

const limits = (call: Call): Answer => {
  const { usage } = call.org;
  return jsonAnswer({
    DailyApiRequests: { Max: usage.cap, Remaining: Math.max(0, usage.cap - usage.used()) },
    DataStorageMB: { Max: 5120, Remaining: 5000 },
  });
};

const sobjects = (call: Call, segments: readonly string[]): Answer => {
  const [objectName, second, third] = segments;
  if (objectName === undefined) return describeGlobal(call);
  const definition = objectOrThrow(call.org, objectName);
  if (definition.tooling) throw notFound();
  if (second === undefined) {
    allow(call, 'POST');
    return createRoute(call, definition);
  }
  if (third !== undefined) {
    allow(call, 'GET', 'PATCH', 'DELETE');
    return externalIdRoute(call, definition, second, segments.slice(2).join('/'));
  }
  if (call.method === 'GET' && second === 'describe') return describeObject(call, definition);
  if (call.method === 'GET' && second === 'updated') return updatedRoute(call, definition);
  if (call.method === 'GET' && second === 'deleted') return deletedRoute(call, definition);
  allow(call, 'GET', 'PATCH', 'DELETE');
  return recordRoute(call, definition, second);
};

const composite = (call: Call, segments: readonly string[]): Answer => {
  const [first, object, field] = segments;
  if (first === undefined && call.method === 'POST') return compositeRoute(call, dataRoute);
  if (first !== 'sobjects') throw notFound();
  if (object === undefined) {
    allow(call, 'POST', 'PATCH', 'DELETE');
    return call.method === 'DELETE' ? deleteCollection(call) : saveCollection(call);
  }
  if (field === undefined) {
    allow(call, 'GET', 'POST');
    return readCollection(call, object);
  }
  allow(call, 'PATCH');
  return upsertCollection(call, object, field);
};

/** Answers a call below `/services/data/vNN.0` (contract 12.2). */
export const dataRoute = (call: Call): Answer => {
  const [first, ...rest] = call.segments;
  switch (first) {
    case undefined:
      return resources(call);
    case 'limits':
      return limits(call);
    case 'sobjects':
      return sobjects(call, rest);
    case 'composite':
      return composite(call, rest);
    case 'query':
    case 'queryAll':
      allow(call, 'GET');
      return queryRoute(call, first, rest[0]);
    case 'search':
      allow(call, 'GET');
      return searchRoute(call);
    case 'tooling':
      return toolingRoute(call, rest);
    default:
      throw notFound();
  }
};
