import { AuditService, BrandService, LocationDirectory } from '@leadweave/brands-api';
import { Egress } from '@leadweave/egress';
import { JobQueues } from '@leadweave/jobs';
import {
  LeadEventConsumers,
  LeadViews,
  LocationCopies,
  PersonalDataHolders,
  TimelineSources,
} from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { boundOr, given, provideClass, provideFromParts } from '@leadweave/wiring';
import {
  type DynamicModule,
  type FactoryProvider,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { DeliveredLocations } from './deliveries/delivered-locations.js';
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
 * `BrandService`, `LocationDirectory`, `AuditService`, `LeadViews`, `LeadEventConsumers`, `LocationCopies`, `TimelineSources` and
 * `PersonalDataHolders` from global modules, and takes `EndpointMail` and `AttemptFigures` when they are bound. Exports `BrandEvents`, by
 * which the application tells of what concerns no lead.
 */
@Module({})
export class WebhooksModule {
  constructor(
    @Inject(PersonalDataHolders) holders: PersonalDataHolders,
    @Inject(LocationCopies) copies: LocationCopies,
    @Inject(TimelineSources) timelines: TimelineSources,
  ) {
    holders.register(new DeliveredPersonalData());
    copies.register(new DeliveredLocations());
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
    provideFromParts(EndpointsService, {
      database: Database,
      endpoints: EndpointsRepository,
      figures: EndpointFiguresRepository,
      deliveries: DeliveriesRepository,
      secrets: EndpointSecrets,
      egress: Egress,
      audit: AuditService,
      locations: LocationDirectory,
      wake: SenderWake,
      clock: given(clock),
      mostEndpoints: given(mostEndpoints),
    }),
    provideClass(DeliveryLogService, [
      Database,
      DeliveryLogRepository,
      EndpointsRepository,
      AuditService,
      SenderWake,
      given(clock),
    ]),
    provideClass(TestEventsService, [
      Database,
      EndpointsService,
      EndpointsRepository,
      MessagesRepository,
      DeliveriesRepository,
      SenderWake,
      given(clock),
    ]),
    provideClass(InspectorService, [Database, given(clock)]),
    provideClass(BrandEvents, [
      EndpointsRepository,
      MessagesRepository,
      DeliveriesRepository,
      SenderWake,
      given(clock),
    ]),
    provideClass(DeliveryHoursService, [Database, given(clock)]),
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
    provideFromParts(EndpointSender, {
      database: Database,
      endpoints: SendingEndpointRepository,
      deliveries: DeliveriesRepository,
      secrets: EndpointSecrets,
      egress: Egress,
      notices: EndpointNotices,
      figures: boundOr(AttemptFigures, new NoAttemptFigures()),
      clock: given(clock),
      random: given(random),
    }),
    provideClass(WebhookSender, [
      Database,
      SendingEndpointRepository,
      EndpointSender,
      SenderWake,
      given(clock),
      given(new Logger('webhooks')),
    ]),
    provideClass(EndpointNotices, [JobQueues]),
    provideFromParts(NoticeWorker, {
      queues: JobQueues,
      database: Database,
      endpoints: EndpointsRepository,
      brands: BrandService,
      mail: boundOr(EndpointMail, new NoEndpointMail()),
      publicUrl: given(publicUrl),
    }),
    provideClass(OldMessages, [Database, MessagesRepository, given(clock)]),
  ];
}
