import { BrandsModule } from '@leadweave/brands-api';
import { parseKeyRing } from '@leadweave/crypto';
import { FormsModule } from '@leadweave/forms-api';
import { IdentityModule } from '@leadweave/identity-api';
import { InsightsFigures, InsightsModule, insightsQueues } from '@leadweave/insights-api';
import { JobQueues } from '@leadweave/jobs';
import { LeadExportsModule, LeadNotificationsModule, LeadsModule, leadsQueues } from '@leadweave/leads-api';
import { smtpMailer } from '@leadweave/mail';
import { assertWritable, Database, PersistenceModule } from '@leadweave/persistence';
import { SalesforceFigures, SalesforceModule, salesforceQueues } from '@leadweave/salesforce-api';
import { WebhooksModule, webhooksQueues } from '@leadweave/webhooks-api';
import { WhatConvertsModule, whatConvertsQueues } from '@leadweave/whatconverts-api';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { LoggerModule } from 'nestjs-pino';
import { AdminMailModule } from './admin-mail.module.js';
import { BackgroundWorkModule } from './background-work.module.js';
import { BrandNewsModule } from './brand-news.module.js';
import { ColleaguesModule } from './colleagues.module.js';
import { type Configuration } from './configuration/configuration.js';
import { embedScript } from './embed-script.js';
import { erasureKeys } from './erasure-keys.js';
import { FeatureMailModule } from './feature-mail.module.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { LeadHidingModule } from './lead-hiding.module.js';
import { LeadMembersModule } from './lead-members.module.js';
import { loggerOptions } from './logging/logger-options.js';
import { FeatureDurations } from './metrics/feature-durations.js';
import { FeatureDurationsModule } from './metrics/feature-durations.module.js';
import { Metrics } from './metrics/metrics.js';
import { missingMigrations } from './migrate.js';
import { WebhookActivityModule } from './webhook-activity.module.js';
import { WriteBackModule } from './write-back.module.js';

/** The product: every feature, bound to one configuration. */
@Module({})
export class AppModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(configuration)),
        ScheduleModule.forRoot(),
        persistence(configuration),
        backgroundWork(configuration),
        identity(configuration),
        BrandsModule.forRoot({ checksAudit: worksInBackground(configuration) }),
        ColleaguesModule,
        leads(configuration),
        LeadHidingModule,
        LeadMembersModule,
        LeadExportsModule.forRoot({ runsWork: worksInBackground(configuration) }),
        FeatureMailModule,
        notifications(configuration),
        whatConverts(configuration),
        webhooks(configuration),
        WriteBackModule,
        salesforce(configuration),
        BrandNewsModule,
        forms(configuration),
        AdminMailModule,
        WebhookActivityModule,
        insights(configuration),
        FeatureDurationsModule,
      ],
      controllers: [HealthController],
      providers: [
        {
          provide: Readiness,
          inject: [Database],
          useFactory: (database: Database) => readiness(database, configuration),
        },
        {
          provide: Metrics,
          inject: [JobQueues, InsightsFigures, SalesforceFigures, FeatureDurations],
          useFactory: (
            queues: JobQueues,
            { syncLagSeconds, quarantinedRecords }: InsightsFigures,
            salesforce: SalesforceFigures,
            durations: FeatureDurations,
          ) =>
            new Metrics(
              queues,
              { syncLagSeconds, quarantinedRecords, salesforce: () => salesforce.situation() },
              durations,
            ),
        },
      ],
    };
  }
}

const worksInBackground = ({ role }: Configuration) => role !== 'web';

function persistence({ databaseUrl, role }: Configuration): DynamicModule {
  const log = new Logger('persistence');
  return PersistenceModule.forRoot({
    url: databaseUrl,
    applicationName: `leadweave-${role}`,
    log: { error: (context, message) => log.error(context, message) },
  });
}

function backgroundWork(configuration: Configuration): DynamicModule {
  return BackgroundWorkModule.forRoot({
    url: configuration.databaseUrl,
    queues: [...leadsQueues, ...whatConvertsQueues, ...webhooksQueues, ...salesforceQueues, ...insightsQueues],
    supervise: worksInBackground(configuration),
    log: new Logger('jobs'),
  });
}

