import { AuditService } from '@leadweave/brands-api';
import { LeadMembers } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { Logger, type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { ConnectionNews } from '../gateway/connection-news.js';
import { TokenServices } from '../gateway/token-services.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { OrgConnecting } from './org-connecting.js';
import { SignInService } from './sign-in.service.js';
import { SignInsRepository } from './sign-ins.repository.js';

export function signInProviders({ keyRing, clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    { provide: SignInsRepository, useFactory: () => new SignInsRepository(keyRing) },
    {
      provide: OrgConnecting,
      inject: [
        Database,
        ConnectionsRepository,
        SettingsRepository,
        UsageRepository,
        DutiesRepository,
        TokenServices,
        ConnectionNews,
        AuditService,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        usage: UsageRepository,
        duties: DutiesRepository,
        services: TokenServices,
        news: ConnectionNews,
        audit: AuditService,
      ) => {
        const log = new Logger('salesforce');
        return new OrgConnecting({ database, connections, settings, usage, duties, services, news, audit, clock, log });
      },
    },
    {
      provide: SignInService,
      inject: [Database, SignInsRepository, TokenServices, OrgConnecting, LeadMembers],
      useFactory: (
        database: Database,
        signIns: SignInsRepository,
        services: TokenServices,
        connecting: OrgConnecting,
        members: LeadMembers,
      ) => new SignInService({ database, signIns, services, connecting, members, clock }),
    },
  ];
}
