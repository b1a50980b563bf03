import { type IncomingHttpHeaders } from 'node:http';
import { type Org, type OrgUser } from '../org/org.js';
import { type AutoAssign, type WriteContext } from '../records/write-context.js';
import { refusal } from './api-refusal.js';

/** A request as it came in. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  /** Path below the host, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Address under which the simulator was reached, e.g. `http://127.0.0.1:4011`. */
  readonly origin: string;
}

/** A request to the data of an org by a user. */
export interface Call extends Asked {
  readonly org: Org;
  readonly user: OrgUser;
  /** API version, e.g. `62.0`. */
  readonly version: string;
  /** Path below the version, split and decoded. */
  readonly segments: readonly string[];
}

/** The value of a header, or undefined. */
export const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

const autoAssignOf = (header: string | undefined): AutoAssign => {
  if (header === undefined || header.toUpperCase() === 'TRUE') return { kind: 'active' };
  return header.toUpperCase() === 'FALSE' ? { kind: 'off' } : { kind: 'rule', id: header };
};

const hasOption = (header: string | undefined, option: string): boolean =>
  new RegExp(`(^|[;,])\\s*${option}\\s*=\\s*true\\b`, 'i').test(header ?? '');

/** How the call writes, from its headers (contract 4.2). */
export const writeContextOf = (call: Call): WriteContext => {
  const duplicates = headerOf(call.headers, 'sforce-duplicate-rule-header');
  return {
    org: call.org,
    user: call.user,
    autoAssign: autoAssignOf(headerOf(call.headers, 'sforce-auto-assign')),
    duplicates: {
      allowSave: hasOption(duplicates, 'allowSave'),
      includeRecordDetails: hasOption(duplicates, 'includeRecordDetails'),
    },
  };
};

/** The body as a JSON object; throws JSON_PARSER_ERROR. */
export const bodyObject = (call: { readonly body: string }): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(call.body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Not JSON: refused below like JSON of another shape.
  }
  throw refusal(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
};
