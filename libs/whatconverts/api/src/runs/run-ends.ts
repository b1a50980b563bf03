import {
  type Connection,
  type ConnectionMove,
  ConnectionsError,
  type ConnectionState,
  type ConnectionStore,
} from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, nextMidnightUtc, utcDay } from '@leadweave/time';
import { isWhatConvertsError, type WhatConvertsError } from '@leadweave/whatconverts-client';
import { everywhere } from '../everywhere.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { type WhatConvertsNews } from '../news/whatconverts-news.js';
import { type PlannedWindow, type RunPlan } from '../planning/run-plan.js';
import { uncovered } from '../planning/uncovered.js';
import { type RequestLedgerRepository } from '../provider/request-ledger.repository.js';
import { type KeyKind, requestQuota } from '../provider/request-quota.js';
import { type ClaimedRun } from './claimed-run.js';
import { type CoverageRepository } from './coverage.repository.js';
import { decideOnError, type ErrorDecision } from './decide-on-error.js';
import { type PageWritesRepository } from './page-writes.repository.js';
import { maxAttempts, retryDelayMs } from './retry-delay.js';
import { type RunLeases, type Settlement } from './run-leases.js';
import { type SyncRunsRepository } from './sync-runs.repository.js';

export interface RunEndsParts {
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly leases: RunLeases;
  readonly mappings: MappingsRepository;
  readonly coverage: CoverageRepository;
  readonly ledger: RequestLedgerRepository;
  readonly runs: SyncRunsRepository;
  readonly writes: PageWritesRepository;
  readonly news: WhatConvertsNews;
  readonly backgroundPercent: number;
  readonly clock: Clock;
}

/** A refusal is taken for the quota when this share of the day's requests is spent. */
const quotaIsNear = 0.95;
/** Times on the wire are whole seconds. */
const toleratedGapMs = 2_000;

/** What happens to runs, locations, histories and the connection when something begins, ends or fails. */
export class RunEnds {
  constructor(private readonly parts: RunEndsParts) {}

  /** The connection works: what was said about it before is over. */
  async recovered(run: ClaimedRun, { state }: Connection): Promise<void> {
    if (state === 'active') return;
    await this.inRun(run, (tx) => this.moveConnection(tx, run, 'active'));
  }

  beginWindow(run: ClaimedRun, window: PlannedWindow): Promise<void> {
    return this.inRun(run, async (tx) => {
      await this.parts.writes.moveLocations(tx, run, await this.locationsOf(tx, run, window.profileIds), 'running');
    });
  }

  /** Locations without a further window are done; the checkpoint stands at the next window. */
  endWindow(run: ClaimedRun, { windows }: RunPlan, index: number, requests: number): Promise<void> {
    return this.inRun(
      run,
      async (tx) => {
        const later = new Set(windows.slice(index + 1).flatMap(({ profileIds }) => profileIds));
        const over = windows[index]!.profileIds.filter((profileId) => !later.has(profileId));
        await this.parts.writes.moveLocations(tx, run, await this.locationsOf(tx, run, over), 'done');
      },
      { window: index + 1, requests },
    );
  }

  /** A fault of one profile costs that profile only. @returns false when the fault concerns the whole run */
  async leaveOut(
    run: ClaimedRun,
    window: PlannedWindow,
    error: unknown,
    requests: number,
    index: number,
  ): Promise<boolean> {
    if (window.scope !== 'profile' || !isWhatConvertsError(error)) return false;
    const decision = await this.decide(run, error);
    if (decision.kind !== 'give-up') return false;
    await this.inRun(
      run,
      async (tx) => {
        const locationIds = await this.locationsOf(tx, run, window.profileIds);
        await this.parts.writes.moveLocations(tx, run, locationIds, 'failed', decision.reason);
      },
      { window: index + 1, requests },
    );
    return true;
  }

  /** Ends the run: `partial` when locations or records were left out. */
  complete(run: ClaimedRun, plan: RunPlan, requests: number): Promise<void> {
    return this.inRun(
      run,
      async (tx) => {
        await this.settleBackfills(tx, run, plan);
        const settlement = await this.ending(tx, run);
        await this.parts.leases.settle(tx, run, settlement);
        await this.moveConnection(tx, run, 'active');
        await this.tellEnd(tx, run, settlement);
      },
      { requests },
    );
  }

