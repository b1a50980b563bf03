import { type Access } from '@leadweave/access';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { apiUseToDto } from '../overview/api-use.js';
import { connectionStates } from '../overview/overview.dto.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { errorCardToDto } from './error-card.mapper.js';
import { type SalesforceErrorCardDto } from './error.dto.js';
import { type FailedLeadsRepository } from './failed-leads.repository.js';
import { type HealthFiguresRepository } from './health-figures.repository.js';
import { type SalesforceHealthDto } from './health.dto.js';

export interface HealthParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly usage: UsageRepository;
  readonly settings: SettingsRepository;
  readonly figures: HealthFiguresRepository;
  readonly failed: FailedLeadsRepository;
  readonly clock: Clock;
}

/** Calls, directions and failures at one look. Costs no call. */
export class SalesforceHealthService {
  constructor(private readonly parts: HealthParts) {}

  /** @throws SalesforceApiError `salesforce-not-connected` */
  health({ brandId, scope }: Access): Promise<SalesforceHealthDto> {
    const { database, connections, settings } = this.parts;
    return database.inBrand(brandId, scope, async (tx) => {
      const connection = await connections.current(tx);
      if (!connection) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
      return this.of(tx, connection, await settings.of(tx, connection.id));
    });
  }

  private async of(
    tx: Tx,
    connection: Connection,
    settings: SalesforceSettings | undefined,
  ): Promise<SalesforceHealthDto> {
    const { figures, usage, clock } = this.parts;
    const { id, state, stateReason, probeAt } = connection;
    const now = clock();
    const writeBack = settings?.toLeads.writeBack;
    return {
      state: connectionStates[state],
      stateReason: stateReason ?? null,
      resumesAt: probeAt?.toISOString() ?? null,
      api: apiUseToDto({ connection, usage: await usage.of(tx, id, now), now }),
      toSalesforce: { on: settings?.toSalesforce.on ?? false, ...(await figures.sending(tx, id)) },
      toLeads: { on: settings?.toLeads.on ?? false, ...(await figures.polling(tx, id)) },
      toWhatConverts: {
        on: writeBack !== undefined && (writeBack.quotable || writeBack.quote || writeBack.sales),
        ...(await figures.writeBack(tx, id)),
      },
      errors: await this.cards(tx, id),
    };
  }

  private async cards(tx: Tx, connectionId: string): Promise<SalesforceErrorCardDto[]> {
    const { failed } = this.parts;
    const causes = await failed.causes(tx, connectionId);
    const keys = causes.map(({ error_key }) => error_key);
    const samples = keys.length > 0 ? await failed.samples(tx, connectionId, keys) : [];
    return causes.flatMap((cause) => {
      const leads = samples.filter(({ error_key }) => error_key === cause.error_key);
      return leads.length > 0 ? [errorCardToDto(cause, leads)] : [];
    });
  }
}
