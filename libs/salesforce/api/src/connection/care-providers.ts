import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { Logger, type Provider } from '@nestjs/common';
import { DutiesRepository } from '../duties/duties.repository.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { ConnectionCare } from './connection-care.js';
import { ConnectionsRepository } from './connections.repository.js';

export function careProviders({ clock = systemClock, runsWork }: SalesforceOptions): Provider[] {
  const care: Provider = {
    provide: ConnectionCare,
    inject: [Database, ConnectionsRepository, SettingsRepository, DutiesRepository, SalesforceGateway],
    useFactory: (
      database: Database,
      connections: ConnectionsRepository,
      settings: SettingsRepository,
      duties: DutiesRepository,
      gateway: SalesforceGateway,
    ) => new ConnectionCare({ database, connections, settings, duties, gateway, clock, log: new Logger('salesforce') }),
  };
  return runsWork ? [care] : [];
}
