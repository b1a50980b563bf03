import { ConnectionsError } from '@leadweave/connections';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Database } from '@leadweave/persistence';
import { isWhatConvertsError } from '@leadweave/whatconverts-client';
import { randomUUID } from 'node:crypto';
import { everywhere } from '../everywhere.js';
import { type PlannedWindow, type RunPlan } from '../planning/run-plan.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { type ClaimedRun } from './claimed-run.js';
import { type FailPoints } from './fail-points.js';
import { heartbeatMs, type RunLeases } from './run-leases.js';
import { type RunEnds } from './run-ends.js';
import { type RunEquipment, type RunPlanner } from './run-planner.js';
import { type SyncJob } from './sync-queue.js';
import { type WindowReader } from './window-reader.js';

export interface SyncRunnerParts {
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly clients: WhatConvertsClients;
  readonly leases: RunLeases;
  readonly planner: RunPlanner;
  readonly windows: WindowReader;
  readonly ends: RunEnds;
  readonly failPoints: FailPoints;
  /** Told what went wrong outside of the expected. */
  readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void };
}

/** Carries out one run from wherever it stands. Safe to call for any run at any moment, by several workers at once. */
export class SyncRunner {
  private readonly worker = `${process.pid}-${randomUUID().slice(0, 8)}`;

  constructor(private readonly parts: SyncRunnerParts) {}

  /** Ends when the run has ended, waits for something, or is in other hands. */
  async run({ brandId, runId }: SyncJob, signal: AbortSignal): Promise<void> {
    const run = await this.parts.leases.acquire(brandId, runId, this.worker);
    if (!run) return;
    const losing = new AbortController();
    const heartbeat = setInterval(() => void this.renew(run, losing), heartbeatMs);
    try {
      await this.parts.failPoints.hit('run.claimed');
      await this.carryOut(run, AbortSignal.any([signal, losing.signal]));
    } catch (error) {
      await this.giveBack(run, error, losing.signal.aborted);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async renew(run: ClaimedRun, losing: AbortController): Promise<void> {
    // A lost database connection says nothing about the lease; the fence of the next write does.
    const isHeld = await this.parts.leases.renew(run).catch(() => true);
    if (!isHeld) losing.abort();
  }

  private async carryOut(run: ClaimedRun, signal: AbortSignal): Promise<void> {
    const equipment = await this.equip(run, signal);
    const plan = run.plan ?? (await this.parts.planner.plan(run, equipment));
    await this.parts.failPoints.hit('run.planned');
    await this.parts.ends.recovered(run, equipment.connection);
    for (const [index, window] of plan.windows.entries()) await this.readWindow(run, equipment, plan, index, window);
    await this.parts.failPoints.hit('run.ending');
    await this.parts.ends.complete(run, plan, equipment.takeRequests());
    await this.parts.failPoints.hit('run.ended');
  }

  private async readWindow(
    run: ClaimedRun,
    equipment: RunEquipment,
    plan: RunPlan,
    index: number,
    window: PlannedWindow,
  ) {
    const { checkpoint } = run;
    if (checkpoint && index < checkpoint.window) return;
    const isCurrent = checkpoint?.window === index;
    const sweep = isCurrent ? checkpoint.sweep : undefined;
    if (!sweep?.done) {
      await this.parts.ends.beginWindow(run, window);
      try {
        await this.parts.windows.read(run, equipment, window, { window: index, sweep });
      } catch (error) {
        if (!(await this.parts.ends.leaveOut(run, window, error, equipment.takeRequests(), index))) throw error;
      }
    }
    await this.parts.ends.endWindow(run, plan, index, equipment.takeRequests());
  }

  /** @throws ConnectionsError `no-credentials` when the connection was ended meanwhile */
  private async equip(run: ClaimedRun, signal: AbortSignal): Promise<RunEquipment> {
    const { brandId, connectionId } = run;
    const { connection, credentials } = await this.parts.database.inBrand(brandId, everywhere, async (tx) => ({
      connection: await this.parts.store.get(tx, connectionId),
      credentials: await this.parts.clients.credentialsOf(tx, connectionId),
    }));
    return this.withClient(run, connection, credentials, signal);
  }

  private withClient(
    { brandId }: ClaimedRun,
    connection: Connection,
    credentials: Awaited<ReturnType<WhatConvertsClients['credentialsOf']>>,
    signal: AbortSignal,
  ): RunEquipment {
    let sent = 0;
    const onRequest = () => (sent += 1);
    const { client } = this.parts.clients.open({
      brandId,
      credentials,
      keyKind: connection.keyKind as KeyKind,
      onRequest,
    });
    const takeRequests = () => {
      const taken = sent;
      sent = 0;
      return taken;
    };
    return { client, connection, signal, takeRequests };
  }

  private async giveBack(run: ClaimedRun, error: unknown, wasLost: boolean): Promise<void> {
    if (wasLost || isLeaseLost(error)) return;
    try {
      await this.settle(run, error);
    } catch (settling) {
      // The lease runs out by itself; another worker takes the run then.
      if (!isLeaseLost(settling))
        this.parts.log.error({ err: settling, runId: run.runId }, 'a run could not be given back');
    }
  }

  private async settle(run: ClaimedRun, error: unknown): Promise<void> {
    if (isWhatConvertsError(error)) return this.parts.ends.stopFor(run, error);
    if (error instanceof ConnectionsError) return this.parts.ends.fail(run, error.code);
    this.parts.log.error({ err: error, runId: run.runId }, 'a run was interrupted');
    return this.parts.ends.retryLater(run, 'interrupted');
  }
}

function isLeaseLost(error: unknown): boolean {
  return error instanceof WhatConvertsApiError && error.code === 'lease-lost';
}
