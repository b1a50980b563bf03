import { BrandService } from '@leadweave/brands-api';
import { MAILER, type Mailer } from '@leadweave/mail';
import { Database } from '@leadweave/persistence';
import { type Clock, systemClock } from '@leadweave/time';
import { type DynamicModule, type FactoryProvider, Logger, Module } from '@nestjs/common';
import { LeadEventConsumers } from '../feed/lead-event-consumers.js';
import { LeadMembers } from '../members/lead-members.js';
import { LeadListRepository } from '../reading/lead-list.repository.js';
import { LeadReader } from '../reading/lead-reader.js';
import { NewLeadConsumer } from './new-lead-consumer.js';
import { NotificationItemsRepository } from './notification-items.repository.js';
import { NotificationPlanner } from './notification-planner.js';
import { NotificationSender } from './notification-sender.js';
import { NotificationSendsRepository } from './notification-sends.repository.js';
import { NotificationSettingsRepository } from './notification-settings.repository.js';
import { NotificationWork } from './notification-work.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';

export interface LeadNotificationsOptions {
  /** Base of the links in mails. */
  readonly publicUrl: string;
  /** Whether this process sends mails. */
  readonly runsWork: boolean;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/**
 * Mails about new leads. Needs `Database`, `LeadsModule`, `BrandService`, a binding of `LeadMembers`, and the mailer under the token
 * `MAILER`.
 */
@Module({})
export class LeadNotificationsModule {
  static forRoot({ publicUrl, runsWork, clock = systemClock }: LeadNotificationsOptions): DynamicModule {
    return {
      module: LeadNotificationsModule,
      controllers: [NotificationsController],
      providers: [
        NotificationSettingsRepository,
        NotificationItemsRepository,
        NotificationSendsRepository,
        consumerOf(clock),
        serviceOf(clock),
        ...(runsWork ? [workOf(publicUrl, clock)] : []),
      ],
    };
  }
}

/** Registered by every process, so that a worker never misses it; only workers call it. */
const consumerOf = (clock: Clock): FactoryProvider => ({
  provide: NewLeadConsumer,
  inject: [LeadEventConsumers, NotificationSettingsRepository, NotificationItemsRepository],
  useFactory: (
    consumers: LeadEventConsumers,
    settings: NotificationSettingsRepository,
    items: NotificationItemsRepository,
  ) => {
    const consumer = new NewLeadConsumer(settings, items, clock);
    consumers.register(consumer);
    return consumer;
  },
});

const serviceOf = (clock: Clock): FactoryProvider => ({
  provide: NotificationsService,
  inject: [Database, NotificationSettingsRepository, NotificationSendsRepository, BrandService, LeadReader],
  useFactory: (
    database: Database,
    settings: NotificationSettingsRepository,
    sends: NotificationSendsRepository,
    brands: BrandService,
    reader: LeadReader,
  ) => new NotificationsService(database, settings, sends, brands, reader, clock),
});

const workOf = (publicUrl: string, clock: Clock): FactoryProvider => ({
  provide: NotificationWork,
  inject: [
    Database,
    NotificationSettingsRepository,
    NotificationItemsRepository,
    NotificationSendsRepository,
    LeadMembers,
    BrandService,
    MAILER,
  ],
  useFactory: (
    database: Database,
    settings: NotificationSettingsRepository,
    items: NotificationItemsRepository,
    sends: NotificationSendsRepository,
    members: LeadMembers,
    brands: BrandService,
    mailer: Mailer,
  ) => {
    const planner = new NotificationPlanner(database, settings, items, members, clock);
    const lists = new LeadListRepository();
    const sender = new NotificationSender({ database, sends, lists, members, brands, mailer, publicUrl, clock });
    return new NotificationWork(database, planner, sender, sends, clock, new Logger('lead-notifications'));
  },
});
