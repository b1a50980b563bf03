import { type Clock } from '@leadweave/time';
import { type SweepEvent, sweepLeads, type SweepQuery } from '@leadweave/whatconverts-client';
import { type PlannedWindow } from '../planning/run-plan.js';
import { type ClaimedRun } from './claimed-run.js';
import { type FailPoints } from './fail-points.js';
import { type PageStore } from './page-store.js';
import { readAhead } from './read-ahead.js';
import { type RunEquipment } from './run-planner.js';
import { runPriority } from './run-priority.js';
import { SliceSightings } from './slice-sightings.js';
import { type RunCheckpoint } from './sync-run.js';

/** Sizes of pages and slices, for tests. */
export type SweepSizes = Pick<SweepQuery, 'pageSize' | 'sliceDays'>;

/** Kinds of runs that look at known leads again, and so notice those that are gone. */
const noticesVanished = ['daily', 'manual', 'weekly', 'reread', 'reconciliation'];

interface Reading {
  readonly run: ClaimedRun;
  readonly equipment: RunEquipment;
  readonly window: PlannedWindow;
  readonly windowIndex: number;
  readonly sightings: SliceSightings;
  /** Lead types that were selected when the present slice was begun here. */
  typesAtStart?: string;
}

/** Reads one window from its checkpoint on and stores event by event. */
export class WindowReader {
  constructor(
    private readonly pages: PageStore,
    private readonly failPoints: FailPoints,
    private readonly sizes: SweepSizes,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsError of the sweep, WhatConvertsApiError `lease-lost` */
  async read(run: ClaimedRun, equipment: RunEquipment, window: PlannedWindow, start: RunCheckpoint): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([equipment.signal, ending.signal]);
    const reading = { run, equipment, window, windowIndex: start.window, sightings: new SliceSightings(this.clock()) };
    const events = readAhead(sweepLeads(equipment.client, this.question(run, window, start, signal)));
    for await (const event of events) {
      try {
        await this.store(reading, event);
      } catch (error) {
        // The page that is being read ahead is of no use any more.
        ending.abort();
        throw error;
      }
    }
  }

  private async store(reading: Reading, event: SweepEvent): Promise<void> {
    const { run, equipment, window, windowIndex, sightings, typesAtStart } = reading;
    const checkpoint = { window: windowIndex, sweep: event.checkpoint };
    const at = { window, checkpoint, requests: equipment.takeRequests() };
    if (event.kind === 'page') {
      await this.failPoints.hit('page.read');
      sightings.note(event);
      const types = await this.pages.storePage(run, { ...at, rows: event.rows });
      if (event.pass === 1 && event.pageNumber === 1) reading.typesAtStart = types;
    } else if (event.kind === 'slice-proved') {
      const sighting = sightings.complete(event.slice);
      const marks = noticesVanished.includes(run.kind) ? { sighting } : {};
      await this.pages.storeSlice(run, { ...at, event, typesAtStart, ...marks });
    } else {
      await this.pages.storeCheckpoint(run, checkpoint, at.requests);
    }
  }

  private question(run: ClaimedRun, window: PlannedWindow, { sweep }: RunCheckpoint, signal: AbortSignal): SweepQuery {
    return {
      ...this.sizes,
      profileId: window.scope === 'profile' ? window.id : undefined,
      accountId: window.scope === 'account' ? window.id : undefined,
      from: new Date(window.from),
      to: new Date(window.to),
      priority: runPriority(run.kind),
      startAt: sweep,
      signal,
    };
  }
}
