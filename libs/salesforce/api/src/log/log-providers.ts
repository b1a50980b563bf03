import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { CallLogRepository } from './call-log.repository.js';
import { CallLogService } from './call-log.service.js';
import { OldCalls } from './old-calls.js';

export function logProviders({ runsWork, clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    CallLogRepository,
    { provide: CallLogService, inject: [Database], useFactory: (database: Database) => new CallLogService(database) },
    ...(runsWork
      ? [
          {
            provide: OldCalls,
            inject: [Database, CallLogRepository],
            useFactory: (database: Database, calls: CallLogRepository) => new OldCalls(database, calls, clock),
          },
        ]
      : []),
  ];
}
