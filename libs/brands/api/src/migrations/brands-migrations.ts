import type { MigrationClass } from '@leadweave/persistence';
import { Brands0001 } from './brands-0001.js';
import { Brands0102 } from './brands-0102.js';

/** Tables of this library, in order. */
export const brandsMigrations: readonly MigrationClass[] = [Brands0001, Brands0102];
