import { AuditService } from '@leadweave/brands-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { OrgFields } from '../fields/org-fields.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { OrgFactsReader } from './org-facts-reader.js';
import { SetUpService } from './set-up.service.js';
import { SetUpRunner } from './set-up-runner.js';

export function setUpProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    {
      provide: SetUpService,
      inject: [Database, ConnectionsRepository, SettingsRepository, SalesforceGateway, OrgFields, AuditService],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        gateway: SalesforceGateway,
        fields: OrgFields,
        audit: AuditService,
      ) => {
        const reader = new OrgFactsReader(database, connections, gateway, fields);
        const runner = new SetUpRunner(gateway, reader);
        return new SetUpService({ database, connections, settings, reader, runner, audit, clock });
      },
    },
  ];
}
