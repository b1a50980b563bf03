import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionSecrets } from '../connection/connection-secrets.js';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { callbackUrl, salesforceHosts } from '../salesforce-hosts.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { ConnectionNews } from './connection-news.js';
import { SalesforceGateway } from './salesforce-gateway.js';
import { TokenServices } from './token-services.js';

/** What every subject builds on: the connection's rows, its duties and settings, and the one way to Salesforce. */
export function gatewayProviders(options: SalesforceOptions): Provider[] {
  const { keyRing, app, clock = systemClock, fetch } = options;
  return [
    UsageRepository,
    DutiesRepository,
    SettingsRepository,
    { provide: ConnectionSecrets, useFactory: () => new ConnectionSecrets(keyRing) },
    {
      provide: ConnectionsRepository,
      inject: [ConnectionSecrets],
      useFactory: (secrets: ConnectionSecrets) => new ConnectionsRepository(secrets),
    },
    {
      provide: TokenServices,
      useFactory: () => new TokenServices(app, callbackUrl(options), { ...salesforceHosts(options), fetch }),
    },
    {
      provide: SalesforceGateway,
      inject: [Database, ConnectionsRepository, UsageRepository, TokenServices, ConnectionNews],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        usage: UsageRepository,
        services: TokenServices,
        news: ConnectionNews,
      ) => new SalesforceGateway({ database, connections, usage, services, news, clock }),
    },
  ];
}
