import { AuditService } from '@leadweave/brands-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { DutyWake } from '../duties/duty-wake.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { BackFillService } from '../sending/back-fill.service.js';
import { DryRunService } from '../sending/dry-run.service.js';
import { LeadMaterials } from '../sending/lead-material.js';
import { LeadValueTaker } from '../sending/lead-value-taker.js';
import { PeopleUnderWay } from '../sending/people-under-way.js';
import { SalesforceLeadsRepository } from '../sending/salesforce-leads.repository.js';
import { TargetFields } from '../sending/target-fields.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { BackFillPlanner } from './back-fill-planner.js';
import { BackFillRunner } from './back-fill-runner.js';
import { BackFillsRepository } from './back-fills.repository.js';
import { PeopleReader } from './people-reader.js';
import { RunLeadsRepository } from './run-leads.repository.js';

/** Earlier leads: what sending them would do, and the worker that does it. */
export function backFillProviders(options: SalesforceOptions): Provider[] {
  const { clock = systemClock, runsWork } = options;
  return [
    BackFillsRepository,
    {
      provide: PeopleReader,
      inject: [TargetFields],
      useFactory: (fields: TargetFields) => new PeopleReader(fields, clock),
    },
    {
      provide: RunLeadsRepository,
      inject: [LeadMaterials],
      useFactory: (materials: LeadMaterials) => new RunLeadsRepository(materials),
    },
    {
      provide: BackFillPlanner,
      inject: [Database, RunLeadsRepository, PeopleReader, TargetFields, SalesforceGateway],
      useFactory: (
        database: Database,
        leads: RunLeadsRepository,
        reader: PeopleReader,
        fields: TargetFields,
        gateway: SalesforceGateway,
      ) => new BackFillPlanner(database, leads, reader, fields, gateway),
    },
    {
      provide: DryRunService,
      inject: [
        Database,
        ConnectionsRepository,
        UsageRepository,
        SettingsRepository,
        BackFillsRepository,
        BackFillPlanner,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        usage: UsageRepository,
        settings: SettingsRepository,
        backFills: BackFillsRepository,
        planner: BackFillPlanner,
      ) => new DryRunService({ database, connections, usage, settings, backFills, planner, clock }),
    },
    {
      provide: BackFillService,
      inject: [
        Database,
        ConnectionsRepository,
        SettingsRepository,
        BackFillsRepository,
        BackFillPlanner,
        DutiesRepository,
        DutyWake,
        AuditService,
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        backFills: BackFillsRepository,
        planner: BackFillPlanner,
        duties: DutiesRepository,
        wake: DutyWake,
        audit: AuditService,
      ) => new BackFillService({ database, connections, settings, backFills, planner, duties, wake, audit, clock }),
    },
    ...(runsWork ? [runner(options)] : []),
  ];
}

function runner({ clock = systemClock }: SalesforceOptions): Provider {
  return {
    provide: BackFillRunner,
    inject: [
      Database,
      SettingsRepository,
      BackFillsRepository,
      RunLeadsRepository,
      SalesforceLeadsRepository,
      PeopleUnderWay,
      DutiesRepository,
      DutyWake,
      PeopleReader,
      TargetFields,
      SalesforceGateway,
      CallLogRepository,
      LeadValueTaker,
      DutyHandlers,
    ],
    useFactory: (
      database: Database,
      settings: SettingsRepository,
      backFills: BackFillsRepository,
      runLeads: RunLeadsRepository,
      leads: SalesforceLeadsRepository,
      underWay: PeopleUnderWay,
      duties: DutiesRepository,
      wake: DutyWake,
      reader: PeopleReader,
      fields: TargetFields,
      gateway: SalesforceGateway,
      log: CallLogRepository,
      taker: LeadValueTaker,
      handlers: DutyHandlers,
    ) => {
      const tables = { database, settings, backFills, runLeads, leads, underWay, duties, log };
      const backFillRunner = new BackFillRunner({ ...tables, wake, reader, fields, gateway, taker, clock });
      handlers.register('back-fill', backFillRunner);
      return backFillRunner;
    },
  };
}
