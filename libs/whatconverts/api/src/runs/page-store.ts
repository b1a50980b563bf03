import { type BrandService } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import { type LeadIntake } from '@leadweave/leads-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type ParsedRow, type SliceProvedEvent } from '@leadweave/whatconverts-client';
import { connectionSettings } from '../connection/connection-settings.js';
import { everywhere } from '../everywhere.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { type PlannedWindow } from '../planning/run-plan.js';
import { applyIsolated } from './apply-isolated.js';
import { type ClaimedRun } from './claimed-run.js';
import { type CoverageRepository } from './coverage.repository.js';
import { currencyDigits } from './currency-digits.js';
import { type FailPoints } from './fail-points.js';
import { type PageWritesRepository } from './page-writes.repository.js';
import { quarantineItemsOf } from './quarantine-items.js';
import { loadsHistory } from './run-kind.js';
import { recordFromRoute } from './record-from-route.js';
import { type Route, routeRow, type RoutingMapping } from './route-row.js';
import { type CompleteSighting } from './slice-sightings.js';
import { type RunCheckpoint } from './sync-run.js';
import { tallyPage } from './tally-page.js';
import { type VanishedLeadsRepository } from './vanished-leads.repository.js';

/** A page, and where the run goes on after it. */
export interface PageToStore {
  readonly window: PlannedWindow;
  readonly rows: readonly ParsedRow[];
  readonly checkpoint: RunCheckpoint;
  /** Requests sent since the last write. */
  readonly requests: number;
}

/** A proved slice, and where the run goes on after it. */
export interface SliceToStore extends Omit<PageToStore, 'rows'> {
  readonly event: SliceProvedEvent;
  /** Lead types that were selected when the slice was begun; `undefined` is "as now". */
  readonly typesAtStart?: string;
  /** Given when leads that vanished are to be marked. */
  readonly sighting?: CompleteSighting;
}

export interface PageStoreParts {
  readonly database: Database;
  readonly intake: LeadIntake;
  readonly store: ConnectionStore;
  readonly brands: Pick<BrandService, 'current'>;
  readonly mappings: MappingsRepository;
  readonly coverage: CoverageRepository;
  readonly vanished: VanishedLeadsRepository;
  readonly writes: PageWritesRepository;
  readonly failPoints: FailPoints;
  readonly clock: Clock;
}

/** Two runs of a brand may wait for each other; the whole page is then stored again. */
const retries = 5;

/** Stores what a run reads: rows, counts, checkpoint and coverage of one event in one transaction. */
export class PageStore {
  constructor(private readonly parts: PageStoreParts) {}

  /** @returns the lead types that were selected. @throws WhatConvertsApiError `lease-lost` */
  async storePage(run: ClaimedRun, page: PageToStore): Promise<string> {
    const types = await this.inRun(run, page, async (tx) => {
      const { leadTypes } = await this.settings(tx, run);
      const mappings = await this.routing(tx, run);
      await this.storeRows(
        tx,
        run,
        page.rows.map((row) => routeRow(row, mappings, leadTypes)),
      );
      await this.parts.failPoints.hit('page.stored');
      return leadTypes.join(',');
    });
    await this.parts.failPoints.hit('page.committed');
    return types;
  }

  /** Adds coverage, unless other lead types were selected meanwhile. @throws WhatConvertsApiError `lease-lost` */
  async storeSlice(run: ClaimedRun, slice: SliceToStore): Promise<void> {
    await this.inRun(run, slice, async (tx) => {
      const { leadTypes } = await this.settings(tx, run);
      const mappings = await this.routing(tx, run);
      const sameTypes = slice.typesAtStart === undefined || slice.typesAtStart === leadTypes.join(',');
      if (sameTypes) await this.cover(tx, run, slice, mappings);
      if (slice.sighting) await this.markVanished(tx, run, slice.sighting, slice.window, mappings);
      await this.parts.failPoints.hit('slice.stored');
    });
    await this.parts.failPoints.hit('slice.committed');
  }

