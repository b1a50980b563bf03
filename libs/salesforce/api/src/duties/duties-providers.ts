import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { Logger, type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { DutiesRepository } from './duties.repository.js';
import { DutyHandlers } from './duty-handlers.js';
import { DutyLanes } from './duty-lanes.js';
import { DutyWake } from './duty-wake.js';

/** Recurring work: whoever makes it due, and the lanes that serve it where work is done. */
export function dutiesProviders({ runsWork, clock = systemClock }: SalesforceOptions): Provider[] {
  const lanes = {
    provide: DutyLanes,
    inject: [Database, DutiesRepository, DutyHandlers, DutyWake],
    useFactory: (database: Database, duties: DutiesRepository, handlers: DutyHandlers, wake: DutyWake) =>
      new DutyLanes(database, duties, handlers, wake, clock, new Logger('salesforce')),
  };
  return [DutyHandlers, DutyWake, ...(runsWork ? [lanes] : [])];
}
