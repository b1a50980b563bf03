import { type MigrationClass } from '@leadweave/persistence';
import { Leads0001 } from './leads-0001.js';
import { Leads0002 } from './leads-0002.js';

/** Migrations of the leads, in order. They follow those of the brands. */
export const leadsMigrations: readonly MigrationClass[] = [Leads0001, Leads0002];
