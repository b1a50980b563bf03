import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type SalesforceTokens } from '@leadweave/salesforce-client';
import { type Clock } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository, type SealedConnection } from '../connection/connections.repository.js';
import { hostOf } from '../connection/host-of.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type ConnectionNews } from '../gateway/connection-news.js';
import { type TokenServices } from '../gateway/token-services.js';
import { firstSettings } from '../settings/first-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { wakeDirections } from '../settings/wake-directions.js';
import { lookAtOrg, type OrgLook } from './look-at-org.js';
import { type RevokeLog, revokeQuietly } from './revoke-quietly.js';
import { type SignIn } from './sign-ins.repository.js';

const everywhere = { kind: 'all-locations' } as const;

export interface OrgConnectingParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly usage: UsageRepository;
  readonly duties: DutiesRepository;
  readonly services: TokenServices;
  readonly news: ConnectionNews;
  readonly audit: AuditService;
  readonly clock: Clock;
  readonly log: RevokeLog;
}

/** What new tokens stand for. */
export type NewTokens = Pick<SignIn, 'place' | 'app' | 'confirmsOtherOrg'> & { readonly tokens: SalesforceTokens };

export type ConnectOutcome = 'connected' | 'no-api' | 'other-org' | 'failed';

type Fit = Extract<OrgLook, { kind: 'fit' }>;

interface Stored {
  readonly outcome: 'connected' | 'other-org';
  /** What was in use before and must not live on. */
  readonly replaced?: SealedConnection;
}

/**
 * Puts new tokens in the place of what was there. They are tried first, so that tokens that do not work leave the old ones working; what
 * they replace is revoked, since a user may approve an app five times only (contract 3.2).
 */
export class OrgConnecting {
  constructor(private readonly parts: OrgConnectingParts) {}

  async connect(brandId: string, actor: AuditActor, wish: NewTokens): Promise<ConnectOutcome> {
    const { database, services, log } = this.parts;
    const look = await lookAtOrg(services, wish.app, wish.tokens);
    if (look.kind === 'unfit') {
      await revokeQuietly(services, wish, log);
      return look.because;
    }
    const { outcome, replaced } = await database.inBrand(
      brandId,
      everywhere,
      (tx) => this.store(tx, actor, wish, look),
      {
        retries: 3,
      },
    );
    const unused = outcome === 'connected' ? replaced : wish;
    if (unused) await revokeQuietly(services, unused, log);
    return outcome;
  }

  private async store(tx: Tx, actor: AuditActor, wish: NewTokens, look: Fit): Promise<Stored> {
    const { connections } = this.parts;
    const before = await connections.current(tx);
    // Locks the row: tokens that are being renewed elsewhere are waited for, so that the newest ones are revoked.
    const old = before && (await connections.sealed(tx, before.id, true));
    const isOther = before !== undefined && before.orgId !== wish.tokens.orgId;
    if (isOther && !wish.confirmsOtherOrg) return { outcome: 'other-org' };
    if (isOther) await this.end(tx, actor, before);
    await this.begin(tx, actor, wish, look, isOther ? undefined : before);
    return { outcome: 'connected', replaced: old && isReplaced(old, wish) ? old : undefined };
  }

  private async end(tx: Tx, actor: AuditActor, before: Connection): Promise<void> {
    const { connections, clock } = this.parts;
    await connections.move(tx, before.id, 'disconnected', { reason: 'other-org', now: clock() });
    await this.record(tx, actor, 'salesforce.disconnected', before, {});
  }

  private async begin(tx: Tx, actor: AuditActor, wish: NewTokens, look: Fit, before: Connection | undefined) {
    const { connections, settings, duties, usage, news, clock } = this.parts;
    const { place, app, tokens } = wish;
    const { userName, orgName, currency, isSandbox, calls } = look;
    const now = clock();
    const connection = await connections.authorise(tx, { place, app, tokens, userName, orgName, by: actor.name, now });
    await connections.note(tx, connection.id, { org: { currency, isSandbox } }, now);
    const known = await settings.of(tx, connection.id);
    if (known) await wakeDirections(duties, tx, connection.id, known, now);
    else await settings.save(tx, connection.id, firstSettings(now), { by: actor.name, now });
    const org = calls.findLast((call) => call.usage)?.usage;
    await usage.add(tx, connection.id, { calls: calls.length, org, now });
    if (before && before.state !== connection.state)
      await news.moved(tx, connection.id, { from: before.state, to: connection.state }, undefined);
    await this.record(tx, actor, 'salesforce.connected', connection, { ownApp: app !== undefined, again: !!before });
  }

  private record(
    tx: Tx,
    actor: AuditActor,
    action: `salesforce.${string}`,
    { id, orgId, instanceUrl }: Connection,
    more: object,
  ) {
    const details = { orgId, host: hostOf(instanceUrl), ...more };
    return this.parts.audit.record(tx, { actor, action, subject: { kind: 'salesforce-connection', id }, details });
  }
}

/** Without a refresh token the session itself would be ended, and Salesforce may have given the same one again. */
function isReplaced({ tokens: { refreshToken } }: SealedConnection, { tokens }: NewTokens): boolean {
  return refreshToken !== undefined && refreshToken !== tokens.refreshToken;
}
