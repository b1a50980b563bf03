import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsTrialsService } from './settings-trials.service.js';
import { SettingsService } from './settings.service.js';

export function settingsProviders(_options: SalesforceOptions): Provider[] {
  return [
    { provide: SettingsService, useFactory: () => new SettingsService() },
    { provide: SettingsTrialsService, useFactory: () => new SettingsTrialsService() },
  ];
}
