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
import { type LeadHiding } from './lead-hiding.js';
import { type MappedHistories } from './mapped-histories.js';
import { type MappingChangeDto, type OldLeadsChoice } from './mapping.dto.js';
import { profileAlreadyMapped } from './mapping-errors.js';
import { type MappingsRepository } from './mappings.repository.js';
import { type OldLeadsRepository } from './old-leads.repository.js';
import { type CheckedProfile, type ProfilesService } from './profiles.service.js';

/** The history that belongs to a mapping. */
export const historyDays = 365;

/** What a change of one mapping needs to know. */
export interface MappingChange {
  readonly connectionId: string;
  readonly locationId: string;
  readonly ifMatch?: string;
  readonly oldLeads?: OldLeadsChoice;
  readonly dryRun?: boolean;
}

export interface MappingsParts {
  readonly settings: WhatConvertsSettings;
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly locations: LocationDirectory;
  readonly mappings: MappingsRepository;
  readonly oldLeads: OldLeadsRepository;
  readonly profiles: ProfilesService;
  readonly histories: MappedHistories;
  readonly audit: AuditService;
  readonly hiding?: LeadHiding;
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
      const told = await this.toldOf(tx, change, before, checked);
      if (change.dryRun) return told;
      await this.end(tx, actor, change, before);
      const saved = await this.insert(tx, actor, change, checked);
      const runId = await this.parts.histories.begin(tx, {
        connectionId,
        mappingIds: [saved.id],
        requestedBy: actor.name,
      });
      await this.parts.after.saved(tx, [saved], actor);
      await this.audited(tx, actor, 'mapping.saved', change, told);
      return { ...told, applied: true, runId, version: saved.version };
    });
  }

  /** Ends a mapping: the profile is no longer read, its leads stay unless they are to be hidden. */
  async remove(access: Writer, actor: AuditActor, change: MappingChange): Promise<MappingChangeDto> {
    return this.inBrand(access, async (tx) => {
      const before = await this.mappingForChange(tx, change);
      if (!before) throw new WhatConvertsApiError('mapping-unknown', 'The location has no mapping.');
      const told = await this.toldOf(tx, change, before);
      if (change.dryRun) return told;
      await this.end(tx, actor, change, before);
      await this.parts.locationNews?.changed(tx, [change.locationId], actor);
      await this.audited(tx, actor, 'mapping.removed', change, told);
      return { ...told, applied: true };
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

  private async toldOf(
    tx: Tx,
    { locationId, oldLeads = 'keep' }: MappingChange,
    before: ActiveMapping | undefined,
    checked?: CheckedProfile,
  ): Promise<MappingChangeDto> {
    const leads = before ? await this.parts.oldLeads.ids(tx, locationId, before.profileId) : [];
    return {
      applied: false,
      locationId,
      profileId: checked?.profileId ?? null,
      profileName: checked?.profile?.name ?? null,
      previousProfileId: before?.profileId ?? null,
      oldLeads: leads.length,
      oldLeadsChoice: oldLeads,
      runId: null,
      version: null,
    };
  }

  private async end(tx: Tx, actor: AuditActor, change: MappingChange, before: ActiveMapping | undefined) {
    if (!before) return;
    await this.parts.mappings.remove(tx, before.id, actor.name, this.parts.settings.clock());
    if (change.oldLeads !== 'hide') return;
    const ids = await this.parts.oldLeads.ids(tx, change.locationId, before.profileId);
    if (ids.length > 0) await this.hidingOrThrow().hide(tx, ids, before.id, actor);
  }

  private hidingOrThrow(): LeadHiding {
    if (this.parts.hiding) return this.parts.hiding;
    throw new WhatConvertsApiError('connection-not-usable', 'Old leads can only be kept here.');
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
    change: MappingChange,
    told: MappingChangeDto,
  ) {
    const { profileId, previousProfileId, oldLeadsChoice } = told;
    const subject = { kind: 'location', id: change.locationId };
    await this.parts.audit.record(tx, {
      actor,
      action,
      subject,
      details: { profileId, previousProfileId, oldLeadsChoice },
    });
  }

  private inBrand<Result>({ brandId }: Writer, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
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
    runId: null,
    version,
  };
}
