import { Database } from '@leadweave/persistence';
import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { BrandController } from './brand/brand.controller.js';
import { BrandRepository } from './brand/brand.repository.js';
import { BrandService } from './brand/brand.service.js';
import { LocationDirectory } from './locations/location-directory.js';
import { LocationImportService } from './locations/location-import.service.js';
import { LocationsController } from './locations/locations.controller.js';
import { LocationsRepository } from './locations/locations.repository.js';
import { LocationsService } from './locations/locations.service.js';

/** Brands, locations and the audit record, on the `Database` of the application. Exports `BrandService`, `LocationDirectory` and `AuditService`. */
@Module({})
export class BrandsModule {
  static forRoot(): DynamicModule {
    return {
      module: BrandsModule,
      global: true,
      controllers: [BrandController, LocationsController],
      providers: [
        AuditService,
        BrandRepository,
        LocationDirectory,
        LocationsRepository,
        made(BrandService, [Database, BrandRepository, AuditService]),
        made(LocationsService, [Database, LocationsRepository, AuditService]),
        made(LocationImportService, [Database, LocationsRepository, BrandRepository, AuditService]),
      ],
      exports: [AuditService, BrandService, LocationDirectory],
    };
  }
}

/** A provider made of other providers, so that the classes stay free of the framework. */
function made<Made, Parts extends unknown[]>(
  provide: new (...parts: Parts) => Made,
  inject: FactoryProvider['inject'],
) {
  return { provide, inject, useFactory: (...parts: Parts) => new provide(...parts) };
}
