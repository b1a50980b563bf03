import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { CallLogService } from './call-log.service.js';

export function logProviders(_options: SalesforceOptions): Provider[] {
  return [{ provide: CallLogService, useFactory: () => new CallLogService() }];
}
