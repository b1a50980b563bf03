import { type Access } from '@leadweave/access';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { everywhere } from '../everywhere.js';
import { type RequestForecast, requestForecast } from '../planning/request-forecast.js';
import { type SyncRunsRepository } from '../runs/sync-runs.repository.js';
import { type ConnectionFactsRepository } from './connection-facts.repository.js';
import { keyAgeDays, situationOfConnection } from './connection-view.js';
import { type ConnectionHealthDto, type HealthFindingDto, type RequestBudgetDto } from './connection.dto.js';
import { findConnection } from './find-connection.js';
import { type RequestBudgets } from './request-budgets.js';

/** The last sync by schedule is among these. */
const lookedAtRuns = 20;

/** State, delay, budget and grouped troubles of a connection. */
export class ConnectionHealthService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly facts: ConnectionFactsRepository,
    private readonly runs: SyncRunsRepository,
    private readonly budgets: RequestBudgets,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsApiError `connection-unknown` */
  health({ brandId }: Pick<Access, 'brandId'>, id: string): Promise<ConnectionHealthDto> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const connection = await findConnection(this.store, tx, id);
      const locations = await this.facts.locations(tx);
      const facts = (await this.facts.ofAll(tx)).get(id);
      const { situation, reason } = situationOfConnection(connection, facts, locations, this.clock());
      const budget = (await this.budgets.ofConnection(tx, connection)) ?? null;
      return {
        situation,
        reason: reason ?? null,
        ...this.times(connection, facts?.lastSyncAt ?? undefined),
        quarantinedRecords: await this.facts.quarantined(tx, id),
        budget,
        forecast: budget && (await this.forecast(tx, connection, budget)),
        findings: await this.findings(tx, id, locations.total - locations.mapped),
      };
    });
  }

  private times(connection: Connection, lastSyncAt: Date | undefined) {
    const now = this.clock();
    const { nextDueAt, lastFailureAt } = connection;
    const overdueMs = nextDueAt ? now.getTime() - nextDueAt.getTime() : undefined;
    return {
      lastSuccessAt: (lastSyncAt ?? connection.lastSuccessAt)?.toISOString() ?? null,
      lastFailureAt: lastFailureAt?.toISOString() ?? null,
      nextSyncAt: nextDueAt?.toISOString() ?? null,
      delaySeconds: overdueMs === undefined ? null : Math.max(0, Math.floor(overdueMs / 1000)),
      keyAgeDays: keyAgeDays(connection, now),
    };
  }

  private async forecast(tx: Tx, { id, nextDueAt }: Connection, budget: RequestBudgetDto): Promise<RequestForecast> {
    const runs = await this.runs.list(tx, { connectionId: id }, lookedAtRuns);
    return requestForecast({
      quota: budget,
      used: { ...budget, total: budget.used },
      runs,
      nextDueAt: nextDueAt ?? undefined,
      now: this.clock(),
    });
  }

  private async findings(tx: Tx, id: string, unmapped: number): Promise<HealthFindingDto[]> {
    const ofLocations = unmapped > 0 ? [{ reason: 'locations-unmapped', count: unmapped }] : [];
    return [...ofLocations, ...(await this.runs.troubles(tx, id))];
  }
}
