import { AuditService } from '@leadweave/brands-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { Logger, type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { TokenServices } from '../gateway/token-services.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { OverviewService } from './overview.service.js';
import { OverviewFiguresRepository } from './overview-figures.repository.js';

export function overviewProviders({ app, loginBase, clock = systemClock }: SalesforceOptions): Provider[] {
  const offered = { oauth: app !== undefined, ownApp: true, demoOrg: loginBase !== undefined };
  return [
    OverviewFiguresRepository,
    {
      provide: OverviewService,
      inject: [
        Database,
        ConnectionsRepository,
        SettingsRepository,
        UsageRepository,
        DutiesRepository,
        OverviewFiguresRepository,
        TokenServices,
        AuditService,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        usage: UsageRepository,
        duties: DutiesRepository,
        figures: OverviewFiguresRepository,
        services: TokenServices,
        audit: AuditService,
      ) => {
        const log = new Logger('salesforce');
        const stores = { connections, settings, usage, duties, figures };
        return new OverviewService({ database, ...stores, services, audit, clock, log, offered });
      },
    },
  ];
}
