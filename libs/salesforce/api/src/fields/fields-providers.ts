import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { FieldsService } from './fields.service.js';
import { OrgFields } from './org-fields.js';
import { OwnersService } from './owners.service.js';

export function fieldsProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    {
      provide: OrgFields,
      inject: [Database, ConnectionsRepository, SalesforceGateway],
      useFactory: (database: Database, connections: ConnectionsRepository, gateway: SalesforceGateway) =>
        new OrgFields(database, connections, gateway, clock),
    },
    {
      provide: FieldsService,
      inject: [Database, ConnectionsRepository, OrgFields],
      useFactory: (database: Database, connections: ConnectionsRepository, fields: OrgFields) =>
        new FieldsService(database, connections, fields),
    },
    {
      provide: OwnersService,
      inject: [Database, ConnectionsRepository, SalesforceGateway],
      useFactory: (database: Database, connections: ConnectionsRepository, gateway: SalesforceGateway) =>
        new OwnersService(database, connections, gateway),
    },
  ];
}
