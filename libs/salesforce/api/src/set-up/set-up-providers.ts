import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SetUpService } from './set-up.service.js';

export function setUpProviders(_options: SalesforceOptions): Provider[] {
  return [{ provide: SetUpService, useFactory: () => new SetUpService() }];
}
