import { AuditService } from '@leadweave/brands-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { LeadMaterials } from '../sending/lead-material.js';
import { LeadRetries } from '../sending/lead-retries.js';
import { SalesforceLeadsRepository } from '../sending/salesforce-leads.repository.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { ChainService } from './chain.service.js';
import { LeadChainsRepository } from './lead-chains.repository.js';

export function chainProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    LeadChainsRepository,
    {
      provide: ChainService,
      inject: [
        Database,
        ConnectionsRepository,
        SettingsRepository,
        LeadMaterials,
        SalesforceLeadsRepository,
        LeadChainsRepository,
        LeadRetries,
        AuditService,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        materials: LeadMaterials,
        leads: SalesforceLeadsRepository,
        chains: LeadChainsRepository,
        retries: LeadRetries,
        audit: AuditService,
      ) => new ChainService({ database, connections, settings, materials, leads, chains, retries, audit, clock }),
    },
  ];
}
