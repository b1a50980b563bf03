import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { provideClass } from '@leadweave/wiring';
import { type DynamicModule, type FactoryProvider, Logger, Module } from '@nestjs/common';
import { AuditChain, type ChainState } from './audit/audit-chain.js';
import { AuditChecks } from './audit/audit-checks.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditEntriesRepository } from './audit/audit-entries.repository.js';
import { AuditEntriesService } from './audit/audit-entries.service.js';
import { AuditService } from './audit/audit.service.js';
import { AuditTicks } from './audit/audit-ticks.js';
import { BrandController } from './brand/brand.controller.js';
import { BrandRepository } from './brand/brand.repository.js';
import { BrandService } from './brand/brand.service.js';
import { LocationDirectory } from './locations/location-directory.js';
import { LocationImportService } from './locations/location-import.service.js';
import { LocationNews, NoLocationNews } from './locations/location-news.js';
import { LocationsController } from './locations/locations.controller.js';
import { LocationsRepository } from './locations/locations.repository.js';
import { LocationsService } from './locations/locations.service.js';

/** What the application decides. */
export interface BrandsOptions {
  /** Whether this process checks the audit record once a day; needs Nest's schedule. Default false. */
  readonly checksAudit?: boolean;
}

/**
 * Brands, locations and the audit record, on the `Database` of the application. Exports `BrandService`, `LocationDirectory`,
 * `AuditService` and `AuditChecks`, and takes `LocationNews` when it is bound.
 */
@Module({})
export class BrandsModule {
  static forRoot({ checksAudit = false }: BrandsOptions = {}): DynamicModule {
    return {
      module: BrandsModule,
      global: true,
      controllers: [AuditController, BrandController, LocationsController],
      providers: [
        AuditChain,
        AuditEntriesRepository,
        AuditService,
        ...(checksAudit ? [AuditTicks] : []),
        auditChecks,
        provideClass(AuditEntriesService, [Database, AuditEntriesRepository, AuditChain]),
        BrandRepository,
        LocationDirectory,
        LocationsRepository,
        provideClass(BrandService, [Database, BrandRepository, AuditService]),
        { provide: heardLocationNews, inject: [{ token: LocationNews, optional: true }], useFactory: heardBy },
        provideClass(LocationsService, [Database, LocationsRepository, AuditService, heardLocationNews]),
        provideClass(LocationImportService, [
          Database,
          LocationsRepository,
          BrandRepository,
          AuditService,
          heardLocationNews,
        ]),
      ],
      exports: [AuditChecks, AuditService, BrandService, LocationDirectory],
    };
  }
}

const heardLocationNews = Symbol('LocationNews');

/** What is told of locations, also when nobody listens. */
function heardBy(news: LocationNews = new NoLocationNews()): LocationNews {
  return news;
}

const auditChecks: FactoryProvider<AuditChecks> = {
  provide: AuditChecks,
  inject: [Database, AuditChain],
  useFactory: (database: Database, chain: AuditChain) => {
    const log = new Logger('audit');
    const report = (brandId: string, { fault }: ChainState) =>
      log.error({ brandId, fault }, 'the audit record of a brand is not what it was');
    return new AuditChecks(database, chain, report, systemClock);
  },
};
