import { AuditService, LocationDirectory } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { MissingLeads, SourceCensus, WhatConvertsService } from '@leadweave/whatconverts-api';
import { type DynamicModule, type FactoryProvider, Logger, Module, type Provider } from '@nestjs/common';
import { type InsightsOptions } from './insights-options.js';
import { InsightsParts, type InsightsSurroundings } from './insights-parts.js';
import { InsightsTicks } from './insights-ticks.js';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';
import { ComparisonWorker } from './reconciliation/comparison-worker.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';

/**
 * Reconciliation, alerts and health. Needs `Database`, `JobQueues` (started before bootstrap), the modules of brands and
 * WhatConverts, and `ScheduleModule.forRoot()` from the application where this process runs the schedule.
 */
@Module({})
export class InsightsModule {
  static forRoot(options: InsightsOptions): DynamicModule {
    return {
      module: InsightsModule,
      controllers: [ReconciliationController],
      providers: [partsProvider(options), ...services, ...workers(options)],
      exports: [InsightsParts],
    };
  }
}

function partsProvider({ clock = systemClock }: InsightsOptions): FactoryProvider {
  const logger = new Logger('Insights');
  const log: InsightsSurroundings['log'] = {
    error: (context, message) => logger.error({ ...context, msg: message }),
  };
  return {
    provide: InsightsParts,
    inject: [Database, JobQueues, LocationDirectory, AuditService, SourceCensus, MissingLeads, WhatConvertsService],
    useFactory: (
      database: Database,
      queues: JobQueues,
      locations: LocationDirectory,
      audit: AuditService,
      census: SourceCensus,
      missing: MissingLeads,
      runs: WhatConvertsService,
    ) => new InsightsParts({ database, queues, locations, audit, census, missing, runs, clock, log }),
  };
}

const part = <Part>(
  provide: FactoryProvider<Part>['provide'],
  choose: (parts: InsightsParts) => Part,
): FactoryProvider => ({ provide, inject: [InsightsParts], useFactory: choose });

const services: Provider[] = [
  part(ReconciliationService, ({ reconciliation }) => reconciliation),
  part(ComparisonSchedule, ({ comparisonSchedule }) => comparisonSchedule),
];

function workers({ runsSchedule, runsWork }: InsightsOptions): Provider[] {
  const worker: FactoryProvider = {
    provide: ComparisonWorker,
    inject: [JobQueues, InsightsParts],
    useFactory: (queues: JobQueues, { comparer }: InsightsParts) => new ComparisonWorker(queues, comparer),
  };
  return [...(runsSchedule ? [InsightsTicks] : []), ...(runsWork ? [worker] : [])];
}
