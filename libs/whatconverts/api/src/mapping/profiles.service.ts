import { type Access } from '@leadweave/access';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { minuteMs, secondMs } from '@leadweave/time';
import { findConnection } from '../connection/find-connection.js';
import { connectionSettings } from '../connection/connection-settings.js';
import { type ReachedProfile, reachOf } from '../connection/reach.js';
import { everywhere } from '../everywhere.js';
import { apiErrorOf } from '../provider/api-error-of.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { type ActiveMapping } from './active-mapping.js';
import { type ProfileCheckDto, type ProfileDto, type ProfileListDto } from './mapping.dto.js';
import { type MappingsRepository } from './mappings.repository.js';
import { profileIdInvalid, profileNotFound, profileNotReachable } from './mapping-errors.js';
import { profileIdOf } from './profile-id.js';
import { type ProfileListRepository, type StoredProfileList } from './profile-list.repository.js';

/** How long a list of profiles is shown without asking again. */
const freshMs = 10 * minuteMs;
/** A profile made a moment ago is looked for once more, but not with each key that is typed. */
const askAgainMs = 30 * secondMs;

/** What is known of a profile: undefined when a profile key cannot tell. */
export interface CheckedProfile {
  readonly profileId: string;
  readonly profile?: ReachedProfile;
}

/** Knows which profiles a key reaches, with few requests. */
export class ProfilesService {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly clients: WhatConvertsClients,
    private readonly lists: ProfileListRepository,
    private readonly mappings: MappingsRepository,
  ) {}

  /** @throws WhatConvertsApiError */
  async list({ brandId }: Pick<Access, 'brandId'>, connectionId: string): Promise<ProfileListDto> {
    const known = await this.known(brandId, connectionId);
    if (known.connection.keyKind !== 'master') return { canListProfiles: false, fetchedAt: null, data: [] };
    const { fetchedAt, profiles } = await this.profiles(brandId, known, freshMs);
    const users = await this.users(brandId);
    const data = profiles.map((profile) => profileToDto(profile, users));
    return { canListProfiles: true, fetchedAt: fetchedAt.toISOString(), data };
  }

  /** @throws WhatConvertsApiError `profile-id-invalid`, `profile-not-found`, `profile-not-reachable` */
  async check(access: Pick<Access, 'brandId'>, connectionId: string, typed: string): Promise<ProfileCheckDto> {
    const { profileId, profile } = await this.resolve(access.brandId, connectionId, typed);
    const users = await this.users(access.brandId);
    return { ...profileToDto(profile ?? { profileId }, users), state: profile ? 'found' : 'not_verifiable' };
  }

  /** Reads a typed id and looks the profile up at WhatConverts. @throws WhatConvertsApiError as {@link check} */
  async resolve(brandId: string, connectionId: string, typed: string): Promise<CheckedProfile> {
    const profileId = profileIdOf(typed);
    if (profileId === undefined) throw profileIdInvalid();
    const known = await this.known(brandId, connectionId);
    if (known.connection.keyKind !== 'master') return ownProfile(known.connection, profileId);
    const profile = await this.findProfile(brandId, known, profileId);
    if (!profile) throw profileNotFound(profileId);
    return { profileId, profile };
  }

  /** Every profile of a master key, for checking many ids at once; undefined for a profile key. */
  async reachable(brandId: string, connectionId: string): Promise<readonly ReachedProfile[] | undefined> {
    const known = await this.known(brandId, connectionId);
    if (known.connection.keyKind !== 'master') return undefined;
    return (await this.profiles(brandId, known, freshMs)).profiles;
  }

  private async findProfile(brandId: string, known: Known, profileId: string): Promise<ReachedProfile | undefined> {
    for (const ageMs of [freshMs, askAgainMs]) {
      const { profiles } = await this.profiles(brandId, known, ageMs);
      const profile = profiles.find((reached) => reached.profileId === profileId);
      if (profile) return profile;
    }
    return undefined;
  }

  private async profiles(brandId: string, { connection, list }: Known, maxAgeMs: number): Promise<StoredProfileList> {
    const now = this.settings.clock();
    if (list && now.getTime() - list.fetchedAt.getTime() < maxAgeMs) return list;
    const fetched = { fetchedAt: now, profiles: await this.fetch(brandId, connection) };
    await this.database.inBrand(brandId, everywhere, (tx) => this.lists.save(tx, connection.id, fetched));
    return fetched;
  }

  private async fetch(brandId: string, { id, keyKind }: Connection): Promise<readonly ReachedProfile[]> {
    const credentials = await this.database.inBrand(brandId, everywhere, (tx) => this.clients.credentialsOf(tx, id));
    const { client } = this.clients.open({ brandId, credentials, keyKind: keyKind as KeyKind });
    try {
      const accounts = await client.accounts.listAll({ priority: 'interactive' });
      return reachOf({ kind: 'accepted', keyKind: 'master', accounts }).profiles;
    } catch (error) {
      throw apiErrorOf(error, this.settings.clock());
    }
  }

  private known(brandId: string, connectionId: string): Promise<Known> {
    return this.database.inBrand(brandId, everywhere, async (tx: Tx) => ({
      connection: await findConnection(this.store, tx, connectionId),
      list: await this.lists.find(tx, connectionId),
    }));
  }

  private users(brandId: string): Promise<ReadonlyMap<string, ProfileUser>> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const names = await this.mappings.locationNames(tx);
      const users = (await this.mappings.active(tx)).map(
        ({ profileId, locationId }: ActiveMapping) => [profileId, { locationId, name: names.get(locationId) }] as const,
      );
      return new Map(users);
    });
  }
}

interface Known {
  readonly connection: Connection;
  readonly list?: StoredProfileList;
}

interface ProfileUser {
  readonly locationId: string;
  readonly name?: string;
}

function ownProfile({ settings, accountIds }: Connection, profileId: string): CheckedProfile {
  const { profileId: own, profileName } = connectionSettings(settings);
  if (own === undefined) return { profileId };
  if (own !== profileId) throw profileNotReachable(profileId, own);
  return { profileId, profile: { profileId, name: profileName, accountId: accountIds[0] } };
}

function profileToDto(profile: ReachedProfile, users: ReadonlyMap<string, ProfileUser>): ProfileDto {
  const user = users.get(profile.profileId);
  return {
    profileId: profile.profileId,
    name: profile.name ?? null,
    accountId: profile.accountId ?? null,
    accountName: profile.accountName ?? null,
    createdAt: profile.createdAt ?? null,
    mappedLocationId: user?.locationId ?? null,
    mappedLocationName: user?.name ?? null,
  };
}
