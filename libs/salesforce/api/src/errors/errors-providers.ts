import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { ErrorsService } from './errors.service.js';
import { SalesforceHealthService } from './health.service.js';

export function errorsProviders(_options: SalesforceOptions): Provider[] {
  return [
    { provide: ErrorsService, useFactory: () => new ErrorsService() },
    { provide: SalesforceHealthService, useFactory: () => new SalesforceHealthService() },
  ];
}
