import { type Access } from '@leadweave/access';
import { type LocationDirectory } from '@leadweave/brands-api';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Database } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { type WhatConvertsClient } from '@leadweave/whatconverts-client';
import { everywhere } from '../everywhere.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { planRun } from '../planning/plan-run.js';
import { requestsNeeded } from '../planning/requests-needed.js';
import { apiErrorOf } from '../provider/api-error-of.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { type PreviewRowDto, type SyncPreviewDto } from './connection.dto.js';
import { findConnection } from './find-connection.js';
import { previewedMappings, type PreviewedMapping, type PreviewQuestion } from './previewed-mappings.js';
import { type RequestBudgets } from './request-budgets.js';

/** Counting each profile costs a request; with more of them one count for all has to do. */
const countedOneByOne = 25;
const historyMs = 365 * dayMs;

interface Facts {
  readonly connection: Connection;
  readonly mappings: readonly PreviewedMapping[];
  readonly names: ReadonlyMap<string, string>;
  readonly skipped: readonly string[];
  readonly client: WhatConvertsClient;
}

/** Says what a first sync would read, without storing anything. */
export class SyncPreviewService {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly mappings: MappingsRepository,
    private readonly locations: LocationDirectory,
    private readonly clients: WhatConvertsClients,
    private readonly budgets: RequestBudgets,
  ) {}

  /** @throws WhatConvertsApiError `connection-unknown`, `provider-unavailable`, `quota-spent`, `credentials-rejected` */
  async preview(
    { brandId }: Pick<Access, 'brandId'>,
    id: string,
    question: PreviewQuestion = {},
  ): Promise<SyncPreviewDto> {
    const facts = await this.facts(brandId, id, question);
    const counts = await this.counts(facts);
    const { connection } = facts;
    const budget = await this.database.inBrand(brandId, everywhere, (tx) => this.budgets.ofConnection(tx, connection));
    const totalLeads = counts.total;
    const requests = this.requests(facts, totalLeads);
    return {
      locations: facts.mappings.map((mapping) => rowOf(mapping, facts.names, counts.byProfile)),
      skippedLocations: [...facts.skipped],
      totalLeads,
      requestsNeeded: requests,
      sharePercent: Math.round((requests / budget!.perDay) * 1000) / 10,
      budget: budget!,
    };
  }

  private facts(brandId: string, id: string, question: PreviewQuestion): Promise<Facts> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const connection = await findConnection(this.store, tx, id);
      const credentials = await this.clients.credentialsOf(tx, id);
      const { client } = this.clients.open({ brandId, credentials, keyKind: connection.keyKind as KeyKind });
      const locations = await this.locations.list(tx);
      const names = new Map(locations.map(({ id: own, name }) => [own, name]));
      const mapped = await this.mappings.active(tx);
      const saved = mapped.filter(({ connectionId }) => connectionId === id);
      const backfillFrom = new Date(this.settings.clock().getTime() - historyMs);
      const mappings = previewedMappings(saved, question, names, backfillFrom);
      const withProfile = new Set([...mapped, ...mappings].map(({ locationId }) => locationId));
      const skipped = locations.filter(({ id: own }) => !withProfile.has(own)).map(({ name }) => name);
      return {
        connection,
        client,
        mappings,
        skipped,
        names,
      };
    });
  }

  private async counts({
    client,
    mappings,
  }: Facts): Promise<{ total: number; byProfile: ReadonlyMap<string, number> }> {
    const byProfile = new Map<string, number>();
    if (mappings.length === 0) return { total: 0, byProfile };
    if (mappings.length > countedOneByOne) return { total: await this.count(client), byProfile };
    for (const { profileId } of mappings) byProfile.set(profileId, await this.count(client, profileId));
    return { total: [...byProfile.values()].reduce((sum, count) => sum + count, 0), byProfile };
  }

  private async count(client: WhatConvertsClient, profileId?: string): Promise<number> {
    const now = this.settings.clock();
    const query = { leadsPerPage: 1, profileId, startDate: new Date(now.getTime() - historyMs), endDate: now };
    try {
      return (await client.leads.list(query, { priority: 'interactive' })).totalLeads;
    } catch (error) {
      throw apiErrorOf(error, now);
    }
  }

  private requests({ connection, mappings }: Facts, totalLeads: number): number {
    const plan = planRun({
      kind: 'initial',
      keyKind: connection.keyKind as KeyKind,
      mappings,
      backfills: [],
      coverage: new Map(),
      upperBound: this.settings.clock(),
    });
    const leadsPerWindow = totalLeads / Math.max(1, plan.windows.length);
    return plan.windows.reduce((sum, window) => sum + requestsNeeded(window, leadsPerWindow), 0);
  }
}

function rowOf(
  { locationId, profileId }: PreviewedMapping,
  names: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
): PreviewRowDto {
  return { locationId, locationName: names.get(locationId) ?? '', profileId, leads: counts.get(profileId) ?? null };
}
