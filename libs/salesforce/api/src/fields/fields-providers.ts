import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { FieldsService } from './fields.service.js';

export function fieldsProviders(_options: SalesforceOptions): Provider[] {
  return [{ provide: FieldsService, useFactory: () => new FieldsService() }];
}
