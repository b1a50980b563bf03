import { WhatConvertsError } from '../whatconverts-error.js';

/** Writes an instant as the API does: `YYYY-MM-DDTHH:MM:SSZ`, the fraction cut off (contract 3). */
export function timeToWire(instant: Date): string {
  if (Number.isNaN(instant.getTime()))
    throw new WhatConvertsError('invalid-request', 'A date of the question is no date.');
  return `${instant.toISOString().slice(0, 19)}Z`;
}

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Reads `YYYY-MM-DDTHH:MM:SSZ`; `undefined` for anything else, days that do not exist included. */
export function timeFromWire(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !pattern.test(value)) return undefined;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return undefined;
  // The 31st of April is read as the 1st of May.
  return Number(value.slice(8, 10)) === instant.getUTCDate() ? instant : undefined;
}
