import { AuditService, LocationDirectory } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { LocationCopies } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { MissingLeads, SourceCensus, WhatConvertsService } from '@leadweave/whatconverts-api';
import { type DynamicModule, type FactoryProvider, Inject, Logger, Module, type Provider } from '@nestjs/common';
import { AlertEvaluation } from './alerts/alert-evaluation.js';
import { AlertMail, NoAlertMail } from './alerts/alert-mail.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { AlertsService } from './alerts/alerts.service.js';
import { InsightsFigures } from './insights-figures.js';
import { type InsightsOptions } from './insights-options.js';
import { InsightsParts, type InsightsSurroundings } from './insights-parts.js';
import { InsightsTicks } from './insights-ticks.js';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';
import { ComparisonWorker } from './reconciliation/comparison-worker.js';
import { ReconciledLocations } from './reconciliation/reconciled-locations.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { HealthController } from './watch/health.controller.js';
import { HealthService } from './watch/health.service.js';
import { NoWebhookActivity, WebhookActivity } from './watch/webhook-activity.js';

/**
 * Reconciliation, alerts and health. Needs `Database`, `JobQueues` (started before bootstrap), the modules of brands, leads and
 * WhatConverts, and `ScheduleModule.forRoot()` from the application where this process runs the schedule. Takes `AlertMail` and
 * `WebhookActivity` when they are bound.
 */
@Module({})
export class InsightsModule {
  constructor(@Inject(LocationCopies) copies: LocationCopies) {
    copies.register(new ReconciledLocations());
  }

  static forRoot(options: InsightsOptions): DynamicModule {
    return {
      module: InsightsModule,
      controllers: [ReconciliationController, AlertsController, HealthController],
      providers: [partsProvider(options), ...services, ...workers(options)],
      exports: [InsightsParts, InsightsFigures],
    };
  }
}

function partsProvider({ publicUrl, clock = systemClock }: InsightsOptions): FactoryProvider {
  const logger = new Logger('Insights');
  const log: InsightsSurroundings['log'] = {
    error: (context, message) => logger.error({ ...context, msg: message }),
  };
  return {
    provide: InsightsParts,
    inject: [
      Database,
      JobQueues,
      LocationDirectory,
      AuditService,
      SourceCensus,
      MissingLeads,
      WhatConvertsService,
      { token: AlertMail, optional: true },
      { token: WebhookActivity, optional: true },
    ],
    useFactory: (
      database: Database,
      queues: JobQueues,
      locations: LocationDirectory,
      audit: AuditService,
      census: SourceCensus,
      missing: MissingLeads,
      whatConverts: WhatConvertsService,
      mail: AlertMail = new NoAlertMail(),
      webhooks: WebhookActivity = new NoWebhookActivity(),
    ) =>
      new InsightsParts({
        ...{ database, queues, locations, audit, census, missing, mail, webhooks, publicUrl, clock, log },
        runs: whatConverts,
        connections: whatConverts,
      }),
  };
}

const part = <Part>(
  provide: FactoryProvider<Part>['provide'],
  choose: (parts: InsightsParts) => Part,
): FactoryProvider => ({ provide, inject: [InsightsParts], useFactory: choose });

const services: Provider[] = [
  { provide: InsightsFigures, inject: [Database], useFactory: (database: Database) => new InsightsFigures(database) },
  part(ReconciliationService, ({ reconciliation }) => reconciliation),
  part(AlertsService, ({ alerts }) => alerts),
  part(AlertEvaluation, ({ evaluation }) => evaluation),
  part(HealthService, ({ health }) => health),
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
