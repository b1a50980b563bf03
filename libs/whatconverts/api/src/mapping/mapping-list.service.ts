import { type Access } from '@leadweave/access';
import { type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { findConnection } from '../connection/find-connection.js';
import { type ReachedProfile } from '../connection/reach.js';
import { everywhere } from '../everywhere.js';
import { type CoverageRepository } from '../runs/coverage.repository.js';
import { type MappingListDto } from './mapping.dto.js';
import { type MappingFigures, type MappingFiguresRepository } from './mapping-figures.repository.js';
import { mappingToDto } from './mapping-view.js';
import { type ProfileListRepository } from './profile-list.repository.js';
import { type Suggestion, suggestMappings } from './suggest-mappings.js';

const figuresMs = 30 * dayMs;

/** The table of location settings, with a proposal for each location without a profile. */
export class MappingListService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly figures: MappingFiguresRepository,
    private readonly lists: ProfileListRepository,
    private readonly coverage: CoverageRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsApiError `connection-unknown` */
  list({ brandId }: Pick<Access, 'brandId'>, connectionId: string): Promise<MappingListDto> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const { keyKind } = await findConnection(this.store, tx, connectionId);
      const now = this.clock();
      const rows = await this.figures.ofAll(tx, new Date(now.getTime() - figuresMs));
      const context = { ...(await this.context(tx, connectionId, rows)), connectionId, now };
      const data = rows.map((row) => mappingToDto(row, context));
      const mapped = rows.filter(({ profileId }) => profileId !== null).length;
      return { data, mapped, total: rows.length, canListProfiles: keyKind === 'master' };
    });
  }

  private async context(tx: Tx, connectionId: string, rows: readonly MappingFigures[]) {
    const profiles = (await this.lists.find(tx, connectionId))?.profiles;
    const used = rows.flatMap(({ profileId }) => profileId ?? []);
    return {
      coverage: await this.coverage.ofProfiles(tx, used),
      reachable: profiles && new Set(profiles.map(({ profileId }) => profileId)),
      suggestions: suggestionsFor(rows, profiles ?? [], new Set(used)),
    };
  }
}

function suggestionsFor(
  rows: readonly MappingFigures[],
  profiles: readonly ReachedProfile[],
  used: ReadonlySet<string>,
): ReadonlyMap<string, Suggestion> {
  const unmapped = rows.filter(({ profileId }) => profileId === null);
  const locations = unmapped.map(({ locationId, locationName, city }) => ({
    id: locationId,
    name: locationName,
    city: city ?? undefined,
  }));
  const free = profiles.filter(({ profileId }) => !used.has(profileId));
  return new Map(suggestMappings(locations, free).map((suggestion) => [suggestion.locationId, suggestion]));
}
