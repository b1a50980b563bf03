import { type MigrationClass } from '@leadweave/persistence';
import { Salesforce0001 } from './salesforce-0001.js';
import { SalesforceFigures0001 } from './salesforce-figures-0001.js';

/** In their order; later ones are added, earlier ones never changed. */
export const salesforceMigrations: readonly MigrationClass[] = [Salesforce0001, SalesforceFigures0001];