  /** Moves the checkpoint only. @throws WhatConvertsApiError `lease-lost` */
  async storeCheckpoint(run: ClaimedRun, checkpoint: RunCheckpoint, requests: number): Promise<void> {
    await this.inRun(run, { checkpoint, requests }, () => Promise.resolve());
  }

  private inRun<T>(run: ClaimedRun, at: Pick<PageToStore, 'checkpoint' | 'requests'>, work: (tx: Tx) => Promise<T>) {
    return this.parts.database.inBrand(
      run.brandId,
      everywhere,
      async (tx) => {
        await this.parts.writes.fence(tx, run, at.requests, this.parts.clock(), at.checkpoint);
        return work(tx);
      },
      { retries },
    );
  }

  private async settings(tx: Tx, { connectionId }: ClaimedRun) {
    return connectionSettings((await this.parts.store.get(tx, connectionId)).settings);
  }

  private async routing(tx: Tx, { connectionId }: ClaimedRun): Promise<ReadonlyMap<string, RoutingMapping>> {
    const mappings = await this.parts.mappings.forRouting(tx, connectionId);
    return new Map(mappings.map((mapping) => [mapping.profileId, mapping]));
  }

  private async storeRows(tx: Tx, run: ClaimedRun, routes: readonly Route[]): Promise<void> {
    const { brands, intake, writes, clock } = this.parts;
    const receivedAt = clock();
    const options = { currencyDigits: currencyDigits((await brands.current(tx)).currency) };
    const records = routes.flatMap((route) => (route.kind === 'import' ? [recordFromRoute(route, options)] : []));
    const origin = { kind: 'run', runId: run.runId, history: loadsHistory(run.kind) } as const;
    const applied = await applyIsolated(tx, intake, records, { origin, receivedAt });
    const items = quarantineItemsOf(routes, applied, run.runId);
    if (items.length > 0) await intake.quarantine(tx, items, receivedAt);
    const tally = tallyPage(
      applied,
      routes.filter((route) => route.kind !== 'import'),
    );
    await writes.addCounts(tx, run, tally.total, tally.byLocation);
    await writes.addReasons(tx, run, tally.reasons);
    await writes.addRecords(tx, run, tally.records);
  }

  /** A profile counts as covered from the first creation time on that its mapping lets in. */
  private async cover(
    tx: Tx,
    run: ClaimedRun,
    { window, event }: SliceToStore,
    mappings: ReadonlyMap<string, RoutingMapping>,
  ): Promise<void> {
    const intervals = window.profileIds.flatMap((profileId) => {
      const mapping = mappings.get(profileId);
      if (!mapping) return [];
      const fromMs = Math.max(event.slice.from.getTime(), mapping.backfillFrom.getTime());
      return [[profileId, { fromMs, toMs: event.slice.to.getTime() }] as const];
    });
    await this.parts.coverage.add(tx, {
      runId: run.runId,
      passes: event.passes,
      total: event.idsCount,
      idsHash: event.idsHash,
      provedAt: this.parts.clock(),
      intervals: new Map(intervals),
    });
  }

  private async markVanished(
    tx: Tx,
    run: ClaimedRun,
    sighting: CompleteSighting,
    { profileIds }: PlannedWindow,
    mappings: ReadonlyMap<string, RoutingMapping>,
  ): Promise<void> {
    const read = new Map([...mappings].filter(([profileId]) => profileIds.includes(profileId)));
    const externalIds = await this.parts.vanished.externalIds(tx, read, sighting);
    if (externalIds.length === 0) return;
    const at = this.parts.clock();
    const origin = { kind: 'run', runId: run.runId } as const;
    await this.parts.intake.markGone(tx, { source: 'whatconverts', externalIds, at }, { origin, receivedAt: at });
    const reason = { reason: 'gone-at-source', subjectKind: 'none', subject: '', count: externalIds.length } as const;
    await this.parts.writes.addReasons(tx, run, [reason]);
  }
}
