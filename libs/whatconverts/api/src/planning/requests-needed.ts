import { dayMs } from '@leadweave/time';
import { type PlannedWindow } from './run-plan.js';

const sliceMs = 31 * dayMs;
const leadsPerPage = 2500;
/** A slice counts as complete when two readings agree. */
const readings = 2;

/** Requests that a sweep with about `leads` leads takes, if nothing changes meanwhile. */
export function requestsNeeded({ from, to }: Pick<PlannedWindow, 'from' | 'to'>, leads: number): number {
  const slices = Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / sliceMs));
  const pages = Math.max(1, Math.ceil(leads / slices / leadsPerPage));
  return slices * pages * readings;
}
