import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { requireIfMatch } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { hourMs, utcDay } from '@leadweave/time';
import { everywhere } from '../everywhere.js';
import { type MappedHistories } from '../mapping/mapped-histories.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { type ProfileListRepository } from '../mapping/profile-list.repository.js';
import { keyText } from '../provider/key-text.js';
import { type RequestLedgerRepository } from '../provider/request-ledger.repository.js';
import { requestQuota } from '../provider/request-quota.js';
import { type CoverageRepository } from '../runs/coverage.repository.js';
import { type RunRequests } from '../runs/run-requests.js';
import { type SyncRunsRepository } from '../runs/sync-runs.repository.js';
import { type InboundWebhooksRepository } from '../webhook-intake/address/inbound-webhooks.repository.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { type ConnectionFactsRepository } from './connection-facts.repository.js';
import { connectionSettings, defaultLeadTypes } from './connection-settings.js';
import { connectionToDto } from './connection-view.js';
import {
  type ConnectedDto,
  type ConnectionDto,
  type ConnectionListDto,
  type ConnectWhatConvertsDto,
  type UpdateConnectionDto,
  type VerifiedKeyDto,
} from './connection.dto.js';
import { type CredentialUpdate } from './credential-update.js';
import { findConnection, provider } from './find-connection.js';
import { type KeyTests, type TestedKey } from './key-tests.js';
import { type Reach, reachOf } from './reach.js';
import { worstSituation } from './situation-of.js';
import { verifiedKeyToDto } from './verified-key-view.js';

type Key = { readonly token: string; readonly secret: string };

/** What the steps need; made by the module. */
export interface ConnectionsParts {
  readonly settings: WhatConvertsSettings;
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly keyTests: KeyTests;
  readonly facts: ConnectionFactsRepository;
  readonly ledger: RequestLedgerRepository;
  readonly mappings: MappingsRepository;
  readonly profileLists: ProfileListRepository;
  readonly coverage: CoverageRepository;
  readonly runs: SyncRunsRepository;
  readonly requests: RunRequests;
  readonly histories: MappedHistories;
  readonly audit: AuditService;
  readonly credentialUpdate: CredentialUpdate;
  readonly hooks: InboundWebhooksRepository;
}

type Reader = Pick<Access, 'brandId'>;

/** The order of steps around a connection. Also for the operator's tool: `access` only needs a brand. */
export class ConnectionsService {
  constructor(private readonly parts: ConnectionsParts) {}

  list(access: Reader): Promise<ConnectionListDto> {
    return this.inBrand(access, async (tx) => {
      const connections = await this.parts.store.list(tx, provider);
      const data = await this.toDtos(tx, connections);
      return { situation: worstSituation(data.map(({ situation }) => situation)), data };
    });
  }

  find(access: Reader, id: string): Promise<ConnectionDto> {
    return this.inBrand(access, async (tx) => this.toDto(tx, await findConnection(this.parts.store, tx, id)));
  }

  /** Tests a key and forgets it. @throws WhatConvertsApiError */
  async verify(access: Reader, key: Key): Promise<VerifiedKeyDto> {
    const tested = await this.parts.keyTests.test(access.brandId, key);
    const { ledger, settings } = this.parts;
    const today = utcDay(settings.clock());
    const used = await this.inBrand(access, (tx) => ledger.used(tx, tested.fingerprint, today));
    const quota = requestQuota(tested.verdict.keyKind, settings.backgroundPercent);
    return verifiedKeyToDto(tested.verdict, quota, used.total);
  }

  /** Tests the key, keeps it sealed and starts the initial sync. The same key again gives the same connection and run. */
  async connect(access: Reader, actor: AuditActor, dto: ConnectWhatConvertsDto): Promise<ConnectedDto> {
    const tested = await this.parts.keyTests.test(access.brandId, dto);
    return this.inBrand(access, async (tx) => {
      const reach = reachOf(tested.verdict);
      const { connection, created } = await this.store(tx, actor, dto, reach);
      if (created) await this.begin(tx, actor, connection, reach);
      const shown = await this.toDto(tx, await findConnection(this.parts.store, tx, connection.id));
      return { connection: shown, runId: shown.openRunId, created };
    });
  }

