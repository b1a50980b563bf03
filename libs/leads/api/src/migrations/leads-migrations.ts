import { type MigrationClass } from '@leadweave/persistence';
import { FormSuspicion0001 } from './form-suspicion-0001.js';
import { Leads0001 } from './leads-0001.js';

/** Migrations of the leads, in order. They follow those of the brands. */
export const leadsMigrations: readonly MigrationClass[] = [Leads0001, FormSuspicion0001];
