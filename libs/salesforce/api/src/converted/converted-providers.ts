import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { ConversionsRepository } from './conversions.repository.js';

/** Salesforce leads that were converted or merged; who follows them is registered with the duties of opportunities. */
export function convertedProviders(_options: SalesforceOptions): Provider[] {
  return [ConversionsRepository];
}
