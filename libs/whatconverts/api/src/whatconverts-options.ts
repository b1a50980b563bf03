import { type KeyRing } from '@leadweave/crypto';
import { type Clock, systemClock } from '@leadweave/time';
import { type FailPoints, noFailPoints } from './runs/fail-points.js';
import { type SweepSizes } from './runs/window-reader.js';

/** What the application decides about the integration. */
export interface WhatConvertsOptions {
  /** Seals the credentials of connections. */
  readonly keyRing: KeyRing;
  /** The one host that credentials go to, e.g. `https://app.whatconverts.com/api/v1`. */
  readonly baseUrl: string;
  /** Whether this process carries out runs. */
  readonly runsWork: boolean;
  /** Whether this process looks for due work; harmless in several at once. */
  readonly runsSchedule: boolean;
  /** Hours between two scheduled runs. Default 24. */
  readonly intervalHours?: number;
  /** Share of the day's requests that background work may use, in percent. Default 80. */
  readonly backgroundPercent?: number;
  /** Runs at once in this process. Default 2. */
  readonly concurrentRuns?: number;
  /** Default: the system clock. */
  readonly clock?: Clock;
  /** Sizes of pages and slices of a sweep. Default: the largest that WhatConverts gives. */
  readonly sweep?: SweepSizes;
  /** Default: none. */
  readonly failPoints?: FailPoints;
}

/** The options with their defaults. */
export type WhatConvertsSettings = Required<WhatConvertsOptions>;

/** Fills the defaults in. */
export function whatConvertsSettings(options: WhatConvertsOptions): WhatConvertsSettings {
  return {
    intervalHours: 24,
    backgroundPercent: 80,
    concurrentRuns: 2,
    clock: systemClock,
    sweep: {},
    failPoints: noFailPoints,
    ...options,
  };
}
