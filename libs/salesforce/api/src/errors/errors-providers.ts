import { AuditService } from '@leadweave/brands-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { LeadRetries } from '../sending/lead-retries.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { WriteBackRetries } from '../write-back/write-back-retries.js';
import { ErrorsService } from './errors.service.js';
import { FailedLeadsRepository } from './failed-leads.repository.js';
import { HealthFiguresRepository } from './health-figures.repository.js';
import { SalesforceHealthService } from './health.service.js';

export function errorsProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    FailedLeadsRepository,
    HealthFiguresRepository,
    {
      provide: ErrorsService,
      inject: [Database, ConnectionsRepository, FailedLeadsRepository, LeadRetries, WriteBackRetries, AuditService],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        failed: FailedLeadsRepository,
        retries: LeadRetries,
        writeBacks: WriteBackRetries,
        audit: AuditService,
      ) => new ErrorsService(database, connections, failed, retries, writeBacks, audit),
    },
    {
      provide: SalesforceHealthService,
      inject: [
        Database,
        ConnectionsRepository,
        UsageRepository,
        SettingsRepository,
        HealthFiguresRepository,
        FailedLeadsRepository,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        usage: UsageRepository,
        settings: SettingsRepository,
        figures: HealthFiguresRepository,
        failed: FailedLeadsRepository,
      ) => new SalesforceHealthService({ database, connections, usage, settings, figures, failed, clock }),
    },
  ];
}
