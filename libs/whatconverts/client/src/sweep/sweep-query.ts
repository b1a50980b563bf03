import { type CallOptions } from '../client-options.js';
import { maxLeadsPerPage } from '../leads/lead-query.js';
import { type MappingOptions } from '../mapping/parsed-row.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { type SweepCheckpoint } from './sweep-checkpoint.js';

/** What to sweep. Leads of every type are asked for at once: one sweep costs less than one per type. */
export interface SweepQuery extends CallOptions, MappingOptions {
  readonly profileId?: string;
  /** Master key only. */
  readonly accountId?: string;
  /** First creation time, inclusive. */
  readonly from: Date;
  /** Last creation time, inclusive; frozen for the whole sweep and kept in its checkpoints. */
  readonly to: Date;
  /** Leads a page, 1 to 2500, the default. */
  readonly pageSize?: number;
  /** Longest slice, 1 to 31 days, the default. */
  readonly sliceDays?: number;
  /** Where an earlier sweep of the same question stopped. */
  readonly startAt?: SweepCheckpoint;
  readonly customerJourney?: boolean;
}

const maxSliceDays = 31;
export const dayMs = 24 * 60 * 60 * 1000;

/** The question with defaults filled in and bounds on whole seconds. */
export interface SweepPlan {
  readonly question: SweepQuery;
  readonly fromMs: number;
  readonly toMs: number;
  readonly pageSize: number;
  readonly maxWidthMs: number;
}

const secondMs = 1000;
const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** @throws WhatConvertsError `invalid-request` */
export function planSweep(question: SweepQuery): SweepPlan {
  const { pageSize = maxLeadsPerPage, sliceDays = maxSliceDays } = question;
  const fromMs = Math.floor(question.from.getTime() / secondMs) * secondMs;
  const toMs = Math.ceil(question.to.getTime() / secondMs) * secondMs;
  if (!(fromMs <= toMs)) throw new WhatConvertsError('invalid-request', 'A sweep ends before it starts.');
  if (
    !Number.isInteger(pageSize) ||
    !isWithin(pageSize, 1, maxLeadsPerPage) ||
    !isWithin(sliceDays, 0.001, maxSliceDays)
  ) {
    throw new WhatConvertsError(
      'invalid-request',
      `A page holds 1 to ${maxLeadsPerPage} leads, a slice at most ${maxSliceDays} days.`,
    );
  }
  return { question, fromMs, toMs, pageSize, maxWidthMs: Math.ceil((sliceDays * dayMs) / secondMs) * secondMs };
}
