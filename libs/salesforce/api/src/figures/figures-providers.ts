import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type Provider } from '@nestjs/common';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SalesforceFigures } from './salesforce-figures.js';

export function figuresProviders({ clock = systemClock }: SalesforceOptions): Provider[] {
  return [
    {
      provide: SalesforceFigures,
      inject: [Database],
      useFactory: (database: Database) => new SalesforceFigures(database, clock),
    },
  ];
}
