import { type MigrationClass } from '@leadweave/persistence';
import { Forms0001 } from './forms-0001.js';

/** Tables of this library, in order. */
export const formsMigrations: readonly MigrationClass[] = [Forms0001];