  /** @throws WhatConvertsApiError `connection-unknown`; RequestError for the wrong version */
  update(
    access: Reader,
    actor: AuditActor,
    id: string,
    dto: UpdateConnectionDto,
    ifMatch?: string,
  ): Promise<ConnectionDto> {
    return this.inBrand(access, async (tx) => {
      const before = await findConnection(this.parts.store, tx, id);
      requireIfMatch(ifMatch, before.version);
      const settings = dto.leadTypes ? { ...before.settings, leadTypes: dto.leadTypes } : undefined;
      const after = await this.parts.store.change(tx, id, before.version, { label: dto.label, settings });
      if (addsTypes(before, after)) await this.readHistoryAgain(tx, actor, id);
      await this.audited(tx, actor, 'connection.changed', id, { label: after.label, leadTypes: dto.leadTypes });
      return this.toDto(tx, after);
    });
  }

  /** Tests new credentials, then replaces the old ones; waiting runs go on. */
  async updateCredentials(access: Reader, actor: AuditActor, id: string, key: Key): Promise<ConnectionDto> {
    const { store, credentialUpdate, keyTests } = this.parts;
    await this.inBrand(access, (tx) => findConnection(store, tx, id));
    const tested: TestedKey = await keyTests.test(access.brandId, key);
    return this.inBrand(access, async (tx) => {
      const updated = await credentialUpdate.apply(tx, id, key, reachOf(tested.verdict));
      await this.audited(tx, actor, 'connection.credentials_changed', id, {});
      return this.toDto(tx, updated);
    });
  }

  /** Wipes the credentials, ends mappings and runs. Leads stay. */
  disconnect(access: Reader, actor: AuditActor, id: string, ifMatch?: string): Promise<void> {
    const { store, runs, mappings, settings } = this.parts;
    return this.inBrand(access, async (tx) => {
      requireIfMatch(ifMatch, (await findConnection(store, tx, id)).version);
      const now = settings.clock();
      await runs.cancelOpen(tx, id, 'disconnected', now);
      await mappings.removeAll(tx, id, actor.name, now);
      await this.parts.hooks.remove(tx, id);
      await store.disconnect(tx, id, now);
      await this.audited(tx, actor, 'connection.disconnected', id, {});
    });
  }

  private store(tx: Tx, actor: AuditActor, dto: ConnectWhatConvertsDto, { keyKind, accountIds, profiles }: Reach) {
    const own = keyKind === 'profile' ? profiles[0] : undefined;
    return this.parts.store.create(tx, {
      provider,
      label: dto.label ?? 'WhatConverts',
      credentials: keyText(dto),
      keyKind,
      accountIds,
      settings: { leadTypes: dto.leadTypes ?? defaultLeadTypes, profileId: own?.profileId, profileName: own?.name },
      createdBy: actor.name,
      now: this.parts.settings.clock(),
    });
  }

  private async begin(tx: Tx, actor: AuditActor, { id }: Connection, { keyKind, profiles }: Reach): Promise<void> {
    const { settings, profileLists, store, requests } = this.parts;
    const now = settings.clock();
    if (keyKind === 'master') await profileLists.save(tx, id, { fetchedAt: now, profiles });
    await store.schedule(tx, id, new Date(now.getTime() + settings.intervalHours * hourMs));
    await requests.request(tx, { connectionId: id, kind: 'initial', requestedBy: actor.name });
    await this.audited(tx, actor, 'connection.created', id, { keyKind });
  }

  /** What was proved complete was so for fewer types. */
  private async readHistoryAgain(tx: Tx, actor: AuditActor, connectionId: string): Promise<void> {
    const { mappings, coverage, histories } = this.parts;
    const active = await mappings.active(tx, connectionId);
    if (active.length === 0) return;
    await coverage.forget(
      tx,
      active.map(({ profileId }) => profileId),
    );
    const mappingIds = await mappings.reopenBackfills(tx, connectionId);
    await histories.begin(tx, { connectionId, mappingIds, requestedBy: actor.name });
  }

  private async audited(tx: Tx, actor: AuditActor, action: `connection.${string}`, id: string, details: object) {
    await this.parts.audit.record(tx, { actor, action, subject: { kind: 'connection', id }, details: { ...details } });
  }

  private async toDto(tx: Tx, connection: Connection): Promise<ConnectionDto> {
    return (await this.toDtos(tx, [connection]))[0]!;
  }

  private async toDtos(tx: Tx, connections: readonly Connection[]): Promise<ConnectionDto[]> {
    const facts = await this.parts.facts.ofAll(tx);
    const locations = await this.parts.facts.locations(tx);
    const now = this.parts.settings.clock();
    return connections.map((connection) => connectionToDto(connection, facts.get(connection.id), locations, now));
  }

  private inBrand<Result>({ brandId }: Reader, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

function addsTypes(before: Connection, after: Connection): boolean {
  const had = connectionSettings(before.settings).leadTypes;
  return connectionSettings(after.settings).leadTypes.some((type) => !had.includes(type));
}
