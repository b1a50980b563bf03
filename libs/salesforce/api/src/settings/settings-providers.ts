import { AuditService, LocationDirectory } from '@leadweave/brands-api';
import { LeadReader } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { given, provideClass, provideFromParts } from '@leadweave/wiring';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { OrgFields } from '../fields/org-fields.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { LeadMaterials } from '../sending/lead-material.js';
import { ExampleLeads } from './example-lead.js';
import { SettingsTrialsService } from './settings-trials.service.js';
import { SettingsRepository } from './settings.repository.js';
import { SettingsService } from './settings.service.js';

export function settingsProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    provideFromParts(SettingsService, {
      database: Database,
      connections: ConnectionsRepository,
      settings: SettingsRepository,
      duties: DutiesRepository,
      fields: OrgFields,
      locations: LocationDirectory,
      audit: AuditService,
      clock: given(clock),
    }),
    provideClass(ExampleLeads, [LeadReader, LeadMaterials]),
    provideFromParts(SettingsTrialsService, {
      database: Database,
      connections: ConnectionsRepository,
      settings: SettingsRepository,
      fields: OrgFields,
      gateway: SalesforceGateway,
      leads: ExampleLeads,
    }),
  ];
}
