import { type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type RequestPriority, type SliceProvedEvent, sweepLeads } from '@leadweave/whatconverts-client';
import { connectionSettings } from '../connection/connection-settings.js';
import { findConnection } from '../connection/find-connection.js';
import { type RequestBudgets } from '../connection/request-budgets.js';
import { everywhere } from '../everywhere.js';
import { type ActiveMapping } from '../mapping/active-mapping.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { chooseSweeps } from '../planning/choose-sweeps.js';
import { requestsNeeded } from '../planning/requests-needed.js';
import { type PlannedWindow } from '../planning/run-plan.js';
import { apiErrorOf } from '../provider/api-error-of.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { type CoverageRepository } from '../runs/coverage.repository.js';
import { routeRow } from '../runs/route-row.js';
import { type SweepSizes } from '../runs/window-reader.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { censusLeadOf, type CensusProfile, type CensusSlice } from './census-lead.js';
import { SliceLeads } from './slice-leads.js';

/** A mapped location as a comparison needs it. */
export interface CensusLocation {
  readonly locationId: string;
  readonly profileId: string;
  /** No lead created earlier is imported. */
  readonly backfillFrom: Date;
  /** Its history is still being loaded. */
  readonly isLoading: boolean;
  /** Every lead created up to here was read; undefined before the first reading. */
  readonly coveredTo?: Date;
}

/** A connection and the locations that are read through it. */
export interface CensusTarget {
  readonly connectionId: string;
  readonly locations: readonly CensusLocation[];
}

/** What to read. */
export interface CensusQuestion {
  readonly brandId: string;
  readonly connectionId: string;
  /** Default: every location that is mapped through the connection. */
  readonly locationIds?: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** Whether a person waits. */
  readonly isUrgent?: boolean;
}

/** What a reading takes, and what the key has left for background work today. */
export interface CensusCost {
  readonly requests: number;
  readonly left: number;
}

/** A slice that keeps changing is read again from its start so often. */
const attempts = 3;

interface Reading {
  readonly client: Parameters<typeof sweepLeads>[0];
  readonly profiles: ReadonlyMap<string, CensusProfile>;
  readonly leadsOf: () => SliceLeads;
  readonly windows: readonly PlannedWindow[];
  readonly priority: RequestPriority;
  readonly signal?: AbortSignal;
  readonly takeRequests: () => number;
}

/**
 * Tells which leads WhatConverts holds: ids, creation times and what the sync passes over by rule, proved complete, with
 * nothing stored and nothing about people. What is read is counted against the budget of the key like any other request.
 */
