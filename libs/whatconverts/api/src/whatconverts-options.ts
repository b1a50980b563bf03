import { type KeyRing } from '@leadweave/crypto';
import { type Clock, systemClock } from '@leadweave/time';
import { type FailPoints, noFailPoints } from './runs/fail-points.js';
import { type SweepSizes } from './runs/window-reader.js';
import { type Rate } from './webhook-intake/receiving/rate-limit.js';

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
  readonly inbound?: InboundOptions;
}

/** How webhooks of WhatConverts come in. */
export interface InboundOptions {
  /** Where people and WhatConverts reach the product: base of the addresses. Default `http://localhost:3000`. */
  readonly publicUrl?: string;
  /**
   * Opens connections of its own for receiving, and one that hears of deliveries. Without it the application's connections are
   * used, and deliveries are found by asking every second.
   */
  readonly databaseUrl?: string;
  /** Deliveries of a brand per second, on average and at once, in one process. Default 1,000 and 5,000. */
  readonly rate?: Rate;
}

/** The options with their defaults. */
export type WhatConvertsSettings = Required<Omit<WhatConvertsOptions, 'inbound'>> & {
  readonly inbound: InboundOptions & Required<Pick<InboundOptions, 'publicUrl' | 'rate'>>;
};

const inboundDefaults = { publicUrl: 'http://localhost:3000', rate: { perSecond: 1_000, burst: 5_000 } };

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
    inbound: { ...inboundDefaults, ...options.inbound },
  };
}
