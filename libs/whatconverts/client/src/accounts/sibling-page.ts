import { type CallOptions } from '../client-options.js';
import { type SendRequest } from '../transport/api-request.js';
import { encodeParameters } from '../wire/encode-parameters.js';
import { siblingQueryNames } from '../wire/parameter-names.js';
import { readEnvelope } from '../wire/read-envelope.js';
import { WhatConvertsError } from '../whatconverts-error.js';

/** One page of accounts, profiles, tracking numbers or forms. */
export interface Page<T> {
  readonly pageNumber: number;
  readonly totalPages: number;
  /** Items in the whole answer. */
  readonly total: number;
  readonly items: readonly T[];
}

/** Paging of the resources beside leads: at most 250 a page (contract 8). */
export interface PageQuery {
  /** From 1. */
  readonly pageNumber?: number;
  /** 1 to 250; here 250 unless told otherwise, to spare the quota. */
  readonly perPage?: number;
}

const maxPerPage = 250;

/** A sibling resource: where it is, how its rows are called, how a row is read. */
export interface SiblingResource<T> {
  readonly path: string;
  readonly resource: string;
  readonly rowsName: string;
  readonly sizeParameter: keyof typeof siblingQueryNames;
  readonly itemFrom: (raw: unknown) => T;
  /** Stands below an account id, which may be unknown. */
  readonly hasParent?: boolean;
  readonly filters?: { readonly accountId?: string; readonly profileId?: string };
}

const parametersOf = <T>(
  sibling: SiblingResource<T>,
  { pageNumber = 1, perPage = maxPerPage }: PageQuery,
): URLSearchParams => {
  const isSize = Number.isInteger(perPage) && perPage >= 1 && perPage <= maxPerPage;
  if (!isSize || !Number.isInteger(pageNumber) || pageNumber < 1) {
    throw new WhatConvertsError('invalid-request', `Pages start at 1 and hold 1 to ${maxPerPage} items.`);
  }
  return encodeParameters(siblingQueryNames, { [sibling.sizeParameter]: perPage, pageNumber, ...sibling.filters });
};

/** Asks for one page. */
export async function siblingPage<T>(
  send: SendRequest,
  sibling: SiblingResource<T>,
  query: PageQuery,
  { signal, priority }: CallOptions,
): Promise<Page<T>> {
  const { path, resource, rowsName, itemFrom } = sibling;
  const answer = await send({
    method: 'GET',
    path,
    resource,
    query: parametersOf(sibling, query),
    repeatability: 'read',
    badRequestMeansNotFound: sibling.hasParent ?? false,
    signal,
    priority,
  });
  const { pageNumber, totalPages, total, rows } = readEnvelope(answer.json, rowsName);
  const asked = query.pageNumber ?? 1;
  if (pageNumber !== asked) {
    const mismatch = { aspect: 'pageNumber', count: rows.length, of: rows.length, exampleLeadIds: [] };
    throw new WhatConvertsError('unfaithful-response', `Page ${asked} was asked for, page ${pageNumber} came back.`, {
      mismatch,
    });
  }
  return { pageNumber, totalPages, total, items: rows.map(itemFrom) };
}

/** A hundred pages of 250: no list of accounts is longer. */
const maxPages = 100;

/**
 * Asks for every page, one after the other.
 *
 * @throws WhatConvertsError `unfaithful-response` when the pages do not end
 */
export async function allSiblings<T>(
  send: SendRequest,
  sibling: SiblingResource<T>,
  options: CallOptions,
): Promise<T[]> {
  const items: T[] = [];
  for (let pageNumber = 1; pageNumber <= maxPages; pageNumber += 1) {
    const page = await siblingPage(send, sibling, { pageNumber }, options);
    items.push(...page.items);
    if (pageNumber >= page.totalPages || page.items.length === 0) return items;
  }
  const mismatch = { aspect: 'totalPages', count: items.length, of: items.length, exampleLeadIds: [] };
  throw new WhatConvertsError('unfaithful-response', `${sibling.resource} has more than ${maxPages} pages.`, {
    mismatch,
  });
}

/** Reads the single item of an envelope. */
export async function oneSibling<T>(
  send: SendRequest,
  sibling: SiblingResource<T>,
  { signal, priority }: CallOptions,
): Promise<T> {
  const { path, resource, rowsName, itemFrom } = sibling;
  const answer = await send({
    method: 'GET',
    path,
    resource,
    repeatability: 'read',
    badRequestMeansNotFound: true,
    signal,
    priority,
  });
  const { rows } = readEnvelope(answer.json, rowsName);
  if (rows.length === 0) throw new WhatConvertsError('not-found', `The answer holds none of ${rowsName}.`);
  return itemFrom(rows[0]);
}