export class SourceCensus {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly mappings: MappingsRepository,
    private readonly coverage: CoverageRepository,
    private readonly clients: WhatConvertsClients,
    private readonly budgets: RequestBudgets,
  ) {}

  /** Connections in use with the locations that are mapped through them. */
  async targets(tx: Tx): Promise<CensusTarget[]> {
    const active = await this.mappings.active(tx);
    const profileIds = active.map(({ profileId }) => profileId);
    const coverage = await this.coverage.ofProfiles(tx, profileIds);
    const byConnection = new Map<string, CensusLocation[]>();
    for (const mapping of active) {
      const last = coverage.get(mapping.profileId)?.at(-1);
      const others = byConnection.get(mapping.connectionId) ?? [];
      byConnection.set(mapping.connectionId, [...others, censusLocation(mapping, last?.toMs)]);
    }
    return [...byConnection].map(([connectionId, locations]) => ({ connectionId, locations }));
  }

  /** @throws WhatConvertsApiError `connection-unknown` */
  async cost(tx: Tx, question: Omit<CensusQuestion, 'brandId' | 'isUrgent'>): Promise<CensusCost> {
    const connection = await findConnection(this.store, tx, question.connectionId);
    const windows = this.windows(question, await this.mapped(tx, question), connection.keyKind as KeyKind);
    const budget = await this.budgets.ofConnection(tx, connection);
    const left = Math.max(0, (budget?.backgroundLimit ?? 0) - (budget?.used ?? 0));
    return { requests: windows.reduce((sum, window) => sum + requestsNeeded(window, 0), 0), left };
  }

  /**
   * Every lead of the locations, slice after slice, oldest first within a window.
   *
   * @throws WhatConvertsApiError `connection-unknown`, `credentials-rejected`, `quota-spent`, `provider-unavailable`;
   *   ConnectionsError `no-credentials`
   */
  async *read(question: CensusQuestion, signal?: AbortSignal): AsyncGenerator<CensusSlice, void> {
    try {
      const reading = await this.open(question, signal);
      for (const window of reading.windows) yield* this.sweep(reading, window, 1);
    } catch (error) {
      throw apiErrorOf(error, this.settings.clock());
    }
  }

  private async *sweep(reading: Reading, window: PlannedWindow, attempt: number): AsyncGenerator<CensusSlice, void> {
    const seen = reading.leadsOf();
    for await (const event of sweepLeads(reading.client, this.sweepQuery(reading, window))) {
      if (event.kind === 'page') seen.note(event);
      if (event.kind !== 'slice-proved') continue;
      const leads = seen.take(event.slice, event.idsCount);
      if (leads) yield sliceOf(reading, window, event, leads);
      else yield* this.again(reading, window, event, attempt);
    }
  }

  /** Leads were deleted between two passes: what is gone must not count. */
  private again(reading: Reading, window: PlannedWindow, { slice }: SliceProvedEvent, attempt: number) {
    if (attempt === attempts) throw unsettled(slice);
    const narrowed = { ...window, from: slice.from.toISOString(), to: slice.to.toISOString() };
    return this.sweep(reading, narrowed, attempt + 1);
  }

  private sweepQuery({ priority, signal }: Reading, window: PlannedWindow): Parameters<typeof sweepLeads>[1] {
    const sizes: SweepSizes = this.settings.sweep;
    return {
      ...sizes,
      profileId: window.scope === 'profile' ? window.id : undefined,
      accountId: window.scope === 'account' ? window.id : undefined,
      from: new Date(window.from),
      to: new Date(window.to),
      priority,
      signal,
    };
  }

  private open(question: CensusQuestion, signal?: AbortSignal): Promise<Reading> {
    const { brandId, connectionId, isUrgent } = question;
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const connection = await findConnection(this.store, tx, connectionId);
      const mappings = await this.mapped(tx, question);
      const credentials = await this.clients.credentialsOf(tx, connectionId);
      const keyKind = connection.keyKind as KeyKind;
      let sent = 0;
      const { client } = this.clients.open({ brandId, credentials, keyKind, onRequest: () => (sent += 1) });
      const { leadTypes } = connectionSettings(connection.settings);
      const byProfile = new Map(mappings.map((mapping) => [mapping.profileId, mapping]));
      const profiles = await this.profiles(tx, mappings);
      return {
        client,
        profiles,
        leadsOf: () => new SliceLeads((row) => censusLeadOf(row, routeRow(row, byProfile, leadTypes), profiles)),
        windows: this.windows(question, mappings, keyKind),
        priority: isUrgent ? 'incremental' : 'backfill',
        signal,
        takeRequests: () => {
          const taken = sent;
          sent = 0;
          return taken;
        },
      };
    });
  }

  /** What was covered before the reading: what comes later is not expected to be here. */
  private async profiles(tx: Tx, mappings: readonly ActiveMapping[]): Promise<ReadonlyMap<string, CensusProfile>> {
    const profileIds = mappings.map(({ profileId }) => profileId);
    const coverage = await this.coverage.ofProfiles(tx, profileIds);
    return new Map(
      mappings.map(({ profileId, locationId }) => [profileId, { locationId, covered: coverage.get(profileId) ?? [] }]),
    );
  }

  private async mapped(tx: Tx, { connectionId, locationIds }: Pick<CensusQuestion, 'connectionId' | 'locationIds'>) {
    const active = await this.mappings.active(tx, connectionId);
    return locationIds ? active.filter(({ locationId }) => locationIds.includes(locationId)) : active;
  }

  /** One sweep serves all mappings of a master key. */
  private windows({ from, to }: { from: Date; to: Date }, mappings: readonly ActiveMapping[], keyKind: KeyKind) {
    const interval = { fromMs: from.getTime(), toMs: to.getTime() };
    if (interval.fromMs >= interval.toMs) return [];
    return chooseSweeps(
      mappings.map((mapping) => ({ mapping, intervals: [interval] })),
      keyKind,
    );
  }
}

function censusLocation(
  { locationId, profileId, backfillFrom, backfillState }: ActiveMapping,
  coveredToMs: number | undefined,
): CensusLocation {
  const coveredTo = coveredToMs === undefined ? undefined : new Date(coveredToMs);
  return { locationId, profileId, backfillFrom, isLoading: backfillState !== 'done', coveredTo };
}

function sliceOf(
  { profiles, takeRequests }: Reading,
  { profileIds }: PlannedWindow,
  { slice }: SliceProvedEvent,
  leads: CensusSlice['leads'],
): CensusSlice {
  const locationIds = profileIds.flatMap((profileId) => profiles.get(profileId)?.locationId ?? []);
  return { from: slice.from, to: slice.to, locationIds, leads, requests: takeRequests() };
}

function unsettled({ from, to }: SliceProvedEvent['slice']): WhatConvertsApiError {
  const span = `${from.toISOString()} to ${to.toISOString()}`;
  return new WhatConvertsApiError('provider-unavailable', `The leads of ${span} kept changing while they were read.`);
}
