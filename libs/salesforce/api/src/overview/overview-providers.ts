import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { OverviewService } from './overview.service.js';

export function overviewProviders(options: SalesforceOptions): Provider[] {
  return [{ provide: OverviewService, useFactory: () => new OverviewService(options) }];
}
