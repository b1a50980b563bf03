import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';

export function writeBackProviders(_options: SalesforceOptions): Provider[] {
  return [];
}
