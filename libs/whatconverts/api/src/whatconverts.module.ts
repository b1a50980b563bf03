import { AuditService, BrandService, LocationDirectory, LocationNews } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { LeadIntake, LeadMoves, QuarantineReplayers, QuarantineReplays } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { type DynamicModule, type FactoryProvider, Logger, Module, type Provider } from '@nestjs/common';
import { MissingLeads } from './census/missing-leads.js';
import { SourceCensus } from './census/source-census.js';
import { ConnectionHealthService } from './connection/connection-health.service.js';
import { ConnectionsController } from './connection/connections.controller.js';
import { ConnectionsService } from './connection/connections.service.js';
import { SyncPreviewService } from './connection/sync-preview.service.js';
import { BulkMappingService } from './mapping/bulk-mapping.service.js';
import { LeadHiding } from './mapping/lead-hiding.js';
import { MappingListService } from './mapping/mapping-list.service.js';
import { MappingsController } from './mapping/mappings.controller.js';
import { MappingsService } from './mapping/mappings.service.js';
import { ProfilesService } from './mapping/profiles.service.js';
import { WhatConvertsNews } from './news/whatconverts-news.js';
import { RecordingsController } from './recordings/recordings.controller.js';
import { RecordingsService } from './recordings/recordings.service.js';
import { RunProgressService } from './runs/run-progress.service.js';
import { ScheduleTicks } from './runs/schedule-ticks.js';
import { SyncRunsController } from './runs/sync-runs.controller.js';
import { SyncRunsService } from './runs/sync-runs.service.js';
import { SyncSchedule } from './runs/sync-schedule.js';
import { SyncWorker } from './runs/sync-worker.js';
import { ConfirmingWorker } from './webhook-intake/confirming/confirming-worker.js';
import { LeadConfirmationController } from './webhook-intake/confirming/lead-confirmation.controller.js';
import { LeadConfirmationService } from './webhook-intake/confirming/lead-confirmation.service.js';
import { WebhookWorker } from './webhook-intake/processing/webhook-worker.js';
import { ReceivingService } from './webhook-intake/receiving/receiving.service.js';
import { IncomingWebhookController } from './webhook-intake/watching/incoming-webhook.controller.js';
import { IncomingWebhookService } from './webhook-intake/watching/incoming-webhook.service.js';
import { Wakeups } from './webhook-intake/watching/wakeups.js';
import { WebhookTicks } from './webhook-intake/watching/webhook-ticks.js';
import { WebhookUpkeep } from './webhook-intake/watching/webhook-upkeep.js';
import { type InboundOptions, type WhatConvertsOptions, whatConvertsSettings } from './whatconverts-options.js';
import { WhatConvertsParts } from './whatconverts-parts.js';
import { WhatConvertsService } from './whatconverts.service.js';
import { LeadValueWriter } from './write-back/lead-value-writer.js';

/**
 * Connections, mappings and sync runs. Needs `Database`, `JobQueues` (started before bootstrap), `LeadIntake`, `LeadMoves`,
 * `QuarantineReplayers`, `BrandService`, `LocationDirectory` and `AuditService` from global modules, `ScheduleModule.forRoot()` from the
 * application where this process runs the schedule, and takes `LeadHiding`, `QuarantineReplays`, `WhatConvertsNews` and
 * `LocationNews` when they are bound.
 */
@Module({})
export class WhatConvertsModule {
  constructor(replayers: QuarantineReplayers, { replayer }: WhatConvertsParts) {
    replayers.register('whatconverts', replayer);
  }

  static forRoot(options: WhatConvertsOptions): DynamicModule {
    return {
      module: WhatConvertsModule,
      global: true,
      controllers: [
        ConnectionsController,
        MappingsController,
        SyncRunsController,
        RecordingsController,
        IncomingWebhookController,
        LeadConfirmationController,
      ],
      providers: [partsProvider(options), ...services, receiving(options), ...workers(options)],
      exports: [WhatConvertsService, SourceCensus, MissingLeads, LeadValueWriter],
    };
  }
}

