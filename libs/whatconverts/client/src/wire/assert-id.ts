import { WhatConvertsError } from '../whatconverts-error.js';

/** Refuses an id that is no decimal text, before it becomes part of a path. */
export function assertId(id: string): void {
  if (!/^\d{1,40}$/.test(id)) throw new WhatConvertsError('invalid-request', 'An id is decimal text.');
}
