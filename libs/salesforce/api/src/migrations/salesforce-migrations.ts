import { type MigrationClass } from '@leadweave/persistence';
import { Salesforce0001 } from './salesforce-0001.js';
import { Salesforce0003 } from './salesforce-0003.js';
import { Salesforce0004 } from './salesforce-0004.js';
import { Salesforce0005 } from './salesforce-0005.js';
import { SalesforceFigures0001 } from './salesforce-figures-0001.js';

/** In their order; later ones are added, earlier ones never changed. */
export const salesforceMigrations: readonly MigrationClass[] = [
  Salesforce0001,
  Salesforce0003,
  Salesforce0004,
  SalesforceFigures0001,
  Salesforce0005,
];
