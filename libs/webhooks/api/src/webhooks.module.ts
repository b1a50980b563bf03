import { AuditService, BrandService, LocationDirectory } from '@leadweave/brands-api';
import { Egress } from '@leadweave/egress';
import { JobQueues } from '@leadweave/jobs';
import { LeadEventConsumers, LeadViews, PersonalDataHolders, TimelineSources } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import {
  type DynamicModule,
  type FactoryProvider,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { DeliveredPersonalData } from './deliveries/delivered-personal-data.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveriesRepository } from './deliveries/deliveries.repository.js';
import { DeliveryTimeline } from './deliveries/delivery-timeline.js';
import { DeliveryLogRepository } from './deliveries/delivery-log.repository.js';
import { DeliveryLogService } from './deliveries/delivery-log.service.js';
import { MessagesRepository } from './deliveries/messages.repository.js';
import { OldMessages } from './deliveries/old-messages.js';
import { EndpointFiguresRepository } from './endpoints/endpoint-figures.repository.js';
import { EndpointSecrets } from './endpoints/endpoint-secrets.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';
import { EndpointsRepository } from './endpoints/endpoints.repository.js';
import { EndpointsService } from './endpoints/endpoints.service.js';
import { BrandEvents } from './feed/brand-events.js';
import { WebhookConsumer } from './feed/webhook-consumer.js';
import { DeliveryHoursController } from './hours/delivery-hours.controller.js';
import { DeliveryHoursService } from './hours/delivery-hours.service.js';
import { InspectorController } from './inspector/inspector.controller.js';
import { InspectorService } from './inspector/inspector.service.js';
import { EndpointMail, NoEndpointMail } from './notices/endpoint-mail.js';
import { EndpointNotices } from './notices/endpoint-notices.js';
import { NoticeWorker } from './notices/notice-worker.js';
import { EndpointSender } from './sending/endpoint-sender.js';
import { AttemptFigures, NoAttemptFigures } from './sending/attempt-figures.js';
import { SenderWake } from './sending/sender-wake.js';
import { SendingEndpointRepository } from './sending/sending-endpoint.repository.js';
import { WebhookSender } from './sending/webhook-sender.js';
import { TestEventsService } from './tests/test-events.service.js';
import { type WebhooksOptions } from './webhooks-options.js';

const usualMostEndpoints = 50;

/** Ends open connections when the application does. */
class EgressShutdown implements OnApplicationShutdown {
  constructor(private readonly egress: Egress) {}

  onApplicationShutdown(): Promise<void> {
    return this.egress.close();
  }
}

/**
 * Webhooks out: endpoints, deliveries from the feed of lead events, the log, tests and replays. Needs `Database`, `JobQueues`,
 * `BrandService`, `LocationDirectory`, `AuditService`, `LeadViews`, `LeadEventConsumers`, `TimelineSources` and `PersonalDataHolders` from global modules,
 * and takes `EndpointMail` and `AttemptFigures` when they are bound. Exports `BrandEvents`, by which the application tells of what concerns no lead.
 */
@Module({})
export class WebhooksModule {
  constructor(
    @Inject(PersonalDataHolders) holders: PersonalDataHolders,
    @Inject(TimelineSources) timelines: TimelineSources,
  ) {
    holders.register(new DeliveredPersonalData());
    timelines.register(new DeliveryTimeline());
  }

  static forRoot(options: WebhooksOptions): DynamicModule {
    const { runsWork, egress: policy, resolve } = options;
    return {
      module: WebhooksModule,
      global: true,
      controllers: [
        EndpointsController,
        DeliveriesController,
        DeliveryHoursController,
        InspectorController,
        CatalogueController,
      ],
      providers: [
        EndpointsRepository,
        EndpointFiguresRepository,
        DeliveriesRepository,
        DeliveryLogRepository,
        MessagesRepository,
        SendingEndpointRepository,
        SenderWake,
        { provide: EndpointSecrets, useFactory: () => new EndpointSecrets(options.keyRing) },
        { provide: Egress, useFactory: () => new Egress({ policy, resolve }) },
        { provide: EgressShutdown, inject: [Egress], useFactory: (egress: Egress) => new EgressShutdown(egress) },
        ...services(options),
        ...(runsWork ? workers(options) : []),
      ],
      exports: [BrandEvents],
    };
  }
}

function services({ clock = systemClock, mostEndpoints = usualMostEndpoints }: WebhooksOptions): FactoryProvider[] {
  return [
    {
      provide: EndpointsService,
      inject: [
        Database,
        EndpointsRepository,
        EndpointFiguresRepository,
        DeliveriesRepository,
        EndpointSecrets,
        Egress,
        AuditService,
        LocationDirectory,
        SenderWake,
      ],
      useFactory: (
        database: Database,
        endpoints: EndpointsRepository,
        figures: EndpointFiguresRepository,
        deliveries: DeliveriesRepository,
        secrets: EndpointSecrets,
        egress: Egress,
        audit: AuditService,
        locations: LocationDirectory,
        wake: SenderWake,
      ) =>
        new EndpointsService({
          database,
          endpoints,
          figures,
          deliveries,
          secrets,
          egress,
          audit,
          locations,
          wake,
          clock,
          mostEndpoints,
        }),
    },
    made(DeliveryLogService, [Database, DeliveryLogRepository, EndpointsRepository, AuditService, SenderWake], clock),
    made(
      TestEventsService,
      [Database, EndpointsService, EndpointsRepository, MessagesRepository, DeliveriesRepository, SenderWake],
      clock,
    ),
    made(InspectorService, [Database], clock),
    made(BrandEvents, [EndpointsRepository, MessagesRepository, DeliveriesRepository, SenderWake], clock),
    made(DeliveryHoursService, [Database], clock),
  ];
}

function workers({ clock = systemClock, random = Math.random, publicUrl }: WebhooksOptions): FactoryProvider[] {
  return [
    {
      provide: WebhookConsumer,
      inject: [
        EndpointsRepository,
        MessagesRepository,
        DeliveriesRepository,
        LeadViews,
        SenderWake,
        LeadEventConsumers,
      ],
      useFactory: (
        endpoints: EndpointsRepository,
        messages: MessagesRepository,
        deliveries: DeliveriesRepository,
        leads: LeadViews,
        wake: SenderWake,
        consumers: LeadEventConsumers,
      ) => {
        const consumer = new WebhookConsumer(endpoints, messages, deliveries, leads, wake, clock);
        consumers.register(consumer);
        return consumer;
      },
    },
    {
      provide: EndpointSender,
      inject: [
        Database,
        SendingEndpointRepository,
        DeliveriesRepository,
        EndpointSecrets,
        Egress,
        EndpointNotices,
        { token: AttemptFigures, optional: true },
      ],
      useFactory: (
        database: Database,
        endpoints: SendingEndpointRepository,
        deliveries: DeliveriesRepository,
        secrets: EndpointSecrets,
        egress: Egress,
        notices: EndpointNotices,
        figures: AttemptFigures = new NoAttemptFigures(),
      ) => new EndpointSender({ database, endpoints, deliveries, secrets, egress, notices, figures, clock, random }),
    },
    {
      provide: WebhookSender,
      inject: [Database, SendingEndpointRepository, EndpointSender, SenderWake],
      useFactory: (
        database: Database,
        endpoints: SendingEndpointRepository,
        sender: EndpointSender,
        wake: SenderWake,
      ) => new WebhookSender(database, endpoints, sender, wake, clock, new Logger('webhooks')),
    },
    {
      provide: EndpointNotices,
      inject: [JobQueues],
      useFactory: (queues: JobQueues) => new EndpointNotices(queues),
    },
    {
      provide: NoticeWorker,
      inject: [JobQueues, Database, EndpointsRepository, BrandService, { token: EndpointMail, optional: true }],
      useFactory: (
        queues: JobQueues,
        database: Database,
        endpoints: EndpointsRepository,
        brands: BrandService,
        mail: EndpointMail = new NoEndpointMail(),
      ) => new NoticeWorker({ queues, database, endpoints, brands, mail, publicUrl }),
    },
    made(OldMessages, [Database, MessagesRepository], clock),
  ];
}

/** A provider made of other providers and a last part, so that the classes stay free of the framework. */
function made<Made, Parts extends unknown[]>(
  provide: new (...parts: Parts) => Made,
  inject: FactoryProvider['inject'],
  last: unknown,
): FactoryProvider {
  return { provide, inject, useFactory: (...parts: unknown[]) => new provide(...([...parts, last] as Parts)) };
}
