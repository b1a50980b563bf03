import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';

export function convertedProviders(_options: SalesforceOptions): Provider[] {
  return [];
}
