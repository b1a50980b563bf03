import { type Connection } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs, minuteMs } from '@leadweave/time';
import { type WhatConvertsClient } from '@leadweave/whatconverts-client';
import { everywhere } from '../everywhere.js';
import { type ActiveMapping } from '../mapping/active-mapping.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { planRun } from '../planning/plan-run.js';
import { type PlannedWindow, type RunPlan } from '../planning/run-plan.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type ClaimedRun } from './claimed-run.js';
import { type CoverageRepository } from './coverage.repository.js';
import { type LocationPart, type PageWritesRepository } from './page-writes.repository.js';
import { runPriority } from './run-priority.js';

/** Leads younger than this are left to the next run: the service may not show them yet, and clocks differ. */
const marginMs = minuteMs;
/** Counting a window costs a request; with more of them progress goes without a total. */
const countedWindows = 12;

/** What a worker needs to carry a run out. */
export interface RunEquipment {
  readonly client: WhatConvertsClient;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  /** Requests sent since the last call. */
  readonly takeRequests: () => number;
}

/** Decides once what a run reads, and keeps that with the run. */
export class RunPlanner {
  constructor(
    private readonly database: Database,
    private readonly mappings: MappingsRepository,
    private readonly coverage: CoverageRepository,
    private readonly writes: PageWritesRepository,
    private readonly clock: Clock,
  ) {}

  /** Asks the service for its clock, which also tests the key, and plans. @throws WhatConvertsError, `lease-lost` */
  async plan(run: ClaimedRun, equipment: RunEquipment): Promise<RunPlan> {
    const upperBound = new Date((await this.serverTime(run, equipment)).getTime() - marginMs);
    const keyKind = equipment.connection.keyKind as KeyKind;
    const plan = await this.inRun(run, equipment, async (tx) => {
      const backfills = await this.mappings.claimBackfills(tx, run.connectionId, run.runId);
      const active = await this.mappings.active(tx, run.connectionId);
      const mappings = active.filter((mapping) => takesPart(run, mapping, backfills));
      const coverage = await this.coverage.ofProfiles(
        tx,
        mappings.map(({ profileId }) => profileId),
      );
      const made = planRun({ kind: run.kind, keyKind, mappings, backfills, coverage, upperBound });
      await this.writes.savePlan(tx, run, made);
      await this.writes.addLocations(tx, run, await this.parts(tx, run, mappings, made));
      return made;
    });
    await this.expect(run, equipment, plan.windows);
    return plan;
  }

  private async serverTime(run: ClaimedRun, { client, signal }: RunEquipment): Promise<Date> {
    const now = this.clock();
    const query = { leadsPerPage: 1, startDate: new Date(now.getTime() - dayMs), endDate: now };
    const { serverDate } = await client.leads.list(query, { signal, priority: runPriority(run.kind) });
    return serverDate ?? now;
  }

  /** Locations with a window wait, those without one have nothing to do, those without a Profile ID are named. */
  private async parts(
    tx: Tx,
    run: ClaimedRun,
    mappings: readonly ActiveMapping[],
    { windows }: RunPlan,
  ): Promise<LocationPart[]> {
    const read = new Set(windows.flatMap(({ profileIds }) => profileIds));
    const mapped = mappings.map(({ locationId, profileId }): LocationPart => ({
      locationId,
      state: read.has(profileId) ? 'waiting' : 'done',
    }));
    if (run.kind === 'mapping') return mapped;
    const names = await this.mappings.locationNames(tx);
    const users = new Set((await this.mappings.active(tx)).map(({ locationId }) => locationId));
    const unmapped = [...names.keys()].filter((locationId) => !users.has(locationId));
    return [
      ...mapped,
      ...unmapped.map((locationId) => ({ locationId, state: 'skipped', reason: 'no-profile-id' }) as const),
    ];
  }

  /** Counts what there is to read, so that progress has an end. */
  private async expect(run: ClaimedRun, equipment: RunEquipment, windows: readonly PlannedWindow[]): Promise<void> {
    const isLong = run.kind === 'initial' || run.kind === 'mapping';
    if (!isLong || windows.length === 0 || windows.length > countedWindows) return;
    let expected = 0;
    for (const window of windows) expected += await this.count(run, equipment, window);
    await this.inRun(run, equipment, (tx) => this.writes.expect(tx, run, expected));
  }

  private async count(run: ClaimedRun, { client, signal }: RunEquipment, window: PlannedWindow): Promise<number> {
    const query = {
      leadsPerPage: 1,
      startDate: new Date(window.from),
      endDate: new Date(window.to),
      profileId: window.scope === 'profile' ? window.id : undefined,
      accountId: window.scope === 'account' ? window.id : undefined,
    };
    return (await client.leads.list(query, { signal, priority: runPriority(run.kind) })).totalLeads;
  }

  private inRun<T>(run: ClaimedRun, { takeRequests }: RunEquipment, work: (tx: Tx) => Promise<T>): Promise<T> {
    const requests = takeRequests();
    return this.database.inBrand(run.brandId, everywhere, async (tx) => {
      await this.writes.fence(tx, run, requests, this.clock());
      return work(tx);
    });
  }
}

/** First histories belong to the run that claimed them; all other kinds look at everything else as well. */
function takesPart({ kind }: ClaimedRun, { id, backfillState }: ActiveMapping, backfills: readonly string[]): boolean {
  if (backfills.includes(id)) return true;
  return kind !== 'initial' && kind !== 'mapping' && backfillState === 'done';
}