function identity(configuration: Configuration): DynamicModule {
  const { databaseUrl, publicUrl, authSecret, smtpUrl, mailFrom, demo } = configuration;
  const mailer = smtpUrl && mailFrom ? smtpMailer({ url: smtpUrl, from: mailFrom }) : undefined;
  return IdentityModule.forRoot({
    ...{ databaseUrl, publicUrl, secret: authSecret, mailer, demo },
    requestLimits: {
      perSecond: configuration.apiKeyRequestsPerSecond,
      perMinute: configuration.apiKeyRequestsPerMinute,
      perDay: configuration.apiKeyRequestsPerDay,
    },
    runsUpkeep: worksInBackground(configuration),
  });
}

function forms(configuration: Configuration): DynamicModule {
  return FormsModule.forRoot({
    ...{ publicUrl: configuration.publicUrl, embedScript },
    addressLimits: {
      perMinute: configuration.formSubmissionsPerMinute,
      perHour: configuration.formSubmissionsPerHour,
    },
  });
}

function notifications(configuration: Configuration): DynamicModule {
  return LeadNotificationsModule.forRoot({
    publicUrl: configuration.publicUrl,
    runsWork: worksInBackground(configuration),
  });
}

function leads(configuration: Configuration): DynamicModule {
  return LeadsModule.forRoot({
    databaseUrl: configuration.databaseUrl,
    runsWork: worksInBackground(configuration),
    erasureKeys: erasureKeys(parseKeyRing(configuration.encryptionKeys)),
  });
}

function whatConverts(configuration: Configuration): DynamicModule {
  return WhatConvertsModule.forRoot({
    baseUrl: configuration.whatConvertsApiUrl,
    keyRing: parseKeyRing(configuration.encryptionKeys),
    runsWork: worksInBackground(configuration),
    runsSchedule: worksInBackground(configuration) && configuration.syncEnabled,
    intervalHours: configuration.syncIntervalHours,
    backgroundPercent: configuration.apiBudgetBackgroundPercent,
    inbound: inboundWebhooks(configuration),
  });
}

/** Customers' addresses never lead to the product itself. */
function webhooks(configuration: Configuration): DynamicModule {
  const { publicUrl, webhookAllowHttp, egressAllowedNetworks } = configuration;
  return WebhooksModule.forRoot({
    keyRing: parseKeyRing(configuration.encryptionKeys),
    egress: {
      ownHosts: [new URL(publicUrl).hostname],
      exemptNetworks: egressAllowedNetworks,
      ...(webhookAllowHttp && { allowHttp: true, ports: [] }),
    },
    publicUrl,
    runsWork: worksInBackground(configuration),
  });
}

function salesforce(configuration: Configuration): DynamicModule {
  const { salesforceClientId: clientId, salesforceClientSecret: clientSecret } = configuration;
  return SalesforceModule.forRoot({
    keyRing: parseKeyRing(configuration.encryptionKeys),
    app: clientId && clientSecret ? { clientId, clientSecret } : undefined,
    publicUrl: configuration.publicUrl,
    loginBase: configuration.salesforceLoginBase,
    runsWork: worksInBackground(configuration),
    pollSeconds: configuration.salesforcePollSeconds,
  });
}

function inboundWebhooks({ publicUrl, databaseUrl, inboundWebhooksPerSecond: perSecond }: Configuration) {
  return { publicUrl, databaseUrl, rate: { perSecond, burst: 5 * perSecond } };
}

function insights(configuration: Configuration): DynamicModule {
  return InsightsModule.forRoot({
    runsWork: worksInBackground(configuration),
    runsSchedule: worksInBackground(configuration) && configuration.syncEnabled,
    publicUrl: configuration.publicUrl,
  });
}

function readiness(database: Database, { databaseUrl }: Configuration): Readiness {
  return new Readiness({
    database: () => assertWritable(database),
    migrations: async () => {
      const missing = await missingMigrations(databaseUrl);
      if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
    },
  });
}
