import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type BackFillPlanner } from '../back-fill/back-fill-planner.js';
import { dryRunToDto } from '../back-fill/back-fill.mapper.js';
import { type BackFillsRepository } from '../back-fill/back-fills.repository.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { forPeople } from '../gateway/api-error-of.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { firstSettings } from '../settings/first-settings.js';
import { rulesVersion } from '../settings/rules-version.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type SalesforceDryRunDto, type StartDryRunDto } from './dry-run.dto.js';

export interface DryRunParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly usage: UsageRepository;
  readonly settings: SettingsRepository;
  readonly backFills: BackFillsRepository;
  readonly planner: BackFillPlanner;
  readonly clock: Clock;
}

/** Tells what sending would do, before it does anything. */
export class DryRunService {
  constructor(private readonly parts: DryRunParts) {}

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` */
  async start(access: Access, wish: StartDryRunDto): Promise<SalesforceDryRunDto> {
    const { database, connections, usage, settings, backFills, planner, clock } = this.parts;
    const { brandId, scope } = access;
    const now = clock();
    const { connection, chosen } = await database.inBrand(brandId, scope, async (tx) => {
      const current = await connections.current(tx);
      if (!current) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
      return { connection: current, chosen: (await settings.of(tx, current.id)) ?? firstSettings(now) };
    });
    const { toSalesforce, mapping } = chosen;
    const since = wish.since === undefined ? new Date(toSalesforce.selection.sinceMs) : new Date(wish.since);
    const ref = { brandId, connectionId: connection.id };
    const span = { since, until: now };
    const plan = await forPeople(() => planner.plan(ref, { settings: toSalesforce, mapping }, span));
    return database.inBrand(brandId, scope, async (tx) => {
      const by = `user:${access.user.userId}`;
      const facts = { connectionId: connection.id, ...span, rulesVersion: rulesVersion(chosen), plan, by };
      const { org } = await usage.of(tx, connection.id, now);
      return dryRunToDto(await backFills.insert(tx, facts, now), org?.limit);
    });
  }
}
