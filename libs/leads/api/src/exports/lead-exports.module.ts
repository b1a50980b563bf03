import { AuditService } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { Database } from '@leadweave/persistence';
import { type Clock, systemClock } from '@leadweave/time';
import { type DynamicModule, type FactoryProvider, Logger, Module } from '@nestjs/common';
import { LeadMembers } from '../members/lead-members.js';
import { LeadCountsRepository } from '../reading/lead-counts.repository.js';
import { LeadListRepository } from '../reading/lead-list.repository.js';
import { ExportRunner } from './export-runner.js';
import { ExportUpkeep } from './export-upkeep.js';
import { ExportWork } from './export-work.js';
import { ExportWriter } from './export-writer.js';
import { ExportsController } from './exports.controller.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';

export interface LeadExportsOptions {
  /** Whether this process writes exports. */
  readonly runsWork: boolean;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** Leads as CSV. Needs `Database`, `JobQueues` with `leadsQueues`, `AuditService` and a binding of `LeadMembers`. */
@Module({})
export class LeadExportsModule {
  static forRoot({ runsWork, clock = systemClock }: LeadExportsOptions): DynamicModule {
    return {
      module: LeadExportsModule,
      controllers: [ExportsController],
      providers: [
        ExportsRepository,
        {
          provide: ExportsService,
          inject: [Database, ExportsRepository, JobQueues, AuditService],
          useFactory: (database: Database, exports: ExportsRepository, queues: JobQueues, audit: AuditService) =>
            new ExportsService(database, exports, queues, audit, clock),
        },
        ...(runsWork ? [workOf(clock)] : []),
      ],
    };
  }
}

const workOf = (clock: Clock): FactoryProvider => ({
  provide: ExportWork,
  inject: [Database, ExportsRepository, JobQueues, LeadMembers],
  useFactory: (database: Database, exports: ExportsRepository, queues: JobQueues, members: LeadMembers) => {
    const reading = [new LeadListRepository(), new LeadCountsRepository()] as const;
    const writer = new ExportWriter(database, exports, ...reading, members, clock);
    const runner = new ExportRunner(database, exports, writer, clock, new Logger('lead-exports'));
    return new ExportWork(queues, runner, new ExportUpkeep(database, exports, queues, clock));
  },
});