  /** Decides what an error of the client means for run and connection. */
  async stopFor(run: ClaimedRun, error: WhatConvertsError): Promise<void> {
    const decision = await this.decide(run, error);
    switch (decision.kind) {
      case 'retry-later':
        return this.retryLater(run, decision.reason);
      case 'pause':
        return this.pause(run, decision.reason, decision.until);
      case 'reject-credentials':
        return this.rejectCredentials(run);
      case 'give-up':
        return this.fail(run, decision.reason);
      case 'hand-over':
        return this.settle(run, { state: 'paused', reason: 'worker-stopped', resumeAt: this.parts.clock() });
    }
  }

  /** The fault may pass: the run waits, longer each time, and fails in the end. */
  async retryLater(run: ClaimedRun, reason: string): Promise<void> {
    const attempts = (await this.attemptsOf(run)) + 1;
    if (attempts > maxAttempts) return this.fail(run, reason);
    const resumeAt = new Date(this.parts.clock().getTime() + retryDelayMs(attempts));
    const details = { reason, resumeAt };
    await this.settle(
      run,
      { state: 'paused', ...details, attempts },
      reason === 'interrupted' ? undefined : 'failing',
      details,
    );
  }

  /** Ends the run; what it had claimed is for the next one. */
  async fail(run: ClaimedRun, reason: string): Promise<void> {
    await this.settle(run, { state: 'failed', reason }, 'failing', { reason });
  }

  private async pause(run: ClaimedRun, reason: string, resumeAt: Date): Promise<void> {
    await this.settle(run, { state: 'paused', reason, resumeAt }, 'paused', { reason, resumeAt });
  }

  private async rejectCredentials(run: ClaimedRun): Promise<void> {
    const reason = 'credentials-rejected';
    await this.settle(run, { state: 'paused', reason }, 'credentials_rejected', { reason });
  }

  private async settle(
    run: ClaimedRun,
    settlement: Settlement,
    state?: Exclude<ConnectionState, 'disconnected'>,
    details: { reason?: string; resumeAt?: Date } = {},
  ): Promise<void> {
    await this.parts.database.inBrand(run.brandId, everywhere, async (tx) => {
      if (settlement.state === 'failed') await this.parts.mappings.settleBackfills(tx, run.runId, []);
      await this.parts.leases.settle(tx, run, settlement);
      if (state) await this.moveConnection(tx, run, state, details);
      await this.tellEnd(tx, run, settlement);
    });
  }

  private async decide(run: ClaimedRun, error: WhatConvertsError): Promise<ErrorDecision> {
    const now = this.parts.clock();
    const isQuotaNear = await this.parts.database.inBrand(run.brandId, everywhere, async (tx) => {
      const { keyKind } = await this.parts.store.get(tx, run.connectionId);
      const key = await this.parts.store.fingerprint(tx, run.connectionId);
      if (!key) return false;
      const { perDay } = requestQuota(keyKind as KeyKind, this.parts.backgroundPercent);
      return (await this.parts.ledger.used(tx, key, utcDay(now))).total >= perDay * quotaIsNear;
    });
    return decideOnError(error, { isQuotaNear, quotaResetsAt: nextMidnightUtc(now) });
  }

  private async attemptsOf({ brandId, runId }: ClaimedRun): Promise<number> {
    const { attempts } = await this.parts.database.inBrand(brandId, everywhere, (tx) =>
      tx.one<{ attempts: number }>('select attempts from sync_run where brand_id = $1 and id = $2', [brandId, runId]),
    );
    return attempts;
  }

