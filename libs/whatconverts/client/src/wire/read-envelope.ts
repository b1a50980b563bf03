import { WhatConvertsError } from '../whatconverts-error.js';

/** A page of any resource, rows untouched. */
export interface Envelope {
  readonly pageNumber: number;
  readonly totalPages: number;
  readonly total: number;
  readonly rows: readonly unknown[];
}

const countFrom = (value: unknown): number | undefined => {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
};

/**
 * Reads the envelope which all resources share (contract 4.3), `leads` with `total_leads` and so on. `<rows>_per_page`
 * is not read: its meaning in answers is contested.
 *
 * @throws WhatConvertsError `unexpected-body` when a part is missing or has another type
 */
export function readEnvelope(json: unknown, rowsName: string): Envelope {
  const body = (typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}) as Record<
    string,
    unknown
  >;
  const pageNumber = countFrom(body['page_number']);
  const totalPages = countFrom(body['total_pages']);
  const total = countFrom(body[`total_${rowsName}`]);
  const rows = Object.hasOwn(body, rowsName) ? body[rowsName] : undefined;
  if (pageNumber === undefined || totalPages === undefined || total === undefined || !Array.isArray(rows)) {
    throw new WhatConvertsError('unexpected-body', `The answer is no page of ${rowsName}.`);
  }
  return { pageNumber, totalPages, total, rows };
}
