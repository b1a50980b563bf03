import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type WhatConvertsCredentials } from '@leadweave/whatconverts-client';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { type ProfileListRepository } from '../mapping/profile-list.repository.js';
import { keyText } from '../provider/key-text.js';
import { type RunRequests } from '../runs/run-requests.js';
import { type SyncRunsRepository } from '../runs/sync-runs.repository.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { connectionSettings } from './connection-settings.js';
import { findConnection } from './find-connection.js';
import { isSameAccount } from './is-same-account.js';
import { type Reach } from './reach.js';

const uniqueViolation = '23505';

/** Puts a tested key in the place of the old one and lets waiting runs go on. */
export class CredentialUpdate {
  constructor(
    private readonly store: ConnectionStore,
    private readonly mappings: MappingsRepository,
    private readonly profileLists: ProfileListRepository,
    private readonly runs: SyncRunsRepository,
    private readonly requests: RunRequests,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsApiError `connection-unknown`, `other-account`, `key-already-connected` */
  async apply(tx: Tx, id: string, key: WhatConvertsCredentials, reach: Reach): Promise<Connection> {
    const before = await findConnection(this.store, tx, id);
    await this.refuseOtherAccount(tx, before, reach);
    const replaced = await this.replace(tx, id, key, reach);
    if (reach.keyKind === 'master') {
      await this.profileLists.save(tx, id, { fetchedAt: this.clock(), profiles: reach.profiles });
    }
    for (const runId of await this.runs.resumeRejected(tx, id, this.clock())) await this.requests.wake(tx, runId);
    return this.withProfile(tx, replaced, reach);
  }

  private async refuseOtherAccount(tx: Tx, connection: Connection, reach: Reach): Promise<void> {
    const mapped = await this.mappings.active(tx, connection.id);
    const known = {
      accountIds: connection.accountIds,
      mappedProfileIds: mapped.map(({ profileId }) => profileId),
      profileId: connection.keyKind === 'profile' ? connectionSettings(connection.settings).profileId : undefined,
    };
    if (isSameAccount(known, reach)) return;
    throw new WhatConvertsApiError(
      'other-account',
      'The new key does not reach the profiles of this connection. Connect it as a connection of its own.',
    );
  }

  private async replace(tx: Tx, id: string, key: WhatConvertsCredentials, reach: Reach): Promise<Connection> {
    const { keyKind, accountIds } = reach;
    try {
      return await this.store.replaceCredentials(tx, id, {
        credentials: keyText(key),
        keyKind,
        accountIds,
        now: this.clock(),
      });
    } catch (error) {
      if ((error as { code?: unknown }).code !== uniqueViolation) throw error;
      throw new WhatConvertsApiError('key-already-connected', 'Another connection of the brand uses this key.');
    }
  }

  private withProfile(tx: Tx, connection: Connection, { keyKind, profiles }: Reach): Promise<Connection> {
    const own = keyKind === 'profile' ? profiles[0] : undefined;
    const settings = { ...connection.settings, profileId: own?.profileId, profileName: own?.name };
    return this.store.change(tx, connection.id, connection.version, { settings });
  }
}
