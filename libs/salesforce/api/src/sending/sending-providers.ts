import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { BackFillService } from './back-fill.service.js';
import { DryRunService } from './dry-run.service.js';

export function sendingProviders(_options: SalesforceOptions): Provider[] {
  return [
    { provide: DryRunService, useFactory: () => new DryRunService() },
    { provide: BackFillService, useFactory: () => new BackFillService() },
  ];
}