  private async ending(tx: Tx, run: ClaimedRun): Promise<Settlement> {
    const locations = await this.parts.runs.locations(tx, run.runId);
    const failed = locations.filter(({ state }) => state === 'failed');
    const taking = locations.filter(({ state }) => state !== 'skipped');
    if (taking.length === 0) return { state: 'done', reason: await this.idleReason(tx, run) };
    if (failed.length === taking.length) return { state: 'failed', reason: failed[0]!.reason ?? undefined };
    if (failed.length > 0) return { state: 'partial', reason: 'locations-failed' };
    const quarantined = (await this.parts.runs.find(tx, run.runId))?.quarantined ?? 0;
    return quarantined > 0 ? { state: 'partial', reason: 'records-quarantined' } : { state: 'done' };
  }

  /** Nothing to read is said only of a brand without a mapping; else another run has the histories. */
  private async idleReason(tx: Tx, { connectionId }: ClaimedRun): Promise<string> {
    const active = await this.parts.mappings.active(tx, connectionId);
    return active.length === 0 ? 'no-location-mapped' : 'histories-elsewhere';
  }

  /** A history is loaded when everything up to the end of this run's reading is proved. */
  private async settleBackfills(tx: Tx, run: ClaimedRun, { backfills, upperBound }: RunPlan): Promise<void> {
    const active = (await this.parts.mappings.active(tx, run.connectionId)).filter(({ id }) => backfills.includes(id));
    const coverage = await this.parts.coverage.ofProfiles(
      tx,
      active.map(({ profileId }) => profileId),
    );
    const done = active.filter(({ profileId, backfillFrom }) => {
      const window = { fromMs: backfillFrom.getTime(), toMs: Date.parse(upperBound) };
      return uncovered(window, coverage.get(profileId) ?? []).every(
        ({ fromMs, toMs }) => toMs - fromMs < toleratedGapMs,
      );
    });
    await this.parts.mappings.settleBackfills(
      tx,
      run.runId,
      done.map(({ id }) => id),
    );
  }

  private async moveConnection(
    tx: Tx,
    { connectionId }: ClaimedRun,
    state: Exclude<ConnectionState, 'disconnected'>,
    details: { reason?: string; resumeAt?: Date } = {},
  ): Promise<void> {
    try {
      const move = await this.parts.store.moveTo(tx, connectionId, state, { ...details, now: this.parts.clock() });
      await this.tellMove(tx, connectionId, state, move, details.reason);
    } catch (error) {
      // A rejected or ended connection stays so until a person acts.
      if (!(error instanceof ConnectionsError) || error.code !== 'transition-refused') throw error;
    }
  }

  /** A new key alone is no recovery: a run has to get through. A spent quota is no failure. */
  private async tellMove(tx: Tx, connectionId: string, state: ConnectionState, move: ConnectionMove, reason?: string) {
    const { news } = this.parts;
    if (state === 'active' && move.hadFailed) return news.connectionRecovered(tx, connectionId);
    const isFailing = state === 'failing' || state === 'credentials_rejected';
    if (isFailing && move.from !== state) return news.connectionFailing(tx, connectionId, reason ?? state);
  }

  private async tellEnd(tx: Tx, { runId, kind }: ClaimedRun, { state }: Settlement): Promise<void> {
    if (state === 'paused' || state === 'cancelled') return;
    const { created, enriched, updated, unchanged, skipped, quarantined } = (await this.parts.runs.find(tx, runId))!;
    const counts = { created, enriched, updated, unchanged, skipped, quarantined };
    await this.parts.news.runEnded(tx, { runId, kind, state, counts });
  }

  private async locationsOf(tx: Tx, { connectionId }: ClaimedRun, profileIds: readonly string[]): Promise<string[]> {
    const active = await this.parts.mappings.active(tx, connectionId);
    return active.filter(({ profileId }) => profileIds.includes(profileId)).map(({ locationId }) => locationId);
  }

  private inRun(
    run: ClaimedRun,
    work: (tx: Tx) => Promise<void>,
    { window, requests = 0 }: { window?: number; requests?: number } = {},
  ): Promise<void> {
    return this.parts.database.inBrand(run.brandId, everywhere, async (tx) => {
      const checkpoint = window === undefined ? undefined : { window };
      await this.parts.writes.fence(tx, run, requests, this.parts.clock(), checkpoint);
      await work(tx);
    });
  }
}
