import { BrandsModule } from '@leadweave/brands-api';
import { parseKeyRing } from '@leadweave/crypto';
import { IdentityModule } from '@leadweave/identity-api';
import { JobQueues } from '@leadweave/jobs';
import { LeadsModule } from '@leadweave/leads-api';
import { smtpMailer } from '@leadweave/mail';
import { assertWritable, Database, PersistenceModule } from '@leadweave/persistence';
import { WhatConvertsModule, whatConvertsQueues } from '@leadweave/whatconverts-api';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { LoggerModule } from 'nestjs-pino';
import { BackgroundWorkModule } from './background-work.module.js';
import { type Configuration } from './configuration/configuration.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { LeadHidingModule } from './lead-hiding.module.js';
import { loggerOptions } from './logging/logger-options.js';
import { Metrics } from './metrics/metrics.js';
import { missingMigrations } from './migrate.js';

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
        LeadsModule.forRoot({ databaseUrl: configuration.databaseUrl }),
        LeadHidingModule,
        whatConverts(configuration),
      ],
      controllers: [HealthController],
      providers: [
        {
          provide: Readiness,
          inject: [Database],
          useFactory: (database: Database) => readiness(database, configuration),
        },
        { provide: Metrics, inject: [JobQueues], useFactory: (queues: JobQueues) => new Metrics(queues) },
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
    queues: whatConvertsQueues,
    supervise: worksInBackground(configuration),
    log: new Logger('jobs'),
  });
}

function identity({ databaseUrl, publicUrl, authSecret, smtpUrl, mailFrom, demo }: Configuration): DynamicModule {
  const mailer = smtpUrl && mailFrom ? smtpMailer({ url: smtpUrl, from: mailFrom }) : undefined;
  return IdentityModule.forRoot({ databaseUrl, publicUrl, secret: authSecret, mailer, demo });
}

function whatConverts(configuration: Configuration): DynamicModule {
  return WhatConvertsModule.forRoot({
    baseUrl: configuration.whatConvertsApiUrl,
    keyRing: parseKeyRing(configuration.encryptionKeys),
    runsWork: worksInBackground(configuration),
    runsSchedule: worksInBackground(configuration) && configuration.syncEnabled,
    intervalHours: configuration.syncIntervalHours,
    backgroundPercent: configuration.apiBudgetBackgroundPercent,
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
