import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { connectionSettings } from '../connection/connection-settings.js';
import { findConnection } from '../connection/find-connection.js';
import { type ReachedProfile } from '../connection/reach.js';
import { everywhere } from '../everywhere.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { type ActiveMapping } from './active-mapping.js';
import { type AfterMapping } from './after-mapping.js';
import { type BulkDecision, type BulkFacts, decideBulkRows } from './decide-bulk-row.js';
import { type MappedHistories } from './mapped-histories.js';
import {
  type BulkMappingDto,
  type BulkMappingResultDto,
  type BulkMappingRowDto,
  type BulkMappingsDto,
} from './mapping.dto.js';
import { type MappingsRepository } from './mappings.repository.js';
import { historyDays } from './mappings.service.js';
import { type ProfilesService } from './profiles.service.js';

/** Maps many locations at once: one check of the profiles, one statement, one run for all their histories. */
export class BulkMappingService {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly mappings: MappingsRepository,
    private readonly profiles: ProfilesService,
    private readonly histories: MappedHistories,
    private readonly audit: AuditService,
    private readonly after: AfterMapping,
  ) {}

  /** @throws WhatConvertsApiError `connection-unknown`, and what asking for the profiles throws */
  async save(
    { brandId }: Pick<Access, 'brandId'>,
    actor: AuditActor,
    connectionId: string,
    { rows, dryRun = false }: BulkMappingDto,
  ): Promise<BulkMappingsDto> {
    const reachable = await this.profiles.reachable(brandId, connectionId);
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const decisions = decideBulkRows(rows, await this.facts(tx, connectionId, reachable));
      const saved = dryRun ? undefined : await this.insert(tx, actor, connectionId, decisions);
      const runId = saved?.length ? await this.begin(tx, actor, connectionId, saved) : null;
      const savedIds = saved && new Set(saved.map(({ locationId }) => locationId));
      const results = rows.map((row, index) => resultOf(row, index, decisions[index]!, savedIds));
      return { applied: !dryRun, rows: results, runId };
    });
  }

  private async facts(
    tx: Tx,
    connectionId: string,
    reachable: readonly ReachedProfile[] | undefined,
  ): Promise<BulkFacts> {
    const connection = await findConnection(this.store, tx, connectionId);
    const active = await this.mappings.active(tx);
    return {
      locationNames: await this.mappings.locationNames(tx),
      profileOf: new Map(active.map(({ locationId, profileId }) => [locationId, profileId])),
      locationOf: new Map(active.map(({ locationId, profileId }) => [profileId, locationId])),
      reachable: reachable && new Map(reachable.map((profile) => [profile.profileId, profile])),
      ownProfileId: connectionSettings(connection.settings).profileId,
    };
  }

  /** Returns the mappings that were saved. */
  private async insert(tx: Tx, actor: AuditActor, connectionId: string, decisions: readonly BulkDecision[]) {
    const mappedAt = this.settings.clock();
    const backfillFrom = new Date(mappedAt.getTime() - historyDays * dayMs);
    const wanted = decisions.flatMap((decision) => (decision.kind === 'map' ? [decision.mapping] : []));
    const saved = await this.mappings.insert(tx, wanted, {
      connectionId,
      mappedBy: actor.name,
      mappedAt,
      backfillFrom,
    });
    await this.after.saved(tx, saved, actor);
    return saved;
  }

  private async begin(tx: Tx, actor: AuditActor, connectionId: string, saved: readonly ActiveMapping[]) {
    const mappingIds = saved.map(({ id }) => id);
    const runId = await this.histories.begin(tx, { connectionId, mappingIds, requestedBy: actor.name });
    const subject = { kind: 'connection', id: connectionId };
    await this.audit.record(tx, { actor, action: 'mapping.saved_many', subject, details: { count: saved.length } });
    return runId;
  }
}

/** @param saved missing in a dry run */
function resultOf(
  { profileId }: BulkMappingRowDto,
  index: number,
  decision: BulkDecision,
  saved: ReadonlySet<string> | undefined,
): BulkMappingResultDto {
  const row = { index, profileId, profileName: null, reason: null, detail: null };
  if (decision.kind === 'refuse') {
    const { reason, detail, locationId = null } = decision;
    return { ...row, outcome: 'refused', reason, detail, locationId };
  }
  if (decision.kind === 'unchanged') {
    return { ...row, outcome: 'unchanged', locationId: decision.locationId, profileName: decision.profileName ?? null };
  }
  const { locationId, profileName = null } = decision.mapping;
  if (saved && !saved.has(locationId)) {
    return { ...row, outcome: 'refused', reason: 'changed-meanwhile', detail: 'It was mapped meanwhile.', locationId };
  }
  return { ...row, outcome: 'mapped', locationId, profileName, profileId: decision.mapping.profileId };
}
