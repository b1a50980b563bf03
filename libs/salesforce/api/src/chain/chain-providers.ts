import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { ChainService } from './chain.service.js';

export function chainProviders(_options: SalesforceOptions): Provider[] {
  return [{ provide: ChainService, useFactory: () => new ChainService() }];
}
