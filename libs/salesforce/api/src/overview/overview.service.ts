import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type TokenServices } from '../gateway/token-services.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { firstSettings } from '../settings/first-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { wakeDirections } from '../settings/wake-directions.js';
import { type RevokeLog, revokeQuietly } from '../sign-in/revoke-quietly.js';
import { type ApiShareDto, type OfferedDto, type SalesforceOverviewDto } from './overview.dto.js';
import { connectionToDto } from './overview.mapper.js';
import { type OverviewFiguresRepository } from './overview-figures.repository.js';
import { setUpStepsOf } from './set-up-steps.js';

export interface OverviewParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly usage: UsageRepository;
  readonly duties: DutiesRepository;
  readonly figures: OverviewFiguresRepository;
  readonly services: TokenServices;
  readonly audit: AuditService;
  readonly clock: Clock;
  readonly log: RevokeLog;
  readonly offered: OfferedDto;
}

const everywhere = { kind: 'all-locations' } as const;

/** How the connection stands, and its switches. */
export class OverviewService {
  constructor(private readonly parts: OverviewParts) {}

  overview(access: Access): Promise<SalesforceOverviewDto> {
    return this.inBrand(access, async (tx) => this.describe(tx, await this.parts.connections.current(tx)));
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-state-conflict` */
  pause(access: Access, actor: AuditActor): Promise<SalesforceOverviewDto> {
    return this.switched(access, actor, 'paused', 'Sign in to Salesforce again first.');
  }

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-state-conflict` */
  resume(access: Access, actor: AuditActor): Promise<SalesforceOverviewDto> {
    return this.switched(access, actor, 'resumed', 'The connection is not paused.');
  }

  /**
   * Wipes the tokens and revokes them at Salesforce; links, mapping and cursors stay for the same org.
   *
   * @throws SalesforceApiError `salesforce-not-connected`
   */
  async disconnect(access: Access, actor: AuditActor): Promise<void> {
    const { connections, services, clock, log } = this.parts;
    const sealed = await this.inBrand(access, async (tx) => {
      const connection = await this.known(tx);
      const before = await connections.sealed(tx, connection.id, true);
      await connections.move(tx, connection.id, 'disconnected', { reason: 'by-person', now: clock() });
      await this.record(tx, actor, 'salesforce.disconnected', connection, { orgId: connection.orgId });
      return before;
    });
    if (sealed) await revokeQuietly(services, sealed, log);
  }

  /** @throws SalesforceApiError `salesforce-not-connected` */
  saveApiShare(access: Access, actor: AuditActor, { percent }: ApiShareDto): Promise<SalesforceOverviewDto> {
    const { connections, clock } = this.parts;
    return this.inBrand(access, async (tx) => {
      const before = await this.known(tx);
      await connections.share(tx, before.id, percent, clock());
      const details = { before: before.sharePercent, after: percent };
      await this.record(tx, actor, 'salesforce.api-share-changed', before, details);
      return this.describe(tx, await this.known(tx));
    });
  }

  private switched(access: Access, actor: AuditActor, event: 'paused' | 'resumed', refusal: string) {
    const { connections, clock } = this.parts;
    return this.inBrand(access, async (tx) => {
      const before = await this.known(tx);
      const now = clock();
      const move = await connections.move(tx, before.id, event, {
        reason: event === 'paused' ? 'by-person' : undefined,
        now,
      });
      if (!move) throw new SalesforceApiError('salesforce-state-conflict', refusal);
      if (event === 'resumed') await this.wake(tx, before.id, now);
      if (move.from !== move.to) await this.record(tx, actor, `salesforce.${event}`, before, {});
      return this.describe(tx, await this.known(tx));
    });
  }

  /** What has waited goes on at once. */
  private async wake(tx: Tx, connectionId: string, now: Date): Promise<void> {
    const { settings, duties } = this.parts;
    const known = await settings.of(tx, connectionId);
    if (known) await wakeDirections(duties, tx, connectionId, known, now);
  }

  private async describe(tx: Tx, connection: Connection | undefined): Promise<SalesforceOverviewDto> {
    const { offered, clock } = this.parts;
    if (!connection) return { offered, connection: null, setUp: setUpStepsOf(undefined), setUpDone: false };
    const now = clock();
    const settings = (await this.parts.settings.of(tx, connection.id)) ?? firstSettings(now);
    const usage = await this.parts.usage.of(tx, connection.id, now);
    const figures = await this.parts.figures.of(tx, connection.id);
    const setUp = setUpStepsOf({ connection, isOn: settings.toSalesforce.on || settings.toLeads.on });
    return {
      offered,
      connection: connectionToDto({ connection, settings, usage, figures, now }),
      setUp,
      setUpDone: setUp.every(({ state }) => state === 'done'),
    };
  }

  private async known(tx: Tx): Promise<Connection> {
    const connection = await this.parts.connections.current(tx);
    if (connection) return connection;
    throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
  }

  private record(tx: Tx, actor: AuditActor, action: `salesforce.${string}`, { id }: Connection, details: object) {
    const subject = { kind: 'salesforce-connection', id };
    return this.parts.audit.record(tx, { actor, action, subject, details: { ...details } });
  }

  private inBrand<Result>({ brandId }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work, { retries: 3 });
  }
}
