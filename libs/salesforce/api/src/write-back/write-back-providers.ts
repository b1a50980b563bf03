import { LeadFinder } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type FactoryProvider, type Provider } from '@nestjs/common';
import { DutiesRepository } from '../duties/duties.repository.js';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { DutyWake } from '../duties/duty-wake.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { NoWhatConvertsValues, WhatConvertsValues } from './whatconverts-values.js';
import { WriteBackRequests } from './write-back-requests.js';
import { WriteBackRetries } from './write-back-retries.js';
import { WriteBackSender } from './write-back-sender.js';
import { WriteBacksRepository } from './write-backs.repository.js';

/** Values of leads on to WhatConverts: what is owed, and where this process works, who writes it. */
export function writeBackProviders(options: SalesforceOptions): Provider[] {
  const { clock = systemClock } = options;
  return [
    WriteBacksRepository,
    {
      provide: WriteBackRetries,
      inject: [WriteBacksRepository, DutiesRepository, DutyWake],
      useFactory: (rows: WriteBacksRepository, duties: DutiesRepository, wake: DutyWake) =>
        new WriteBackRetries(rows, duties, wake, clock),
    },
    {
      provide: WriteBackRequests,
      inject: [WriteBacksRepository, LeadFinder],
      useFactory: (rows: WriteBacksRepository, finder: LeadFinder) => new WriteBackRequests(rows, finder),
    },
    ...(options.runsWork ? [sender(options)] : []),
  ];
}

function sender({ clock = systemClock, random = Math.random }: SalesforceOptions): FactoryProvider {
  return {
    provide: WriteBackSender,
    inject: [
      Database,
      WriteBacksRepository,
      LeadFinder,
      CallLogRepository,
      DutyHandlers,
      { token: WhatConvertsValues, optional: true },
    ],
    useFactory: (
      database: Database,
      rows: WriteBacksRepository,
      finder: LeadFinder,
      log: CallLogRepository,
      handlers: DutyHandlers,
      values: WhatConvertsValues = new NoWhatConvertsValues(),
    ) => {
      const made = new WriteBackSender({ database, rows, finder, values, log, clock, random });
      handlers.register('write-back', made);
      return made;
    },
  };
}
