import { LocationDirectory } from '@leadweave/brands-api';
import { LeadEventConsumers, LeadFinder, LeadViews, SalesforceEdits } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { given, provideClass } from '@leadweave/wiring';
import { type Provider } from '@nestjs/common';
import { ConnectionsRepository } from '../connection/connections.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { DutyWake } from '../duties/duty-wake.js';
import { OrgFields } from '../fields/org-fields.js';
import { FirstSends, UnmeasuredFirstSends } from '../figures/first-sends.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { EditedLeadValues } from './edited-lead-values.js';
import { SalesforceLeadConsumer } from './lead-consumer.js';
import { LeadMaterials } from './lead-material.js';
import { LeadRetries } from './lead-retries.js';
import { LeadSender } from './lead-sender.js';
import { LeadTransfer } from './lead-transfer.js';
import { LeadValueTaker } from './lead-value-taker.js';
import { PeopleUnderWay } from './people-under-way.js';
import { PersonFinder } from './person-finder.js';
import { SalesforceLeadsRepository } from './salesforce-leads.repository.js';
import { TargetFields } from './target-fields.js';

/** Leads to Salesforce: what is shared by requests and workers, and the workers where they run. */
export function sendingProviders(options: SalesforceOptions): Provider[] {
  const { clock = systemClock, publicUrl, runsWork } = options;
  return [
    SalesforceLeadsRepository,
    provideClass(LeadMaterials, [LeadViews, LocationDirectory, given(publicUrl)]),
    provideClass(TargetFields, [OrgFields]),
    provideClass(PeopleUnderWay, [LeadFinder]),
    provideClass(LeadRetries, [DutiesRepository, DutyWake, given(clock)]),
    ...(runsWork ? workers(options) : []),
  ];
}

function workers({ clock = systemClock, random = Math.random }: SalesforceOptions): Provider[] {
  return [
    { ...provideClass(EditedLeadValues, [SalesforceEdits]), provide: LeadValueTaker },
    {
      provide: SalesforceLeadConsumer,
      inject: [
        ConnectionsRepository,
        SettingsRepository,
        SalesforceLeadsRepository,
        DutiesRepository,
        DutyWake,
        LeadEventConsumers,
      ],
      useFactory: (
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        leads: SalesforceLeadsRepository,
        duties: DutiesRepository,
        wake: DutyWake,
        consumers: LeadEventConsumers,
      ) => {
        const consumer = new SalesforceLeadConsumer({ connections, settings, leads, duties, wake, clock });
        consumers.register(consumer);
        return consumer;
      },
    },
    {
      provide: LeadSender,
      inject: [
        Database,
        ConnectionsRepository,
        SettingsRepository,
        SalesforceLeadsRepository,
        DutiesRepository,
        LeadMaterials,
        PeopleUnderWay,
        TargetFields,
        SalesforceGateway,
        CallLogRepository,
        LeadValueTaker,
        DutyHandlers,
        { token: FirstSends, optional: true },
      ],
      useFactory: (
        database: Database,
        connections: ConnectionsRepository,
        settings: SettingsRepository,
        leads: SalesforceLeadsRepository,
        duties: DutiesRepository,
        materials: LeadMaterials,
        underWay: PeopleUnderWay,
        fields: TargetFields,
        gateway: SalesforceGateway,
        log: CallLogRepository,
        taker: LeadValueTaker,
        handlers: DutyHandlers,
        firstSends: FirstSends = new UnmeasuredFirstSends(),
      ) => {
        const transfer = new LeadTransfer(new PersonFinder(fields), fields);
        const tables = { database, connections, settings, leads, duties, materials, underWay, log };
        const sender = new LeadSender({ ...tables, transfer, gateway, taker, firstSends, clock, random });
        handlers.register('send-leads', sender);
        return sender;
      },
    },
  ];
}