function partsProvider(options: WhatConvertsOptions): FactoryProvider {
  const settings = whatConvertsSettings(options);
  return {
    provide: WhatConvertsParts,
    inject: [
      Database,
      JobQueues,
      LeadIntake,
      LeadMoves,
      BrandService,
      LocationDirectory,
      AuditService,
      { token: LeadHiding, optional: true },
      { token: QuarantineReplays, optional: true },
      { token: WhatConvertsNews, optional: true },
      { token: LocationNews, optional: true },
    ],
    useFactory: (
      database: Database,
      queues: JobQueues,
      intake: LeadIntake,
      moves: LeadMoves,
      brands: BrandService,
      locations: LocationDirectory,
      audit: AuditService,
      hiding?: LeadHiding,
      replays?: QuarantineReplays,
      news?: WhatConvertsNews,
      locationNews?: LocationNews,
    ) => {
      const around = { database, queues, intake, moves, brands, locations, audit, hiding, replays, news, locationNews };
      return new WhatConvertsParts({ settings, ...around, log });
    },
  };
}

const logger = new Logger('WhatConverts');
const log = {
  error: (context: Readonly<Record<string, unknown>>, message: string) => logger.error({ ...context, msg: message }),
};

const part = <Part>(
  provide: FactoryProvider<Part>['provide'],
  choose: (parts: WhatConvertsParts) => Part,
): FactoryProvider => ({
  provide,
  inject: [WhatConvertsParts],
  useFactory: choose,
});

const services: Provider[] = [
  part(ConnectionsService, ({ connections }) => connections),
  part(ConnectionHealthService, ({ health }) => health),
  part(SyncPreviewService, ({ previews }) => previews),
  part(ProfilesService, ({ profiles }) => profiles),
  part(MappingsService, ({ mappings }) => mappings),
  part(BulkMappingService, ({ bulkMappings }) => bulkMappings),
  part(MappingListService, ({ mappingList }) => mappingList),
  part(SyncRunsService, ({ runs }) => runs),
  part(RunProgressService, ({ progress }) => progress),
  part(RecordingsService, ({ recordings }) => recordings),
  part(IncomingWebhookService, ({ webhooks }) => webhooks),
  part(LeadConfirmationService, ({ leadConfirmations }) => leadConfirmations),
  part(WebhookUpkeep, ({ webhookUpkeep }) => webhookUpkeep),
  part(SourceCensus, ({ census }) => census),
  part(MissingLeads, ({ missing }) => missing),
  part(LeadValueWriter, ({ valueWriter }) => valueWriter),
  part(SyncSchedule, ({ schedule }) => schedule),
  part(WhatConvertsService, (parts) => new WhatConvertsService(parts)),
];

function workers({ runsSchedule, runsWork, concurrentRuns = 2, inbound }: WhatConvertsOptions): Provider[] {
  const worker: FactoryProvider = {
    provide: SyncWorker,
    inject: [JobQueues, WhatConvertsParts],
    useFactory: (queues: JobQueues, { runner }: WhatConvertsParts) => new SyncWorker(queues, runner, concurrentRuns),
  };
  return [
    ...(runsSchedule ? [ScheduleTicks, WebhookTicks] : []),
    ...(runsWork ? [worker, ...webhookWorkers(inbound)] : []),
  ];
}

/** Where deliveries come in; see `mountInboundWebhooks`. */
function receiving(options: WhatConvertsOptions): FactoryProvider {
  const settings = whatConvertsSettings(options);
  return {
    provide: ReceivingService,
    inject: [Database, WhatConvertsParts],
    useFactory: (database: Database, { hooks }: WhatConvertsParts) =>
      new ReceivingService(settings, database, hooks, log),
  };
}

function webhookWorkers({ databaseUrl }: InboundOptions = {}): FactoryProvider[] {
  const onFault = (err: unknown) => log.error({ err }, 'hints of new webhooks wait for the database');
  return [
    part(
      WebhookWorker,
      ({ webhookProcessor }) => new WebhookWorker(webhookProcessor, new Wakeups(databaseUrl, onFault), log),
    ),
    part(ConfirmingWorker, ({ confirmingReads }) => new ConfirmingWorker(confirmingReads, log)),
  ];
}
