import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService, type LocationDirectory, type LocationNews } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import { requireIfMatch, RequestError } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { findConnection } from '../connection/find-connection.js';
import { everywhere } from '../everywhere.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { type ActiveMapping } from './active-mapping.js';
import { type AfterMapping } from './after-mapping.js';
import { type MappedHistories } from './mapped-histories.js';
import { type MappingChangeDto } from './mapping.dto.js';
import { profileAlreadyMapped } from './mapping-errors.js';
import { type MappingsRepository } from './mappings.repository.js';
import { type CountedOldLeads, type OldLeads, type OldLeadsWish } from './old-leads.js';
import { type CheckedProfile, type ProfilesService } from './profiles.service.js';

/** The history that belongs to a mapping. */
export const historyDays = 365;

/** What a change of one mapping needs to know. */
export interface MappingChange extends OldLeadsWish {
  readonly connectionId: string;
  readonly locationId: string;
  readonly ifMatch?: string;
  readonly dryRun?: boolean;
}

export interface MappingsParts {
  readonly settings: WhatConvertsSettings;
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly locations: LocationDirectory;
  readonly mappings: MappingsRepository;
  readonly oldLeads: OldLeads;
  readonly profiles: ProfilesService;
  readonly histories: MappedHistories;
  readonly audit: AuditService;
  readonly locationNews?: LocationNews;
  readonly after: AfterMapping;
}

type Writer = Pick<Access, 'brandId'>;

/** The order of steps when a location gets, changes or loses its profile. */
export class MappingsService {
  constructor(private readonly parts: MappingsParts) {}

  /** Saves a mapping and starts its history. A dry run changes nothing and says what would happen. */
  async save(
    access: Writer,
    actor: AuditActor,
    change: MappingChange & { profileId: string },
  ): Promise<MappingChangeDto> {
    const { connectionId } = change;
    const checked = await this.parts.profiles.resolve(access.brandId, connectionId, change.profileId);
    return this.inBrand(access, async (tx) => {
      const before = await this.mappingForChange(tx, change);
      if (before?.profileId === checked.profileId && before.connectionId === connectionId) return unchanged(before);
      await this.refuseSecondUse(tx, change.locationId, checked.profileId);
      const counted = await this.parts.oldLeads.count(tx, before, change);
      const told = toldOf(change, counted, before, checked);
      if (change.dryRun) return told;
      const moveId = await this.end(tx, actor, change, before, counted);
      const saved = await this.insert(tx, actor, change, checked);
      const runId = await this.parts.histories.begin(tx, {
        connectionId,
        mappingIds: [saved.id],
        requestedBy: actor.name,
      });
      await this.parts.after.saved(tx, [saved], actor);
      await this.audited(tx, actor, 'mapping.saved', told, counted.moveToName);
      return { ...told, applied: true, planId: null, moveId, runId, version: saved.version };
    });
  }

  /** Ends a mapping: the profile is no longer read, its leads stay unless they are to be hidden or moved. */
  async remove(access: Writer, actor: AuditActor, change: MappingChange): Promise<MappingChangeDto> {
    return this.inBrand(access, async (tx) => {
      const before = await this.mappingForChange(tx, change);
      if (!before) throw new WhatConvertsApiError('mapping-unknown', 'The location has no mapping.');
      const counted = await this.parts.oldLeads.count(tx, before, change);
      const told = toldOf(change, counted, before);
      if (change.dryRun) return told;
      const moveId = await this.end(tx, actor, change, before, counted);
      await this.parts.locationNews?.changed(tx, [change.locationId], actor);
      await this.audited(tx, actor, 'mapping.removed', told, counted.moveToName);
      return { ...told, applied: true, planId: null, moveId };
    });
  }

  private async mappingForChange(tx: Tx, { connectionId, locationId, ifMatch, dryRun }: MappingChange) {
    await findConnection(this.parts.store, tx, connectionId);
    const location = (await this.parts.locations.find(tx, [locationId])).get(locationId);
    if (!location || location.archived) {
      throw new WhatConvertsApiError('mapped-location-unknown', 'There is no such location.');
    }
    const before = await this.parts.mappings.ofLocationForChange(tx, locationId);
    if (before && !dryRun) requireIfMatch(ifMatch, before.version);
    return before;
  }

  private async refuseSecondUse(tx: Tx, locationId: string, profileId: string): Promise<void> {
    const user = await this.parts.mappings.userOfProfile(tx, profileId);
    if (user && user.locationId !== locationId) throw profileAlreadyMapped(profileId, user);
  }

  /** Returns the move of the old leads, if there is one. */
  private async end(
    tx: Tx,
    actor: AuditActor,
    change: MappingChange,
    before: ActiveMapping | undefined,
    counted: CountedOldLeads,
  ): Promise<string | null> {
    if (!before) return null;
    await this.parts.mappings.remove(tx, before.id, actor.name, this.parts.settings.clock());
    return this.parts.oldLeads.settle(tx, actor, before, counted, change);
  }

  private async insert(tx: Tx, actor: AuditActor, change: MappingChange, { profileId, profile }: CheckedProfile) {
    const mappedAt = this.parts.settings.clock();
    const occasion = {
      connectionId: change.connectionId,
      mappedBy: actor.name,
      mappedAt,
      backfillFrom: new Date(mappedAt.getTime() - historyDays * dayMs),
    };
    const mapping = {
      locationId: change.locationId,
      profileId,
      profileName: profile?.name,
      accountId: profile?.accountId,
    };
    const [saved] = await this.parts.mappings.insert(tx, [mapping], occasion);
    if (saved) return saved;
    // Somebody was faster: the unique keys are the judge.
    await this.refuseSecondUse(tx, change.locationId, profileId);
    throw new RequestError('precondition-failed', 'The location was mapped meanwhile.');
  }

  private async audited(
    tx: Tx,
    actor: AuditActor,
    action: `mapping.${string}`,
    { locationId, profileId, previousProfileId, oldLeadsChoice }: MappingChangeDto,
    leadsMovedTo?: string,
  ) {
    const subject = { kind: 'location', id: locationId };
    const details = {
      profileId,
      previousProfileId,
      oldLeadsChoice,
      ...(leadsMovedTo !== undefined && { leadsMovedTo }),
    };
    await this.parts.audit.record(tx, { actor, action, subject, details });
  }

  private inBrand<Result>({ brandId }: Writer, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

function toldOf(
  { locationId, oldLeads = 'keep' }: MappingChange,
  { figures, planId }: CountedOldLeads,
  before: ActiveMapping | undefined,
  checked?: CheckedProfile,
): MappingChangeDto {
  return {
    applied: false,
    locationId,
    profileId: checked?.profileId ?? null,
    profileName: checked?.profile?.name ?? null,
    previousProfileId: before?.profileId ?? null,
    oldLeads: figures.leads,
    oldLeadsChoice: oldLeads,
    oldLeadFigures: figures,
    planId,
    moveId: null,
    runId: null,
    version: null,
  };
}

function unchanged({ locationId, profileId, profileName, version }: ActiveMapping): MappingChangeDto {
  return {
    applied: false,
    locationId,
    profileId,
    profileName: profileName ?? null,
    previousProfileId: profileId,
    oldLeads: 0,
    oldLeadsChoice: 'keep',
    oldLeadFigures: { leads: 0, paired: 0, scored: 0, withNotes: 0, mayPair: 0 },
    planId: null,
    moveId: null,
    runId: null,
    version,
  };
}
